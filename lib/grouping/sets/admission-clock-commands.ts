import { askedTogether, endAsking, lockGroups, type Open } from "@/lib/grouping/sets/admission-tx";
import { groupsVisibleTo } from "@/lib/groups/access";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { hasPassed } from "@/lib/time/deadline";

/**
 * What somebody was asked and has not answered by its day is over, and whoever coordinates finds it so on the group's page; so is what was
 * asked into a group that has ended. Returns how many were.
 */
export async function timeOutAdmissions(viewer: Viewer, now: Date): Promise<number> {
  const open = await write(viewer, (tx) =>
    tx.admission.findMany({
      where: {
        endedAt: null,
        group: groupsVisibleTo(viewer),
        OR: [{ answerByOn: { lt: now } }, { group: { state: { not: "CONFIRMED" } } }],
      },
      select: {
        ...{ id: true, convenerId: true, programmeId: true, groupId: true, fromGroupId: true },
        ...{ enrolmentId: true, askedAt: true, answerByOn: true },
        group: { select: { state: true, programme: { select: { timeZone: true } } } },
      },
    }),
  );
  const over = open.filter(
    ({ answerByOn, group }) =>
      group.state !== "CONFIRMED" || hasPassed({ day: answerByOn, now, zone: group.programme.timeZone }),
  );
  const ended = await eachAlone(over, (asked) => endOne(viewer, asked, now));
  return ended.filter(Boolean).length;
}

/** Of two groups that would be joined everything is over at once. */
function endOne(viewer: Viewer, asked: Open, now: Date): Promise<boolean> {
  return write(viewer, async (tx) => {
    await lockGroups(tx, [asked.groupId, asked.fromGroupId]);
    if ((await tx.admission.count({ where: askedTogether(asked) })) === 0) return false;
    await endAsking(tx, asked, "timed-out", now);
    const subject = { type: "group" as const, id: asked.groupId, convenerId: asked.convenerId };
    await record(tx, viewer, "group.admission-over", subject);
    return true;
  });
}
