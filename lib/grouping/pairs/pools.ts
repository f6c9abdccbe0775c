import type { Pool } from "@/lib/grouping/pairs/pairing";

/**
 * Pools that were worked out lately, in the memory of this thread, by a print of everything that went into them. What is asked is
 * always read from the database; only the scoring and the solving are saved where the very same associations, answers and weights
 * come again. Nothing here can be out of date, and a thread that has none works it out anew.
 */
const kept = new Map<string, Pool>();
const mostKept = 4;

/** The pool with this print: the one that was worked out before, if nothing of it has changed. */
export function keptPool(print: string, make: () => Pool): Pool {
  const pool = kept.get(print) ?? make();
  kept.delete(print);
  kept.set(print, pool);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return pool;
}
