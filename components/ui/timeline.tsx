import type { ReactNode } from "react";

const lineClass =
  "*:relative *:grid *:gap-x-5 *:pb-4.5 *:ps-7 sm:*:grid-cols-[minmax(6.5rem,auto)_minmax(0,1fr)]";
const dotsClass =
  "*:before:absolute *:before:start-1.25 *:before:top-[1.2em] *:before:-bottom-[0.4em] *:before:border-s-3 *:before:border-dotted *:before:border-edge *:last:before:hidden";
const stonesClass =
  "*:after:absolute *:after:start-0 *:after:top-[0.45em] *:after:size-3.25 *:after:rounded-full *:after:border-3 *:after:border-spruce *:after:bg-paper";

type Item = { key: string; when: ReactNode; children: ReactNode };

/** What happens, or happened, in order of time: an agenda or what people did. */
export function Timeline({ items }: { items: readonly Item[] }) {
  return (
    <ol className={`${lineClass} ${dotsClass} ${stonesClass}`}>
      {items.map((item) => (
        <li key={item.key}>
          <span className="text-soft tabular-nums">{item.when}</span>
          <div>{item.children}</div>
        </li>
      ))}
    </ol>
  );
}
