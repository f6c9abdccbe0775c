"use client";

import { useEffect, useState } from "react";

/** Where the part of the agenda that is on is gone to. */
export const nowAnchor = "run-sheet-now";

/** From when until when something is on, in milliseconds. */
export type Span = { from: number; until: number };

/** Whether something is on: by the clock of the server when the page comes, by the phone's from then on. */
export function useIsOn(span: Span | null, now: number): boolean {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const follow = () => setAt(Date.now());
    const ticking = setInterval(follow, tickMs);
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", follow);
    };
  }, []);
  return span !== null && span.from <= at && at < span.until;
}

const tickMs = 15_000;
