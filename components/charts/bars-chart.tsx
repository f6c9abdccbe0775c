import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ChartFigure } from "./chart-figure";

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
        <div key={row.key} className="chart-row">
          <span className="chart-row-label">{row.label}</span>
          <svg
            viewBox="0 0 400 20"
            preserveAspectRatio="none"
            height="20"
            className="chart-strip"
            aria-hidden="true"
          >
            <rect width="400" height="20" className="chart-ground" />
            <rect width={(row.value / most) * 400} height="20" className="chart-bar" />
          </svg>
          <span className="chart-row-number">{said(row.value)}</span>
        </div>
      ))}
    </ChartFigure>
  );
}
