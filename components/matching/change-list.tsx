import type { ReactNode } from "react";

const listClass =
  "p-0 *:flex *:flex-wrap *:items-center *:justify-between *:gap-x-5 *:gap-y-0.5 *:border-b *:border-dotted *:border-line *:py-1.5 *:last:border-b-0";

/** What has been decided or could be, a line each with what changes it. */
export function ChangeList({ children }: { children: ReactNode }) {
  return <ul className={listClass}>{children}</ul>;
}
