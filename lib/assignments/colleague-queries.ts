import { loadAssignment } from "@/lib/assignments/loading";
import { phaseOf } from "@/lib/assignments/rules";
import { tellsColleagues } from "@/lib/formats/occurrences";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Colleagues of a host who will meet the guests: for the host with their addresses and whether they have been told, for the others in the group by their names. */
export type Colleagues = {
  mayName: boolean;
  own: { id: string; name: string; email: string; toldAt: Date | null; isTold: boolean }[] | null;
  names: string[];
};

/** Null where a list tells nobody, and for those who are not in the group. */
export function getColleagues(
  viewer: Viewer,
  groupId: string,
  step: string,
  now: Date,
): Promise<Colleagues | null> {
  return read(viewer, async (db) => {
    const found = await loadAssignment(db, viewer, groupId, step);
    const before = found?.between.before;
    if (!found || !before || !tellsColleagues(found.step.step)) return null;
    const { standing, sides, between } = found;
    if (standing.seats.length === 0 && !standing.facilitator) return null;
    const isHost = sides.some(({ seat }) => standing.contactOf.includes(seat));
    const rows = await db.hostColleague.findMany({
      where: { meetingId: before.id },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, email: true, toldAt: true, toldUntil: true },
    });
    return {
      mayName: isHost && phaseOf(between, now) === "open",
      own: isHost ? rows.map(({ toldUntil, ...row }) => ({ ...row, isTold: toldUntil !== null })) : null,
      names: rows.map(({ name }) => name),
    };
  });
}
