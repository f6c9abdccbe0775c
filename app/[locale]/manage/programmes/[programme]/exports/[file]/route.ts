import { notFound, redirect } from "next/navigation";
import { sheetsResponse } from "@/app/[locale]/manage/sheets-response";
import { signedInViewer } from "@/lib/auth/gate";
import { minutesToWait } from "@/lib/auth/limits";
import { exportProgramme } from "@/lib/exports/commands";
import { exportFile, exportKindsOf, fileName } from "@/lib/exports/rules";
import { formatOf } from "@/lib/formats/registry";
import { isLocale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { userIdOf } from "@/lib/kernel/viewer";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { dayIn } from "@/lib/time/days";

type Context = { params: Promise<{ locale: string; programme: string; file: string }> };

/** A programme's enrolments or feedback as a file, for its coordinators; for anybody else there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, programme: slug, file: name } = await params;
  const file = exportFile(name);
  if (!file || !isLocale(locale)) notFound();
  const page = to.manage.exports(slug);
  const viewer = await signedInViewer(page);
  const programme = await getManagedProgramme(viewer, slug);
  if (!programme || !exportKindsOf(formatOf(programme.format)).includes(file.kind)) notFound();
  const minutes = await minutesToWait("export", userIdOf(viewer));
  if (minutes !== null) redirect(href(locale, to.manage.exports(slug, { wait: minutes })));
  const sheets = await exportProgramme(viewer, programme, file.kind, locale);
  const called = fileName(slug, file, dayIn(new Date(), programme.timeZone));
  const response = await sheetsResponse(sheets, file.type, called);
  return response ?? redirect(href(locale, to.manage.exports(slug, { wait: "1" })));
}
