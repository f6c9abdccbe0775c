import { notFound } from "next/navigation";
import { signedInViewer } from "@/lib/auth/gate";
import { fileFrom } from "@/lib/exports/making";
import { isLocale } from "@/lib/i18n/locales";
import { backSheet } from "@/lib/imports/back";
import { getImport, listBack } from "@/lib/imports/queries";
import { to } from "@/lib/kernel/addresses";
import { xlsxAnswer } from "../../xlsx-answer";

type Context = { params: Promise<{ locale: string; import: string }> };

/** The rows that did not come, as a file to be corrected and sent again; for coordinators of its convener. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, import: id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await signedInViewer(to.manage.import(id));
  const one = (await getImport(viewer, id)) ?? notFound();
  const rows = await listBack(viewer, one);
  const back = rows.filter(({ outcome, notes }) => outcome === "wrong" || one.doneAt || notes.length > 0);
  if (back.length === 0) notFound();
  return xlsxAnswer(await fileFrom([backSheet(one.heads, back, locale)], "xlsx"), one.fileName);
}
