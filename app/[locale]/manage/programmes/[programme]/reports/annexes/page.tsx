import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ReportDistributions, ReportWords } from "@/components/reports/report-feedback";
import { ReportThemes } from "@/components/reports/report-numbers";
import { ReportPredictions } from "@/components/reports/report-predictions";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getReport } from "@/lib/reports/report-queries";
import { formatDate } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "reports", null)("annexes.title"));
}

/** What is too long for the report and belongs to it all the same; it is printed from here when it is asked for. */
export default async function AnnexesPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const report = await getReport(viewer, programme, new Date());
  const t = translator(locale, "reports", formatOf(programme.format));
  const day = formatDate(new Date(), { locale, zone: programme.timeZone });
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={`${programme.convener.name}, ${programme.name[locale]}`}
      title={t("annexes.title")}
      lead={`${t("annexes.lead")} ${t("asOf", { day })}.`}
      back={{ href: href(locale, to.manage.reports(slug)), label: t("title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="reports" />
      <p className="print:hidden max-w-measure text-soft">{t("annexes.print")}</p>
      <ReportThemes locale={locale} report={report} themes={programme.themes} all />
      <ReportDistributions locale={locale} report={report} />
      <ReportPredictions locale={locale} report={report} slug={slug} />
      <ReportWords locale={locale} report={report} all />
    </Page>
  );
}
