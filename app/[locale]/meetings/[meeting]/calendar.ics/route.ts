import { notFound } from "next/navigation";
import { currentViewer } from "@/lib/auth/gate";
import { entriesOf, published } from "@/lib/emails/calendar";
import { isId } from "@/lib/forms/ids";
import { env } from "@/lib/kernel/env";
import { getCalendarEntry } from "@/lib/meetings/entry-queries";

type Context = { params: Promise<{ locale: string; meeting: string }> };

/** A visit for the calendar of the one who asks: the same entries as were mailed to them, without an invitation. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { meeting: id } = await params;
  const found = isId(id) ? await getCalendarEntry(await currentViewer(), id) : null;
  if (!found) notFound();
  const entries = entriesOf(found.facts, found.about, {
    locale: found.locale,
    format: found.format,
    origin: env().APP_ORIGIN,
  });
  return new Response(published(entries, new Date()), {
    headers: {
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-disposition": 'attachment; filename="kylassa.ics"',
      "cache-control": "private, no-store",
    },
  });
}
