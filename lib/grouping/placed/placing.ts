import { answer, type Given } from "@/lib/grouping/placed/answering";
import type { PlacedPlan } from "@/lib/grouping/placed/plan";
import { inThread } from "@/lib/threads/threads";

/** Up to so many people it is solved in the request: the round trip to a thread would take longer. */
const few = 20;

/** Asks for the best plans. Where people are many it is answered in a thread, which the event loop does not wait for. `of` is whose plans they are. */
export async function askPlaced(given: Given, of: string, { fewest = few } = {}): Promise<PlacedPlan[]> {
  return given.experts.length > fewest ? inThread<PlacedPlan[]>("placing", given, of) : answer(given);
}
