import { heldFor, holdItem, openDispatch } from "@/lib/dispatches/holding-tx";
import { groupsCoordinatedBy, mayArrange } from "@/lib/groups/access";
import { dissolve } from "@/lib/groups/dissolving-tx";
import { whyNotDissolve } from "@/lib/groups/rules";
import type { GroupAndVersion } from "@/lib/groups/schema";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { reinstatedMails } from "@/lib/meetings/coming-mails";
import { cancel } from "@/lib/meetings/commands";
import { forgetEarly } from "@/lib/meetings/early-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { findMeeting, lockMeeting } from "@/lib/meetings/finding";
import { callOffDaysAhead } from "@/lib/meetings/later-days-tx";
import { hasBegun, whyNotReinstate } from "@/lib/meetings/rules";
import type { MeetingAndVersion } from "@/lib/meetings/schema";
import { actor } from "@/lib/meetings/spans-tx";
import { meetingStates } from "@/lib/meetings/states";

type Because = "withdrawn" | "by-coordinator" | "joined" | "not-possible";

/** Takes a pair apart: its coming visits are cancelled, both may be paired anew, and those who knew of it are told. */
export function dissolveGroup(
  viewer: Viewer,
  { groupId, version }: GroupAndVersion,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const group = await tx.group.findFirst({
      where: { id: groupId, ...groupsCoordinatedBy(viewer) },
      select: { id: true, state: true, version: true },
    });
    if (!group) throw new Refused("not-found");
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    refuseIf(whyNotDissolve(group));
    await end(tx, viewer, groupId, "by-coordinator", null, now);
    return groupId;
  });
}

/**
 * Lets a pair that knows of each other be taken apart when the mails leave: until then nothing has happened, and it can be undone. One
 * that has not been told anything is taken apart at once.
 */
export function dissolveGroupLater(
  viewer: Viewer,
  { groupId, version }: GroupAndVersion,
  now: Date,
): Promise<{ dispatchId: string | null }> {
  return write(viewer, async (tx) => {
    const group = await tx.group.findFirst({
      where: { id: groupId, ...groupsCoordinatedBy(viewer) },
      select: { convenerId: true, programmeId: true, state: true, version: true, proposedAt: true },
    });
    if (!group) throw new Refused("not-found");
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    refuseIf(whyNotDissolve(group));
    if (!group.proposedAt) {
      await end(tx, viewer, groupId, "by-coordinator", null, now);
      return { dispatchId: null };
    }
    if (await heldFor(tx, groupId, ["dissolve"])) throw new Refused("changed-by-someone-else");
    const { convenerId, programmeId } = group;
    const held = await openDispatch(tx, viewer, { convenerId, programmeId, what: "dissolve" }, now);
    await holdItem(tx, held, groupId);
    return held;
  });
}

/** Takes apart what a coordinator wanted taken apart, when its mails leave; what has ended by itself meanwhile is left. */
export async function dissolveHeld(tx: Tx, viewer: Viewer, groupId: string, now: Date): Promise<void> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: { state: true } });
  if (whyNotDissolve(group) === null) await end(tx, viewer, groupId, "by-coordinator", null, now);
}

/** Brings a cancelled visit back: its time is open again. One whose host has left the group is hosted by nobody of those who are left. */
export function reinstateMeeting(
  viewer: Viewer,
  { meetingId, version }: MeetingAndVersion,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, group, standing } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotReinstate(meeting, group.state));
    const data = {
      startsAt: null,
      endsAt: null,
      // The cards of a day are kept so long after it was cancelled, whether or not a new date is looked for.
      cancelledAt: meeting.badged ? meeting.cancelledAt : null,
      cancelReason: null,
      invited: false,
      changedAt: now,
    };
    const hosts = group.seats.some(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
    if (!hosts && meeting.hostEnrolmentId)
      await tx.meeting.update({ where: { id: meetingId }, data: { hostEnrolmentId: null } });
    await tx.timeOption.deleteMany({ where: { meetingId } });
    await tx.rsvp.deleteMany({ where: { meetingId } });
    await move(tx, viewer, meetingStates, meeting, "reinstate", data);
    await queue(
      tx,
      reinstatedMails(await receiversAt(tx, meeting), meeting, await actor(tx, viewer, meeting)),
    );
    return group.id;
  });
}

/** Ends a group inside the transaction that says why, with its meetings to come. */
export async function end(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  because: Because,
  bySeat: number | null,
  now: Date,
): Promise<void> {
  const meetings = await tx.meeting.findMany({
    where: { groupId, state: { in: ["UNSCHEDULED", "PROPOSED", "SCHEDULED"] } },
    select: { id: true, state: true, startsAt: true, endsAt: true },
  });
  // A visit that has begun is not cancelled, save its days to come: whether it was held is for those who guide to say.
  for (const { id, ...meeting } of meetings) {
    if (meeting.state !== "SCHEDULED") continue;
    const found = await lockMeeting(tx, viewer, id);
    if (hasBegun(meeting, now)) await callOffDaysAhead(tx, viewer, found, now);
    else await cancel(tx, viewer, found, null, now);
  }
  const group = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, convenerId: true, state: true, proposedAt: true },
  });
  await dissolve(tx, viewer, group, because, bySeat, now);
  await forgetEarly(tx, groupId);
}
