import { createHash } from "node:crypto";
import type { Candidate } from "@/lib/groups/candidate";
import { type Pool, poolOf } from "@/lib/groups/matching";
import type { Weights } from "@/lib/groups/weights";

/**
 * Pools that were worked out lately, in the memory of this process. What is asked is always read from the database; only the
 * scoring and the solving are saved where the very same associations, answers and weights come again. Nothing here can be out of
 * date, and a server that has none works it out anew.
 */
const kept = new Map<string, Pool>();
const mostKept = 4;

/** The pool of these candidates under these weights: the one that was worked out before, if nothing of it has changed. */
export function keptPool<T extends Candidate>(
  programmeId: string,
  candidates: readonly T[],
  weights: Weights,
): Pool<T> {
  const print = createHash("sha256")
    .update(JSON.stringify([programmeId, weights, candidates]))
    .digest("base64");
  const pool = (kept.get(print) as Pool<T> | undefined) ?? poolOf(candidates, weights);
  kept.delete(print);
  kept.set(print, pool);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return pool;
}
