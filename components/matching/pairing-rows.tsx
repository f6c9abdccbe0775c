import type { ReactNode } from "react";

/** Each row: who, what can be done, and why; on a phone below each other. Said once on the list: a page has 25 rows. */
const listClass = [
  "border-b border-line *:grid *:gap-x-10 *:gap-y-2.5 *:border-t *:border-line *:py-4.5 md:*:grid-cols-[minmax(0,1fr)_17rem]",
  "[&>li>div]:grid [&>li>div]:content-start [&>li>div]:gap-1.5 [&>li>div+div]:gap-2 [&_:is(h2,h3)]:text-lg [&_:is(h2,h3)]:leading-[1.35] [&_h3>span]:font-normal [&_h3>span]:text-soft",
  // The points, and the buttons; what has no frame begins where its words do.
  "[&>li>div+div>p:has(svg)]:grid [&>li>div+div>p]:grid-cols-[minmax(0,1fr)_auto] [&>li>div+div>p]:items-center [&>li>div+div>p]:gap-3 [&>li>div+div>p]:tabular-nums",
  "[&>li>div+div>div]:flex [&>li>div+div>div]:flex-wrap [&>li>div+div>div]:gap-y-1 [&_button[data-quiet]:first-child]:-ms-2.5",
  "[&>li>details]:col-span-full [&>li>details>summary]:inline-block [&>li>details>summary]:py-1 [&>li>details>summary]:text-sm [&>li>details>summary]:text-spruce [&>li>details>summary]:underline [&>li>details>summary]:underline-offset-3 [&>li>details[open]>summary]:mb-2",
  "[&>li>a]:col-span-full [&>li>a]:justify-self-start [&>li>a]:py-1 [&>li>a]:text-sm print:[&>li>a]:hidden",
].join(" ");

/** Pairs that could be, one below the other. */
export function PairingRows({ start, children }: { start?: number; children: ReactNode }) {
  return (
    <ol className={listClass} start={start} data-part="pairings">
      {children}
    </ol>
  );
}

/** One of them; a locked pair stands on firm ground. */
export function PairingRow({ locked, children }: { locked?: boolean; children: ReactNode }) {
  return <li className={locked ? "ps-4 shadow-[inset_4px_0_0_var(--spruce)]" : undefined}>{children}</li>;
}
