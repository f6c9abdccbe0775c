import { createHash } from "node:crypto";
import { answer, type Given } from "@/lib/grouping/pairs/answering";
import type { Candidates } from "@/lib/grouping/pairs/pairing";
import type { Answered, Asked } from "@/lib/grouping/pairs/questions";
import { inThread } from "@/lib/threads/threads";

/** Up to so many candidates it is solved in the request: the round trip to a thread would take longer. */
const few = 120;

/**
 * Asks about the pairs of those who wait. Where they are many it is answered in a thread, which the event loop does not wait for;
 * the answer is the same wherever it is found.
 */
export async function ask<N extends keyof Asked>(
  name: N,
  { candidates, weights, text = JSON.stringify(candidates) }: Candidates,
  asked: Asked[N],
  { fewest = few, longest }: { fewest?: number; longest?: number } = {},
): Promise<Answered[N]> {
  const hash = createHash("sha256").update(JSON.stringify(weights)).update(text).digest("base64");
  const given: Given<N> = { hash, text, weights, name, asked };
  return candidates.length > fewest
    ? inThread<Answered[N]>("solving", given, hash, { longest })
    : answer(given);
}
