import type { ReactNode } from "react";

type Props = { label: string; number?: ReactNode; children: ReactNode };

/** One line of a chart: what it is of, the drawing, and the number that it comes to. */
export function ChartRow({ label, number, children }: Props) {
  return (
    <div className={rowClass}>
      <span className="leading-[1.3]">{label}</span>
      {children}
      <span className={numberClass}>{number}</span>
    </div>
  );
}

/** Under the lines, what the scale says; nothing stands beside it. */
export function ChartScale({ children }: { children: ReactNode }) {
  return (
    <div className={scaleClass}>
      <span />
      {children}
    </div>
  );
}

const columnsClass =
  "grid items-center gap-x-5 gap-y-1 @min-[40rem]:grid-cols-[minmax(0,18rem)_minmax(0,1fr)_6.5rem]";
const rowClass = `${columnsClass} break-inside-avoid border-b border-line py-2 in-data-short:print:py-[1mm]`;
const scaleClass = `${columnsClass} pt-0.5`;
const numberClass = "text-sm text-soft tabular-nums @min-[40rem]:text-end";
