import { notFound } from "next/navigation";
import { signedInViewer } from "@/lib/auth/gate";
import { getManagingStanding } from "@/lib/conveners/queries";
import { fileFrom } from "@/lib/exports/making";
import { isLocale } from "@/lib/i18n/locales";
import { templateFile, templateSheet } from "@/lib/imports/templates";
import { to } from "@/lib/kernel/addresses";
import { xlsxAnswer } from "../../xlsx-answer";

type Context = { params: Promise<{ locale: string; file: string }> };

/** A template to fill in, in the reader's language; for those who coordinate. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  const template = templateFile(file);
  if (!template || !isLocale(locale)) notFound();
  const viewer = await signedInViewer(to.manage.imports());
  if (!(await getManagingStanding(viewer)).coordinates) notFound();
  return xlsxAnswer(await fileFrom([templateSheet(template, locale)], "xlsx"), template);
}
