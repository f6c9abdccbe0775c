import type { ReactNode } from "react";

/** One piece in one state, under its name; the journeys take a picture of each. */
export function Piece({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div data-piece={name} className="min-w-0 p-1">
      <p className="mb-2 border-b border-line text-sm text-soft">{name}</p>
      {children}
    </div>
  );
}

/** Pieces beside each other where there is room. */
export function Pieces({ small, children }: { small?: boolean; children: ReactNode }) {
  return (
    <div className={`grid gap-x-8 gap-y-7 md:grid-cols-2 ${small ? "lg:grid-cols-4" : ""}`}>{children}</div>
  );
}
