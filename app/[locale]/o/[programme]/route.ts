import { notFound, redirect } from "next/navigation";
import { currentViewer } from "@/lib/auth/gate";
import { isLocale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { getProgrammePage } from "@/lib/programmes/queries";

type Context = { params: Promise<{ locale: string; programme: string }> };

/** The short address of a programme, for posters: leads to its page, in the language that the front has chosen for the reader. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, programme: slug } = await params;
  if (!isLocale(locale) || !(await getProgrammePage(await currentViewer(), slug))) notFound();
  redirect(href(locale, to.programme(slug)));
}
