import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ChartFigure } from "./chart-figure";

/** Two numbers on one scale, and how each is said: in the table, and short beside the drawing. */
type Difference = {
  key: string;
  label: string;
  high: Side;
  low: Side;
  difference: string;
};
type Side = { value: number; said: string; short: string };

type Props = {
  locale: Locale;
  title: string;
  description?: string;
  rows: readonly Difference[];
  /** The ends of the scale, whole numbers, and how far its lines are apart. */
  least: number;
  most: number;
  step?: number;
  names: { high: string; low: string; difference: string };
};

const width = 400;
const inset = 10;

/** How far two sides are from each other on a scale, one line for each row: a filled diamond and an open circle. */
export function DifferenceChart({ locale, title, description, rows, least, most, step = 1, names }: Props) {
  const t = translator(locale, "ui");
  const x = (value: number) => inset + ((value - least) / (most - least)) * (width - 2 * inset);
  const steps = Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, nth) => least + nth * step);
  return (
    <ChartFigure
      locale={locale}
      title={title}
      description={description}
      columns={[
        { key: "label", label: t("charts.what"), head: true },
        { key: "high", label: names.high, numeric: true },
        { key: "low", label: names.low, numeric: true },
        { key: "difference", label: names.difference, numeric: true },
      ]}
      rows={rows.map(({ key, label, high, low, difference }) => ({
        key,
        cells: { label, high: high.said, low: low.said, difference },
      }))}
      legend={<Legend {...names} />}
    >
      {rows.map(({ key, label, high, low }) => (
        <div key={key} className="chart-row">
          <span className="chart-row-label">{label}</span>
          <svg viewBox={`0 0 ${width} 32`} aria-hidden="true">
            <Scale at={steps.map(x)} />
            <path d={`M${x(low.value)} 16H${x(high.value)}`} className="chart-span" />
            <circle cx={x(low.value)} cy="16" r="8" className="chart-low" />
            <path d={diamond(x(high.value))} className="chart-high" />
          </svg>
          <span className="chart-row-number">
            {high.short} / {low.short}
          </span>
        </div>
      ))}
      <div className="chart-row is-scale">
        <span className="chart-row-label" />
        <svg viewBox={`0 0 ${width} 16`} aria-hidden="true">
          {steps.map((at) => (
            <text key={at} x={x(at)} y="12" textAnchor="middle" className="chart-tick">
              {at}
            </text>
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

function Scale({ at }: { at: readonly number[] }) {
  return (
    <>
      {at.map((x) => (
        <path key={x} d={`M${x} 0V32`} className="chart-grid" />
      ))}
    </>
  );
}

/** Small enough to stand in the circle where both are at one place. */
function diamond(x: number, y = 16): string {
  return `M${x} ${y - 7}l7 7l-7 7l-7 -7z`;
}

function Legend({ high, low }: { high: string; low: string }) {
  return (
    <ul className="chart-legend" aria-hidden="true">
      <li>
        <svg viewBox="0 0 22 16" aria-hidden="true">
          <path d={diamond(11, 8)} className="chart-high" />
        </svg>
        {high}
      </li>
      <li>
        <svg viewBox="0 0 22 16" aria-hidden="true">
          <circle cx="11" cy="8" r="7" className="chart-low" />
        </svg>
        {low}
      </li>
    </ul>
  );
}
