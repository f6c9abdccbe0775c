import { ReportPart } from "@/components/reports/report-part";
import { cameAbout, meansOf } from "@/components/reports/report-summary";
import { Table } from "@/components/ui/table";
import { isOneGroup } from "@/lib/formats/grouping";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { oneDecimal, signed, signedCount } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Report } from "@/lib/reports/report-queries";

/** The programme that another was made from, with its own report. */
type Before = { slug: string; name: Localised; report: Report };

type Props = { locale: Locale; report: Report; before: Before };

/** The programme beside the one that it was made from: what both have counted. */
export function ReportComparison({ locale, report, before }: Props) {
  const t = translator(locale, "reports", report.format);
  return (
    <ReportPart id="comparison" title={t("comparison.title")}>
      <p className="max-w-measure">
        {t("comparison.lead")}{" "}
        <a href={href(locale, to.manage.reports(before.slug))}>{before.name[locale]}</a>
      </p>
      <Table
        caption={t("comparison.title")}
        captionHidden
        columns={[
          { key: "what", label: t("comparison.what"), head: true },
          { key: "now", label: t("comparison.now"), numeric: true },
          { key: "before", label: t("comparison.before"), numeric: true },
          { key: "difference", label: t("comparison.difference"), numeric: true },
        ]}
        rows={[...countedRows(locale, report, before.report), ...meanRows(locale, report, before.report)]}
      />
    </ReportPart>
  );
}

function countedRows(locale: Locale, report: Report, before: Report) {
  const t = translator(locale, "reports", report.format);
  const counted = [
    { key: "enrolments", of: ({ enrolled }: Report) => enrolled },
    ...(isOneGroup(report.format)
      ? []
      : [{ key: "groups" as const, of: ({ groups }: Report) => cameAbout(groups).agreed }]),
    { key: "visits", of: ({ visits }: Report) => visits },
    ...(report.format.parts.some((part) => part.of === "organisation")
      ? [{ key: "associations" as const, of: ({ associations }: Report) => associations }]
      : []),
    { key: "people", of: ({ people }: Report) => people },
  ] as const;
  return counted.map(({ key, of }) => {
    const [now, then] = [of(report), of(before)];
    const difference = now === then ? t("comparison.same") : signedCount(locale, now - then);
    return { key, cells: { what: t(`numbers.${key}`), now, before: then, difference } };
  });
}

/** What both were thought of, where enough have answered both times. */
function meanRows(locale: Locale, report: Report, before: Report) {
  const former = meansOf(before);
  return meansOf(report).flatMap(({ key, label, kind, mean }) => {
    const then = former.find((one) => one.key === key && one.kind === kind);
    if (!then) return [];
    const cells = { now: oneDecimal(locale, mean), before: oneDecimal(locale, then.mean) };
    const difference = signed(locale, mean - then.mean);
    return [{ key, cells: { what: label[locale], ...cells, difference } }];
  });
}
