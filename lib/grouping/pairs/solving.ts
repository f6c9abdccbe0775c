import { createHash } from "node:crypto";
import { answer, type Given } from "@/lib/grouping/pairs/answering";
import type { Candidates } from "@/lib/grouping/pairs/pairing";
import type { Answered, Asked } from "@/lib/grouping/pairs/questions";
import { inThread } from "@/lib/threads/threads";

/** So few are asked about where the request is: the way to a thread and back would take longer. */
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
  const print = createHash("sha256").update(JSON.stringify(weights)).update(text).digest("base64");
  const given: Given<N> = { print, text, weights, name, asked };
  return candidates.length > fewest
    ? inThread<Answered[N]>("solving", given, print, { longest })
    : answer(given);
}
