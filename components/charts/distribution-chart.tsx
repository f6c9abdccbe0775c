import type { Locale } from "@/lib/i18n/locales";
import { oneDecimal } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { ChartFigure } from "./chart-figure";
import { ChartLegend } from "./chart-legend";
import { ChartRow } from "./chart-row";
import { Share, ShareDefs } from "./share";

export type Distribution = {
  key: string;
  label: string;
  /** How many answered 1, 2, 3, 4 and 5. */
  counts: readonly number[];
  /** How many could not say. */
  unknown?: number;
};

type Props = {
  locale: Locale;
  title: string;
  description?: string;
  rows: readonly Distribution[];
  /** What 1 to 5 mean, for the legend. */
  labels?: readonly string[];
};

/** How answers from 1 to 5 fall, one strip for each question, each part with its number and its own pattern. */
export function DistributionChart({ locale, title, description, rows, labels }: Props) {
  const t = translator(locale, "ui");
  const names = labels ?? ["1", "2", "3", "4", "5"];
  const mean = (row: Distribution) => formatMean(row.counts, locale);
  return (
    <ChartFigure
      locale={locale}
      title={title}
      description={description}
      columns={[
        { key: "label", label: t("charts.what"), head: true },
        ...names.map((name, index) => ({ key: `n${index}`, label: name, numeric: true })),
        { key: "unknown", label: t("charts.unknown"), numeric: true },
        { key: "total", label: t("charts.total"), numeric: true },
        { key: "mean", label: t("charts.mean"), numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: {
          label: row.label,
          ...Object.fromEntries(row.counts.map((count, index) => [`n${index}`, String(count)])),
          unknown: String(row.unknown ?? 0),
          total: String(sum(row.counts) + (row.unknown ?? 0)),
          mean: mean(row),
        },
      }))}
      legend={
        <ChartLegend
          items={names.map((name, index) => ({
            name,
            viewBox: "-1 -1 24 18",
            shape: <Share level={index + 1} x={0} width={22} height={16} />,
          }))}
        />
      }
    >
      <svg width="0" height="0" className="absolute" aria-hidden="true">
        <ShareDefs />
      </svg>
      {rows.map((row) => (
        <ChartRow
          key={row.key}
          label={row.label}
          number={t("charts.meanOf", { mean: mean(row), n: sum(row.counts) })}
        >
          <Strip counts={row.counts} />
        </ChartRow>
      ))}
    </ChartFigure>
  );
}

const width = 400;

function Strip({ counts }: { counts: readonly number[] }) {
  const wides = partsOf(counts);
  return (
    <svg viewBox={`-1 -1 ${width + 2} 30`} className="h-auto w-full overflow-visible" aria-hidden="true">
      {counts.map((count, index) => {
        const [x, wide] = [sum(wides.slice(0, index)), wides[index] ?? 0];
        if (count === 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the answer, 1 to 5
          <g key={index}>
            <Share level={index + 1} x={x} width={wide} height={28} />
            <text x={x + wide / 2} y="19" className={index === 0 || index === 4 ? onDarkClass : onLightClass}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** How wide each part is, of `width` in all: as its share, but wide enough for its number. */
function partsOf(counts: readonly number[]): number[] {
  const least = (count: number) => (count === 0 ? 0 : 9 + 9 * String(count).length);
  const all = Math.max(1, sum(counts));
  const narrow = (count: number) => (count / all) * width < least(count);
  const taken = sum(counts.filter(narrow).map(least));
  const left = Math.max(1, sum(counts.filter((count) => !narrow(count))));
  return counts.map((count) => (narrow(count) ? least(count) : (count / left) * (width - taken)));
}

function formatMean(counts: readonly number[], locale: Locale): string {
  const all = sum(counts);
  if (all === 0) return "–";
  const mean = counts.reduce((total, count, index) => total + count * (index + 1), 0) / all;
  return oneDecimal(locale, mean);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const textClass = "text-[14px] font-semibold [text-anchor:middle]";
const onDarkClass = `${textClass} fill-on-spruce`;
const onLightClass = `${textClass} fill-ink stroke-surface stroke-4 [paint-order:stroke]`;
