import { notFound } from "next/navigation";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pictureAnswer } from "@/lib/pictures/answer";
import { openProgrammes } from "../open-programmes";

type Context = { params: Promise<{ locale: string }> };

/** The picture that a link to the front page is shown with. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { format } = await openProgrammes(1);
  const title = translator(locale, "pages", format)("front.title");
  return pictureAnswer({ title, lines: [translator(locale, "layout")("description")] }, { isPublic: true });
}
