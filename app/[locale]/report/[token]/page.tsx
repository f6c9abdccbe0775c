import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { DocumentText } from "@/components/documents/document-text";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/auth/gate";
import { getSupervisorReport } from "@/lib/documents/supervisor-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDate } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, token } = await params;
  const report = await find(token);
  const title =
    report === "ended" ? translator(locale, "consents")("report.ended.title") : report.template.title[locale];
  return pageTitle(locale, title, { robots: { index: false } });
}

/** What somebody wrote, for their own supervisor, who has no account. Looking at it changes nothing. */
export default async function SupervisorReportPage({ params }: Props) {
  const { locale, token } = await params;
  const report = await find(token);
  const t = translator(locale, "consents");
  if (report === "ended")
    return (
      <Page locale={locale} title={t("report.ended.title")}>
        <p>{t("report.ended.what")}</p>
      </Page>
    );
  const { name, template, programme, approvedAt, timeZone: zone } = report;
  return (
    <Page
      locale={locale}
      eyebrow={programme[locale]}
      title={t("report.title", { title: template.title[locale], name })}
      lead={t("report.lead", {
        ...{ name, programme: programme[locale], day: formatDate(approvedAt, { locale, zone }) },
      })}
    >
      <Notice locale={locale} tone="confidential">
        {t("report.only")}
      </Notice>
      <DocumentText locale={locale} document={report} parts={report.parts} />
    </Page>
  );
}

async function find(token: string) {
  return (await getSupervisorReport(await currentViewer(), token, new Date())) ?? notFound();
}
