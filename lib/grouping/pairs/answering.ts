import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { poolOf } from "@/lib/grouping/pairs/pairing";
import { cachedPool } from "@/lib/grouping/pairs/pools";
import { type Answered, type Asked, answerOf, type Question } from "@/lib/grouping/pairs/questions";
import type { Weights } from "@/lib/grouping/pairs/weights";

/** A question as a thread is given it: all that the answer hangs on, the candidates as text, and a hash of that. */
export type Given<N extends keyof Asked = keyof Asked> = Question<N> & {
  hash: string;
  text: string;
  weights: Weights;
};

/** The answer, worked out here and now. */
export function answer<N extends keyof Asked>({ hash, text, weights, ...question }: Given<N>): Answered[N] {
  const pool = cachedPool(hash, () => poolOf(JSON.parse(text) as Candidate[], weights));
  return answerOf<N>(question, pool);
}
