import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { chartTickClass } from "./chart-classes";
import { ChartFigure } from "./chart-figure";
import { ChartLegend } from "./chart-legend";
import { ChartRow, ChartScale } from "./chart-row";

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
      legend={
        <ChartLegend
          items={[
            {
              name: names.high,
              viewBox: "0 0 22 16",
              shape: <path d={diamond(11, 8)} className={highClass} />,
            },
            {
              name: names.low,
              viewBox: "0 0 22 16",
              shape: <circle cx="11" cy="8" r="7" className={lowClass} />,
            },
          ]}
        />
      }
    >
      {rows.map(({ key, label, high, low }) => (
        <ChartRow key={key} label={label} number={`${high.short} / ${low.short}`}>
          <svg viewBox={`0 0 ${width} 32`} className={stripClass} aria-hidden="true">
            <Scale at={steps.map(x)} />
            <path d={`M${x(low.value)} 16H${x(high.value)}`} className="stroke-soft stroke-3" />
            <circle cx={x(low.value)} cy="16" r="8" className={lowClass} />
            <path d={diamond(x(high.value))} className={highClass} />
          </svg>
        </ChartRow>
      ))}
      <ChartScale>
        <svg viewBox={`0 0 ${width} 16`} className={stripClass} aria-hidden="true">
          {steps.map((at) => (
            <text key={at} x={x(at)} y="12" textAnchor="middle" className={chartTickClass}>
              {at}
            </text>
          ))}
        </svg>
      </ChartScale>
    </ChartFigure>
  );
}

function Scale({ at }: { at: readonly number[] }) {
  return (
    <>
      {at.map((x) => (
        <path key={x} d={`M${x} 0V32`} className="stroke-line stroke-1" />
      ))}
    </>
  );
}

/** Small enough to stand in the circle where both are at one place. */
function diamond(x: number, y = 16): string {
  return `M${x} ${y - 7}l7 7l-7 7l-7 -7z`;
}

/* Told apart by shape first. */
const highClass = "fill-spruce stroke-ink stroke-[1.5]";
const lowClass = "fill-surface stroke-ink stroke-2";
const stripClass = "h-auto w-full overflow-visible";
