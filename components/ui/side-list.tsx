import type { ReactNode } from "react";

/** Lines between hairlines, each with how it stands or what can be done at its end. */
export function SideList({ children }: { children: ReactNode }) {
  return <ul className={listClass}>{children}</ul>;
}

const listClass =
  "border-t border-line *:flex *:flex-wrap *:items-center *:justify-between *:gap-x-6 *:gap-y-0.5 *:border-b *:border-line *:py-2.5";
