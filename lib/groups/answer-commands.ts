import { assignmentSteps, meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { mayAnswerFor } from "@/lib/groups/access";
import { assignmentOpenMails } from "@/lib/groups/assignment-mails";
import { dissolve } from "@/lib/groups/dissolving-tx";
import { declinedMails } from "@/lib/groups/ending-mails";
import { type FoundGroup, find } from "@/lib/groups/finding";
import { agreedMails, confirmedMails, talkAskedMails } from "@/lib/groups/mails";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { whyNotAnswer, whyNotConfirm } from "@/lib/groups/rules";
import type { Agreement, Decline, TalkRequest } from "@/lib/groups/schema";
import { groupStates } from "@/lib/groups/states";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";

/** An association says yes for its seat and agrees to the ground rules. When all have, the group is confirmed and its meetings begin. */
export function agreeToGroup(viewer: Viewer, { groupId, seat }: Agreement, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { agreedAt: now, agreedById: viewer.userId, talkAskedAt: null });
    await record(
      tx,
      viewer,
      "group.agree",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    const seats = await tx.seat.findMany({
      where: { groupId },
      select: { seat: true, agreedAt: true, declinedAt: true },
    });
    const receivers = await receiversOf(tx, groupId);
    if (whyNotConfirm({ state: group.state, seats })) {
      const waiting = seats.filter(({ agreedAt }) => !agreedAt).map((one) => one.seat);
      await queue(tx, agreedMails(receivers, seat, waiting));
      return groupId;
    }
    await move(tx, viewer, groupStates, group, "confirm", { confirmedAt: now });
    await openMeetings(tx, group);
    await queue(tx, [...confirmedMails(receivers), ...openAtOnce(group, receivers)]);
    return groupId;
  });
}

/** An association says not this time. The pair is dissolved; the reason is the coordinator's to know. */
export function declineGroup(viewer: Viewer, { groupId, seat, reason }: Decline, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { declinedAt: now, declineReason: reason });
    await record(
      tx,
      viewer,
      "group.decline",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    await queue(tx, declinedMails(await receiversOf(tx, groupId), seat));
    await dissolve(tx, viewer, group, "declined", seat, now);
    return groupId;
  });
}

/** An association wants to talk with the coordinator before it answers. */
export function askToTalk(viewer: Viewer, { groupId, seat, note }: TalkRequest, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { talkAskedAt: now, talkNote: note });
    await record(
      tx,
      viewer,
      "group.ask-to-talk",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    await queue(tx, talkAskedMails(await receiversOf(tx, groupId), seat));
    return groupId;
  });
}

async function findToAnswer(tx: Tx, viewer: Viewer, groupId: string, seat: number) {
  const found = await find(tx, viewer, groupId);
  if (!mayAnswerFor(found.standing, seat)) throw new Refused("not-allowed");
  refuseIf(whyNotAnswer(found.group, seat));
  return found;
}

/** Writes a seat's answer where it has none, so that of two contacts who answer at once one wins; locks the group meanwhile. */
async function answer(tx: Tx, groupId: string, seat: number, data: Record<string, unknown>): Promise<void> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const { count } = await tx.seat.updateMany({
    where: { groupId, seat, agreedAt: null, declinedAt: null, group: { state: "PROPOSED" } },
    data,
  });
  if (count !== 1) throw new Refused("group-already-answered");
}

/** What is asked of each association from the day that the group is confirmed; its meetings have no time yet. */
function openAtOnce({ programme, seats }: FoundGroup["group"], receivers: GroupReceivers): EmailDraft[] {
  return assignmentSteps(formatOf(programme.format), { seats: seats.length })
    .filter(({ after }) => after === null)
    .flatMap(({ key }) => assignmentOpenMails(receivers, key, null));
}

async function openMeetings(tx: Tx, group: FoundGroup["group"]): Promise<void> {
  const { convenerId, id: groupId, seats, programme } = group;
  const data = meetingSteps(formatOf(programme.format), { seats: seats.length }).map((step, index) => ({
    convenerId,
    groupId,
    step: step.key,
    kind: step.step.key,
    number: step.number,
    ordinal: index + 1,
    hostEnrolmentId: seats.find(({ seat }) => seat === step.hostSeat)?.enrolmentId ?? null,
    timeZone: programme.timeZone,
  }));
  await tx.meeting.createMany({ data });
}
