import { type Answer, answer, type LastChange, type Pool } from "@/lib/grouping/placed/answering";
import type { PlacedRules } from "@/lib/grouping/placed/rules";
import { inThread } from "@/lib/threads/threads";

/** Up to so many people it is solved in the request: the round trip to a thread would take longer. */
const few = 20;

/**
 * Asks for the best plans. Where people are many it is answered in a thread, which the event loop does not wait for, and which keeps what
 * it has solved of them. `of` is whose plans they are.
 */
export async function askPlaced(
  pool: Pool,
  rules: readonly PlacedRules[],
  of: string,
  { last = null, fewest = few }: { last?: LastChange | null; fewest?: number } = {},
): Promise<Answer> {
  const given = { text: JSON.stringify(pool), rules, last };
  return pool.experts.length > fewest ? inThread<Answer>("placing", given, of) : answer(given);
}
