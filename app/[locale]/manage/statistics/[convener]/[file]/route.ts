import { notFound, redirect } from "next/navigation";
import { sheetsResponse } from "@/app/[locale]/manage/sheets-response";
import { signedInViewer } from "@/lib/auth/gate";
import { minutesToWait } from "@/lib/auth/limits";
import { yearFile } from "@/lib/exports/rules";
import { exportYear } from "@/lib/exports/year-commands";
import { isLocale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { userIdOf } from "@/lib/kernel/viewer";
import { listManagedConveners } from "@/lib/programmes/managing-queries";

type Context = { params: Promise<{ locale: string; convener: string; file: string }> };

/** A convener's year as a file, for its coordinators; for anybody else there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, convener: asked, file: name } = await params;
  const file = yearFile(name);
  if (!file || !isLocale(locale)) notFound();
  const viewer = await signedInViewer(to.manage.statistics());
  const convener = (await listManagedConveners(viewer)).find(({ id }) => id === asked);
  if (!convener) notFound();
  const back = { convener: convener.id, year: file.year };
  const minutes = await minutesToWait("export", userIdOf(viewer));
  if (minutes !== null) redirect(href(locale, to.manage.statistics({ ...back, wait: minutes })));
  const sheets = await exportYear(viewer, convener, { year: file.year, locale, now: new Date() });
  const response = await sheetsResponse(sheets, file.type, `${file.year}.${file.type}`);
  return response ?? redirect(href(locale, to.manage.statistics({ ...back, wait: "1" })));
}
