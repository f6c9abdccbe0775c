import { notFound } from "next/navigation";
import { feedReader } from "@/lib/auth/feed-queries";
import { currentViewer } from "@/lib/auth/gate";
import { getFeed } from "@/lib/today/feed-queries";

type Context = { params: Promise<{ locale: string; token: string }> };

/** Somebody's meetings for the calendar program that asks by their secret. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const reader = await feedReader(await currentViewer(), token);
  if (!reader) notFound();
  return new Response(await getFeed(reader, new Date()), {
    headers: {
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-disposition": 'inline; filename="kylassa.ics"',
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
