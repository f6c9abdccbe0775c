"use client";

import type { ReactNode } from "react";
import { nowAnchor, type Span, useIsOn } from "./now";

type Props = {
  /** From when until when it is on; null where the visit has no time yet. */
  span: Span | null;
  /** When the page was made. */
  now: number;
  children: ReactNode;
};

/** One part of the agenda, marked while it is on: by the clock of the server when the page comes, by the phone's from then on. */
export function AgendaPart({ span, now, children }: Props) {
  const on = useIsOn(span, now);
  return (
    <li
      id={on ? nowAnchor : undefined}
      className={on ? nowClass : partClass}
      aria-current={on ? "time" : undefined}
    >
      {children}
    </li>
  );
}

const partClass =
  "grid grid-cols-[5em_minmax(0,1fr)] gap-x-3.5 border-b border-line py-3.5 print:grid-cols-[22mm_minmax(0,1fr)] print:break-inside-avoid print:py-[0.6mm]";
const nowClass = `${partClass} border-s-8 border-s-cloudberry bg-cloudberry-wash ps-3 print:border-s-0 print:bg-transparent print:ps-0`;
