import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { getCandidates, getPool } from "@/lib/grouping/pairs/candidate-queries";
import { chosenToAsk } from "@/lib/grouping/sets/rules";
import type { Viewer } from "@/lib/kernel/viewer";

/** Whom a press asks to come to a proposal with too few, so that it has so many again: who has waited longest and may be with all of them. */
export async function listToAsk(
  viewer: Viewer,
  programmeId: string,
  group: { seats: readonly { enrolmentId: string }[] },
  most: number,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const ids = group.seats.map(({ enrolmentId }) => enrolmentId);
  const { members } = await getCandidates(viewer, programmeId, ids, now);
  // Whoever cannot be looked at cannot be said to have nothing against it.
  if (members.length < ids.length) return [];
  const { pool } = await getPool(viewer, programmeId, now);
  return chosenToAsk<Candidate>(members, pool.candidates, most).map(({ id, name }) => ({ id, name }));
}
