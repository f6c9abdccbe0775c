import type { ReactNode } from "react";

/** Somebody's own words. */
export function Quote({ by, children }: { by?: string; children: ReactNode }) {
  return (
    <blockquote className="quote">
      <p>{children}</p>
      {by ? <footer>{by}</footer> : null}
    </blockquote>
  );
}
