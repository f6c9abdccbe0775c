import { hasThemes } from "@/components/reports/report-numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "@/lib/reports/report-queries";

type Props = { locale: Locale; report: Report; compared: boolean };

/** What the report holds, each part a step away; on paper too it says what comes. */
export function ReportContents({ locale, report, compared }: Props) {
  const { format, surveys, predictions } = report;
  const t = translator(locale, "reports", format);
  const parts = [
    { id: "summary", title: t("numbers.title") },
    ...(compared ? [{ id: "comparison", title: t("comparison.title") }] : []),
    { id: "visits", title: t("visits.title") },
    ...(report.days.length > 0 ? [{ id: "days", title: t("days.title") }] : []),
    ...(hasThemes(report) ? [{ id: "themes", title: t("themes.title") }] : []),
    ...surveys.map(({ step, definition }) => ({ id: step, title: definition.title[locale] })),
    ...(predictions === undefined ? [] : [{ id: "predictions", title: t("predictions.title") }]),
    ...(report.documents.length > 0 ? [{ id: "documents", title: t("documents.title") }] : []),
    { id: "quotes", title: t("quotes.title") },
    { id: "insights", title: t("insights.title") },
    { id: "method", title: t("method.title") },
  ];
  return (
    <nav className="stack-sm" aria-labelledby="contents">
      <h2 id="contents">{t("contents")}</h2>
      <ol className="list">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
