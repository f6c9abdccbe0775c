import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { getCandidates, getPool, type Waiting } from "@/lib/grouping/pairs/candidate-queries";
import { chosenToAsk } from "@/lib/grouping/sets/rules";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * Whom a press asks to come to a group, so that it has so many: who has waited longest and may be with all of it; of those who wait only
 * the ones among whom it may choose.
 */
export async function listToAsk(
  viewer: Viewer,
  programmeId: string,
  group: { seats: readonly { enrolmentId: string }[] },
  most: number,
  now: Date,
  among: (waiting: readonly Waiting[]) => readonly Waiting[] = (waiting) => waiting,
): Promise<{ id: string; name: string }[]> {
  const ids = group.seats.map(({ enrolmentId }) => enrolmentId);
  const { members } = await getCandidates(viewer, programmeId, ids, now);
  // Whoever cannot be looked at cannot be said to have nothing against it.
  if (members.length < ids.length) return [];
  const { pool } = await getPool(viewer, programmeId, now);
  return chosenToAsk<Candidate>(members, among(pool.candidates), most).map(({ id, name }) => ({ id, name }));
}
