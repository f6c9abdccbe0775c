import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ReportComparison } from "@/components/reports/report-comparison";
import { ReportContents } from "@/components/reports/report-contents";
import { ReportDays, ReportDocuments } from "@/components/reports/report-days";
import { ReportFeedback, ReportMethod, ReportWords } from "@/components/reports/report-feedback";
import { ReportThemes, ReportVisits } from "@/components/reports/report-numbers";
import { ReportPredictions } from "@/components/reports/report-predictions";
import { ReportSummary } from "@/components/reports/report-summary";
import { LinkButton } from "@/components/ui/button";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getCopiedFrom } from "@/lib/programmes/copying-queries";
import { getReport } from "@/lib/reports/report-queries";
import { formatDate } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "reports", null)("title"));
}

/** The programme's report: numbers that may be shown to others; printed, it is the funder's PDF of a few sheets. */
export default async function ReportPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const now = new Date();
  const [report, copied] = await Promise.all([
    getReport(viewer, programme, now),
    getCopiedFrom(viewer, programme.id),
  ]);
  const before = copied ? { ...copied, report: await getReport(viewer, copied, now) } : null;
  const t = translator(locale, "reports", formatOf(programme.format));
  const day = formatDate(now, { locale, zone: programme.timeZone });
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={`${programme.convener.name}, ${programme.name[locale]}`}
      title={t("title")}
      lead={`${t("lead")} ${t("asOf", { day })}.`}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
      actions={
        <LinkButton tone="secondary" href={href(locale, to.manage.exports(slug))}>
          {t("export")}
        </LinkButton>
      }
    >
      <ProgrammeNav locale={locale} programme={programme} current="reports" />
      <div className="print:hidden stack">
        <p className="max-w-measure text-soft">{t("printHint")}</p>
        <p className="row">
          {(
            [
              ["annexes", to.manage.annexes],
              ["words", to.manage.reportWords],
              ["associations", to.manage.associations],
            ] as const
          ).map(([part, at]) => (
            <LinkButton key={part} tone="secondary" href={href(locale, at(slug))}>
              {t(`${part}.title`)}
            </LinkButton>
          ))}
        </p>
      </div>
      <ReportContents locale={locale} report={report} compared={before !== null} />
      <div className="stack-lg print:[&_dl>div]:py-[1mm]" data-short>
        <ReportSummary locale={locale} report={report} />
        {before ? <ReportComparison locale={locale} report={report} before={before} /> : null}
        <ReportVisits locale={locale} report={report} />
        <ReportDays locale={locale} report={report} />
        <ReportThemes locale={locale} report={report} themes={programme.themes} />
        <ReportFeedback locale={locale} report={report} />
        <ReportPredictions locale={locale} report={report} />
        <ReportDocuments locale={locale} report={report} />
        <ReportWords locale={locale} report={report} />
        <ReportMethod locale={locale} report={report} />
      </div>
    </Page>
  );
}
