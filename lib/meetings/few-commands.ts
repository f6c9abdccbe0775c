import { formatOf } from "@/lib/formats/registry";
import { find } from "@/lib/groups/finding";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { isTooFew, leftOf } from "@/lib/groups/rules";
import type { FewDecision } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { callOff } from "@/lib/meetings/calling-off-tx";
import { cancel } from "@/lib/meetings/commands";
import { enoughMails } from "@/lib/meetings/enough-mails";
import { findMeeting } from "@/lib/meetings/finding";
import { hasBegun, isToCome } from "@/lib/meetings/rules";
import { meetingStates } from "@/lib/meetings/states";
import { nameOfActor } from "@/lib/people/known-as-tx";

/**
 * Too few are left of those who took part, and whoever coordinates has spoken with them: the group goes on with so many; or it pauses, and
 * its days to come are given up, to be found anew; or it ends with the meetings that it has held.
 */
export function decideFew(
  viewer: Viewer,
  { groupId, version, decision }: FewDecision,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
    const { group, standing } = await find(tx, viewer, groupId);
    if (!standing.coordinator) throw new Refused("not-allowed");
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    const { convenerId } = group;
    const meetings = await tx.meeting.findMany({ where: { groupId }, orderBy: { ordinal: "asc" } });
    const format = formatOf(group.programme.format);
    const whole = { ...group, company: await companyOf(tx, groupId), meetings };
    const company = leftOf(format, whole);
    if (!company || !isTooFew(format, whole)) throw new Refused("changed-by-someone-else");
    const toCome = meetings.filter((meeting) => isToCome(meeting) && !hasBegun(meeting, now));
    const held = meetings.filter(({ state }) => state === "HELD").length;
    if (decision === "end" && held === 0) throw new Refused("not-allowed");
    await tx.group.update({
      where: { id: groupId },
      data: { version: { increment: 1 }, fewAccepted: company.taking },
    });
    const subject = { type: "group" as const, id: groupId, convenerId };
    if (decision === "go-on") await record(tx, viewer, "group.go-on", subject, { left: company.taking });
    if (decision === "pause") {
      for (const { id, state } of toCome) if (state === "SCHEDULED") await giveUpDay(tx, viewer, id, now);
      await record(tx, viewer, "group.pause", subject, { left: company.taking });
    }
    if (decision === "end") {
      for (const { id } of toCome) await callOff(tx, viewer, await findMeeting(tx, viewer, id), now);
      const fallen = toCome.length;
      await record(tx, viewer, "group.enough", subject, { held, fallen });
      const name = (await nameOfActor(tx, viewer, convenerId, groupId)) ?? "";
      const by = { userId: viewer.userId, name };
      await queue(tx, enoughMails(await receiversOf(tx, groupId), { held, fallen, at: now }, by));
    }
    return groupId;
  });
}

/** A meeting to come has no day any more; its entry leaves the calendars. */
async function giveUpDay(tx: Tx, viewer: Viewer, meetingId: string, now: Date): Promise<void> {
  await cancel(tx, viewer, await findMeeting(tx, viewer, meetingId), null, now);
  const { meeting } = await findMeeting(tx, viewer, meetingId);
  const open = { startsAt: null, endsAt: null, cancelledAt: null, cancelReason: null, changedAt: now };
  await tx.rsvp.deleteMany({ where: { meetingId } });
  await move(tx, viewer, meetingStates, meeting, "reinstate", open);
}

/** How many take part of those whom a contact has named, how many have gone, and with how few it has been said to go on. */
async function companyOf(tx: Tx, groupId: string) {
  const of = (leftAt: null | { not: null }) => ({
    ...{ leftAt, takesPart: true },
    enrolment: { seats: { some: { groupId, leftAt: null } } },
  });
  const { fewAccepted } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { fewAccepted: true },
  });
  return {
    taking: await tx.participant.count({ where: of(null) }),
    gone: await tx.participant.count({ where: of({ not: null }) }),
    accepted: fewAccepted,
  };
}
