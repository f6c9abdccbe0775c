import type { Pool } from "@/lib/grouping/pairs/pairing";

/**
 * LRU cache of solved pools, in this thread's memory, keyed by a hash of all inputs. A miss costs time, never correctness: what is
 * asked is always read from the database, and only the scoring and the solving are saved.
 */
const kept = new Map<string, Pool>();
const maxCached = 4;

/** The pool with this hash, computed on a miss. */
export function cachedPool(hash: string, make: () => Pool): Pool {
  const pool = kept.get(hash) ?? make();
  kept.delete(hash);
  kept.set(hash, pool);
  for (const oldest of kept.keys()) if (kept.size > maxCached) kept.delete(oldest);
  return pool;
}
