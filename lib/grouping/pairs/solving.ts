import { createHash } from "node:crypto";
import { answer, type Given } from "@/lib/grouping/pairs/answering";
import type { Candidates } from "@/lib/grouping/pairs/pairing";
import type { Questions } from "@/lib/grouping/pairs/questions";
import { inThread } from "@/lib/threads/threads";

type Name = keyof Questions;
type Asked<N extends Name> = Parameters<Questions[N]>[1];
type Answered<N extends Name> = ReturnType<Questions[N]>;

/** So few are asked about where the request is: the way to a thread and back would take longer. */
const few = 120;

/**
 * Asks about the pairs of those who wait. Where they are many it is answered in a thread, which the event loop does not wait for;
 * the answer is the same wherever it is found.
 */
export function ask<N extends Name>(
  name: N,
  { candidates, weights, text = JSON.stringify(candidates) }: Candidates,
  asked: Asked<N>,
  { fewest = few, longest }: { fewest?: number; longest?: number } = {},
): Promise<Answered<N>> {
  const print = createHash("sha256").update(JSON.stringify(weights)).update(text).digest("base64");
  const given: Given = { print, text, weights, name, asked };
  if (candidates.length > fewest) return inThread<Answered<N>>("solving", given, print, { longest });
  return Promise.resolve(answer(given) as Answered<N>);
}
