import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { chartBarClass } from "./chart-classes";
import { ChartFigure } from "./chart-figure";
import { ChartRow } from "./chart-row";

export type Bar = { key: string; label: string; value: number };

type Props = {
  locale: Locale;
  title: string;
  description?: string;
  rows: readonly Bar[];
  /** A number with what it counts, such as "1 association"; the bare number where nothing is given. */
  said?: (value: number) => string;
};

/** How many of each, as bars that lie; the longest fills the row. */
export function BarsChart({ locale, title, description, rows, said = String }: Props) {
  const t = translator(locale, "ui");
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <ChartFigure
      locale={locale}
      title={title}
      description={description}
      columns={[
        { key: "label", label: t("charts.what"), head: true },
        { key: "value", label: t("charts.value"), numeric: true },
      ]}
      rows={rows.map((row) => ({ key: row.key, cells: { label: row.label, value: said(row.value) } }))}
    >
      {rows.map((row) => (
        <ChartRow key={row.key} label={row.label} number={said(row.value)}>
          <svg viewBox="0 0 400 20" preserveAspectRatio="none" className="h-5 w-full" aria-hidden="true">
            <rect width="400" height="20" className="fill-lichen-wash" />
            <rect width={(row.value / most) * 400} height="20" className={chartBarClass} />
          </svg>
        </ChartRow>
      ))}
    </ChartFigure>
  );
}
