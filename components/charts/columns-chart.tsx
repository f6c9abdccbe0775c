import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Bar } from "./bars-chart";
import { chartBarClass, chartTickClass } from "./chart-classes";
import { ChartFigure } from "./chart-figure";

type Props = { locale: Locale; title: string; description?: string; rows: readonly Bar[] };

const pitch = 48;
const height = 150;

/** How many of each, as columns that stand on a line like houses along a road; a name of two words stands on two lines. */
export function ColumnsChart({ locale, title, description, rows }: Props) {
  const t = translator(locale, "ui");
  const most = Math.max(1, ...rows.map((row) => row.value));
  const width = Math.max(rows.length, 6) * pitch;
  return (
    <ChartFigure
      locale={locale}
      title={title}
      description={description}
      columns={[
        { key: "label", label: t("charts.what"), head: true },
        { key: "value", label: t("charts.value"), numeric: true },
      ]}
      rows={rows.map((row) => ({ key: row.key, cells: { label: row.label, value: String(row.value) } }))}
    >
      <svg
        viewBox={`0 0 ${width} ${height + 46}`}
        width={width}
        height={height + 46}
        className="h-auto max-w-full overflow-visible"
        aria-hidden="true"
      >
        {rows.map((row, index) => (
          <House key={row.key} x={index * pitch + 8} tall={(row.value / most) * (height - 44)} row={row} />
        ))}
        <path d={`M0 ${height}H${width}`} className="stroke-ink stroke-2" />
      </svg>
    </ChartFigure>
  );
}

function House({ x, tall, row }: { x: number; tall: number; row: Bar }) {
  const wide = pitch - 16;
  const eaves = height - tall;
  const roof = Math.min(12, tall);
  return (
    <>
      {row.value > 0 ? (
        <path
          className={chartBarClass}
          d={`M${x} ${height}V${eaves + roof}L${x + wide / 2} ${eaves}L${x + wide} ${eaves + roof}V${height}z`}
        />
      ) : null}
      <text x={x + wide / 2} y={eaves - 7} textAnchor="middle" className={numberClass}>
        {row.value}
      </text>
      {row.label.split(" ").map((line, nth) => (
        <text
          key={line}
          x={x + wide / 2}
          y={height + 20 + 16 * nth}
          textAnchor="middle"
          className={chartTickClass}
        >
          {line}
        </text>
      ))}
    </>
  );
}

const numberClass = "fill-ink text-[14px] font-semibold tabular-nums";
