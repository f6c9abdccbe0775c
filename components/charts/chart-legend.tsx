import type { ReactNode } from "react";

type Item = { name: string; viewBox: string; shape: ReactNode };

/** What each shape of a chart means. */
export function ChartLegend({ items }: { items: readonly Item[] }) {
  return (
    <ul className={legendClass} aria-hidden="true">
      {items.map(({ name, viewBox, shape }) => (
        <li key={name}>
          <svg viewBox={viewBox} aria-hidden="true">
            {shape}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

const legendClass =
  "mt-2.5 flex flex-wrap gap-x-4.5 gap-y-1 text-sm *:inline-flex *:items-center *:gap-1.75 [&_svg]:h-4 [&_svg]:w-5.5";
