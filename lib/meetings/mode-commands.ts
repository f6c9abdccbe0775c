import { modeLabel } from "@/lib/formats/modes";
import { formatOf } from "@/lib/formats/registry";
import { modeOf } from "@/lib/formats/shape";
import { find } from "@/lib/groups/finding";
import { fitMeetings } from "@/lib/groups/meetings-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { ModeChange } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { modeMails } from "@/lib/meetings/mode-mails";
import { mayChangeMode, mayGo, whyNotChangeMode } from "@/lib/meetings/mode-rules";
import { nameOfActor } from "@/lib/people/known-as-tx";

/**
 * A group goes on in another mode: its meetings become those of that mode, as long as none of those that go has a time or has been held and
 * nothing of what goes has been handed in. Everybody else in it is told, once it has reached them.
 */
export function changeMode(
  viewer: Viewer,
  { groupId, version, mode }: ModeChange,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    // Not against rows that only point to it: whoever gives one of its meetings a time writes to people of the group, and is waited for.
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for no key update`;
    const { group, standing } = await find(tx, viewer, groupId);
    const format = formatOf(group.programme.format);
    if (!mayChangeMode(format, group.state, standing)) throw new Refused("not-allowed");
    if (modeOf(format, group) === mode) return groupId;
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    const there = await tx.group.findUniqueOrThrow({
      where: { id: groupId },
      select: {
        meetings: { select: { step: true, state: true } },
        submissions: { select: { step: true, handedInAt: true } },
      },
    });
    refuseIf(whyNotChangeMode(format, { ...group, ...there }, mode));
    await tx.group.update({ where: { id: groupId }, data: { mode, version: { increment: 1 } } });
    if (group.state === "CONFIRMED") {
      await fitMeetings(tx, groupId, { mayGo, otherwise: "mode-has-a-time" });
      // They have a day for each meeting, some of which there are no more.
      await tx.rhythm.deleteMany({ where: { groupId } });
    }
    const { convenerId } = group;
    await record(tx, viewer, "group.change-mode", { type: "group", id: groupId, convenerId }, { mode });
    const label = modeLabel(format, { mode });
    if (!group.proposedAt || !label) return groupId;
    const by = { userId: viewer.userId, name: (await nameOfActor(tx, viewer, convenerId, groupId)) ?? "" };
    await queue(tx, modeMails(await receiversOf(tx, groupId), { label, at: now }, by));
    return groupId;
  });
}
