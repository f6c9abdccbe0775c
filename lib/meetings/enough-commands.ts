import { formatOf } from "@/lib/formats/registry";
import { mayArrange, standingIn } from "@/lib/groups/access";
import { find } from "@/lib/groups/finding";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { GroupAndVersion } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { callOff } from "@/lib/meetings/calling-off-tx";
import { enoughMails } from "@/lib/meetings/enough-mails";
import { findMeeting } from "@/lib/meetings/finding";
import { isToCome, whyNotEnough } from "@/lib/meetings/rules";
import { nameOfActor } from "@/lib/people/known-as-tx";

/**
 * A group says that the meetings it has held are enough, where its format lets it: those to come fall away, and what comes when all are
 * over comes. Each can be brought back on its page.
 */
export function haveEnough(
  viewer: Viewer,
  { groupId, version }: GroupAndVersion,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
    const { group } = await find(tx, viewer, groupId);
    if (!mayArrange(standingIn(viewer, group))) throw new Refused("not-allowed");
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    const meetings = await tx.meeting.findMany({ where: { groupId }, orderBy: { ordinal: "asc" } });
    refuseIf(whyNotEnough(formatOf(group.programme.format), group.state, meetings, now));
    for (const { id } of meetings.filter(isToCome))
      await callOff(tx, viewer, await findMeeting(tx, viewer, id), now);
    const held = meetings.filter(({ state }) => state === "HELD").length;
    const fallen = meetings.filter(isToCome).length;
    await tx.group.update({ where: { id: groupId }, data: { version: { increment: 1 } } });
    await record(
      tx,
      viewer,
      "group.enough",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { held, fallen },
    );
    const receivers = await receiversOf(tx, groupId);
    const by = {
      userId: viewer.userId,
      name: (await nameOfActor(tx, viewer, group.convenerId, groupId)) ?? "",
    };
    await queue(tx, enoughMails(receivers, { held, fallen, at: now }, by));
    return groupId;
  });
}
