import { type GroupStanding, groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** A group that the viewer may see, for a command: itself, and where the viewer stands to it. */
export async function find(tx: Tx, viewer: Viewer, groupId: string) {
  const group = await tx.group.findFirst({
    where: { id: groupId, ...groupsVisibleTo(viewer) },
    select: {
      ...standingFields,
      id: true,
      convenerId: true,
      programmeId: true,
      version: true,
      theme: true,
      message: true,
      assignment: true,
      answerByOn: true,
      proposedAt: true,
      programme: {
        select: { ...standingFields.programme.select, timeZone: true, answerDays: true, format: true },
      },
      seats: {
        where: { leftAt: null },
        select: { ...standingFields.seats.select, agreedAt: true, declinedAt: true },
        orderBy: { seat: "asc" },
      },
    },
  });
  if (!group) throw new Refused("not-found");
  return { group, standing: standingIn(viewer, group) satisfies GroupStanding };
}
