import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { poolOf } from "@/lib/grouping/pairs/pairing";
import { keptPool } from "@/lib/grouping/pairs/pools";
import { type Questions, questions } from "@/lib/grouping/pairs/questions";
import type { Weights } from "@/lib/grouping/pairs/weights";

/** A question as a thread is given it: all that the answer hangs on, the candidates as text, and a print of that. */
export type Given = { print: string; text: string; weights: Weights; name: keyof Questions; asked: unknown };

/** The answer, worked out here and now. */
export function answer({ print, text, weights, name, asked }: Given): unknown {
  const pool = keptPool(print, () => poolOf(JSON.parse(text) as Candidate[], weights));
  return questions[name](pool, asked as never);
}
