import type { ReactNode } from "react";

/** The people of each side beside those of the others, where there is room. */
export function SideColumns({ children }: { children: ReactNode }) {
  return <div className={columnsClass}>{children}</div>;
}

const columnsClass = "grid gap-4 md:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]";
