import type { ReactNode } from "react";

/** The longest name in a list of choices does not make the page wider. */
const sidesClass =
  "grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 md:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]";

/** Associations beside each other, where there is room. */
export function SideBySide({ children }: { children: ReactNode }) {
  return <div className={sidesClass}>{children}</div>;
}
