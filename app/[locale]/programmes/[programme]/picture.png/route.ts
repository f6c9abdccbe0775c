import { notFound } from "next/navigation";
import { currentViewer } from "@/lib/auth/gate";
import { formatOf } from "@/lib/formats/registry";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pictureAnswer } from "@/lib/pictures/answer";
import { openToAll } from "@/lib/programmes/access";
import { getProgrammePage } from "@/lib/programmes/queries";
import { formatDayRange } from "@/lib/time/format";

type Context = { params: Promise<{ locale: string; programme: string }> };

/** The picture that a link to a programme is shown with: its name, who organises it, and when. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, programme: slug } = await params;
  const programme = isLocale(locale) ? await getProgrammePage(await currentViewer(), slug) : null;
  if (!programme || !isLocale(locale)) notFound();
  const { name, convener, state, meetingsFromOn, meetingsToOn } = programme;
  const visits = translator(locale, "programmes", formatOf(programme.format))("public.visits");
  const when = `${visits} ${formatDayRange(meetingsFromOn, meetingsToOn, locale)}`;
  return pictureAnswer(
    { title: name[locale], lines: [convener.name, when] },
    { isPublic: openToAll.includes(state) },
  );
}
