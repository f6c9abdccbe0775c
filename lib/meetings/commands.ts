import { mayArrange } from "@/lib/groups/access";
// Over 250 lines because a meeting’s time, place and end are changed by one pattern.
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { book } from "@/lib/meetings/booking-tx";
import { askToConfirm } from "@/lib/meetings/confirming-tx";
import { spansOfTime, type Time, takingPlace, timeOf } from "@/lib/meetings/days";
import { giveDays, moveDays } from "@/lib/meetings/days-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { cancelledMails, changedMails, movingMails, scheduledMails } from "@/lib/meetings/mails";
import { nextHostMails } from "@/lib/meetings/next-host-mails";
import { optionTime, timeOfOption } from "@/lib/meetings/options";
import {
  whyNotCancel,
  whyNotChoose,
  whyNotFoundTogether,
  whyNotGivePlace,
  whyNotMove,
  whyNotSchedule,
  whyNotThen,
} from "@/lib/meetings/rules";
import type {
  Cancellation,
  DirectScheduling,
  MeetingAndVersion,
  PlaceCard,
  Scheduling,
  Unread,
} from "@/lib/meetings/schema";
import { actor, askAbout, isSameTime, timeTyped } from "@/lib/meetings/spans-tx";
import { meetingStates } from "@/lib/meetings/states";
import { wasOf } from "@/lib/meetings/told-tx";
import { sidesOf } from "@/lib/meetings/votes";
import { waitingMails } from "@/lib/meetings/waiting-mails";
import { addDays } from "@/lib/time/days";

/** Chooses one of the proposed times: the visit is scheduled, the facilitators are booked, and everybody gets an invitation. */
export function scheduleMeeting(
  viewer: Viewer,
  { meetingId, version, optionId }: Scheduling,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotFoundTogether(found.times));
    refuseIf(whyNotSchedule(found.meeting, found.group.state));
    const option = await tx.timeOption.findFirst({
      where: { id: optionId, meetingId },
      select: { ...optionTime, votes: { select: { userId: true, value: true } } },
    });
    if (!option) throw new Refused("not-found");
    refuseIf(
      whyNotChoose(
        found.group.seats.map(({ seat }) => seat),
        sidesOf(found.group, option.votes),
      ),
    );
    await schedule(tx, viewer, found, timeOfOption(option), now);
    return meetingId;
  });
}

/** Sets a time that was agreed on elsewhere, such as on the phone; for those who may hold the visit. */
export function scheduleDirectly(
  viewer: Viewer,
  { meetingId, version, sure, unread, ...local }: DirectScheduling & Unread,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!found.holds) throw new Refused("not-allowed");
    refuseIf(whyNotSchedule(found.meeting, found.group.state));
    const time = timeTyped(local, found.meeting.timeZone, found.severalDays);
    if (!sure) askAbout([time], found.group.programme, found.meeting.timeZone, unread);
    await schedule(tx, viewer, found, time, now);
    return meetingId;
  });
}

/** Moves a scheduled visit to another time that all have agreed on; the calendar entries move with it. */
export function moveMeeting(
  viewer: Viewer,
  { meetingId, version, sure, unread, ...local }: DirectScheduling & Unread,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    const { meeting, group } = found;
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    if (!found.holds) refuseIf(whyNotFoundTogether(found.times));
    refuseIf(whyNotMove(meeting, group.state, now));
    const count = takingPlace(meeting.days).length;
    const counts = meeting.days.length > 1 ? { least: count, most: count } : null;
    const time = timeTyped({ ...local, days: count }, meeting.timeZone, counts);
    const span = { startsAt: time.startsAt, endsAt: time.endsAt };
    if (isSameTime(timeOf(takingPlace(meeting.days)) ?? span, time)) throw new Refused("same-time");
    refuseIf(whyNotThen(span, found.first, found.next, now, meeting.timeZone));
    if (!sure) askAbout([time], group.programme, meeting.timeZone, unread);
    // Answers were about the time that was.
    await tx.rsvp.deleteMany({ where: { meetingId } });
    await move(tx, viewer, meetingStates, meeting, "reschedule", {});
    const days = counts ? await moveDays(tx, meeting, spansOfTime(time)) : meeting.days;
    const data = { ...span, sequence: meeting.sequence + 1, changedAt: now, hostAwayAt: null };
    await move(tx, viewer, meetingStates, { ...meeting, state: "PROPOSED" }, "schedule", data, {
      startsAt: span.startsAt.toISOString(),
    });
    const confirmBy = await askToConfirm(tx, meeting, span, now);
    await book(tx, meetingId, group);
    const moved = { ...meeting, ...data, days };
    const was = wasOf(meeting, moved) ?? {};
    const by = await actor(tx, viewer, meeting);
    const receivers = await receiversAt(tx, meeting);
    await queue(tx, await waitingMails(tx, receivers, moved, "moved"));
    await queue(tx, changedMails(receivers, { ...moved, confirmBy }, was, by));
    return meetingId;
  });
}

/** Gives up an agreed time without having a new one: everybody is asked for times again. */
export function rescheduleMeeting(
  viewer: Viewer,
  { meetingId, version }: MeetingAndVersion,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, group, standing, times } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotFoundTogether(times));
    refuseIf(whyNotMove(meeting, group.state, now));
    await tx.booking.deleteMany({ where: { meetingId } });
    await tx.timeOption.deleteMany({ where: { meetingId } });
    await tx.rsvp.deleteMany({ where: { meetingId } });
    const data = { sequence: meeting.sequence + 1, changedAt: now };
    await move(tx, viewer, meetingStates, meeting, "reschedule", {
      ...data,
      startsAt: null,
      endsAt: null,
      invited: false,
    });
    const receivers = await receiversAt(tx, meeting);
    await queue(tx, await waitingMails(tx, receivers, { ...meeting, ...data }, "moving"));
    await queue(tx, movingMails(receivers, { ...meeting, ...data }, await actor(tx, viewer, meeting)));
    return group.id;
  });
}

/** Cancels a visit; the calendar entries go away. */
export function cancelMeeting(
  viewer: Viewer,
  { meetingId, version, reason }: Cancellation,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotCancel(found.meeting, found.group.state, now));
    await cancel(tx, viewer, found, reason, now);
    return found.group.id;
  });
}

/**
 * Writes the place card; when the place of a scheduled visit changes, the calendar entries follow. A card that says what it said
 * before changes nothing and tells nobody.
 */
export function givePlace(
  viewer: Viewer,
  { meetingId, version, ...card }: PlaceCard,
  now: Date,
): Promise<{ meetingId: string; changed: boolean }> {
  return write(viewer, async (tx) => {
    const { meeting, group, standing } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotGivePlace(meeting, group.state, now));
    if (isUnchanged(meeting, card)) return { meetingId, changed: false };
    const was = meeting.state === "SCHEDULED" ? wasOf(meeting, { ...meeting, ...card }) : null;
    const sequence = meeting.sequence + (was ? 1 : 0);
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, version },
      data: { ...card, sequence, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(
      tx,
      viewer,
      "meeting.give-place",
      { type: "meeting", id: meetingId, convenerId: meeting.convenerId },
      { told: was !== null, at: now.toISOString() },
    );
    if (was)
      await queue(
        tx,
        changedMails(
          await receiversAt(tx, meeting),
          { ...meeting, ...card, sequence },
          was,
          await actor(tx, viewer, meeting),
        ),
      );
    return { meetingId, changed: true };
  });
}

/** Cancels a meeting inside the transaction that says why. */
export async function cancel(
  tx: Tx,
  viewer: Viewer,
  { meeting }: Pick<FoundMeeting, "meeting">,
  reason: string | null,
  now: Date,
): Promise<void> {
  await tx.booking.deleteMany({ where: { meetingId: meeting.id } });
  const data = { sequence: meeting.sequence + 1, changedAt: now };
  await move(tx, viewer, meetingStates, meeting, "cancel", {
    ...data,
    cancelledAt: now,
    cancelReason: reason,
    invited: false,
  });
  const receivers = await receiversAt(tx, meeting);
  await queue(tx, await waitingMails(tx, receivers, { ...meeting, ...data }, "cancelled"));
  await queue(
    tx,
    cancelledMails(receivers, { ...meeting, ...data }, await actor(tx, viewer, meeting), meeting.invited),
  );
}

/**
 * Gives a meeting its time inside the transaction of a command that has asked whether it may have one: booked, and everybody is invited.
 * Of one whose host has come in meanwhile those hear who can take places there.
 */
export async function schedule(
  tx: Tx,
  viewer: Viewer,
  { meeting, group, format, first, next }: FoundMeeting,
  { startsAt, endsAt, days: spans }: Time,
  now: Date,
): Promise<void> {
  refuseIf(whyNotThen({ startsAt, endsAt }, first, next, now, meeting.timeZone));
  const data = {
    ...{ startsAt, endsAt, hostAwayAt: null, invited: true, sequence: meeting.sequence + 1, changedAt: now },
    ...signUpFrom(format, meeting, now),
    cancelledAt: null,
  };
  const days = spans ? await giveDays(tx, meeting, spans) : [];
  await move(tx, viewer, meetingStates, meeting, "schedule", data, {
    startsAt: startsAt.toISOString(),
  });
  await book(tx, meeting.id, group);
  const by = await actor(tx, viewer, meeting);
  const receivers = await receiversAt(tx, meeting);
  const confirmBy = await askToConfirm(tx, meeting, { startsAt }, now);
  await queue(tx, scheduledMails(receivers, { ...meeting, ...data, days, confirmBy }, by));
  // Who waits already does so for the new time.
  await queue(tx, await waitingMails(tx, receivers, { ...meeting, ...data, days }, "moved"));
  await queue(tx, await nextHostMails(tx, meeting));
  // Who has enrolled for a day gets a place there as soon as one can sign up.
  if (meeting.badged && data.signUpOpenedAt)
    await tx.$executeRaw`select graphile_worker.add_job('place-who-is-in', job_key := 'place-who-is-in:in')`;
}

/** With its first time one can sign up to a meeting that takes so many; so many of one organisation at most in the first days. */
function signUpFrom(
  { steps }: FoundMeeting["format"],
  { kind, byPlaces, signUpOpenedAt }: FoundMeeting["meeting"],
  now: Date,
): { signUpOpenedAt?: Date; capUntil?: Date | null } {
  if (!byPlaces || signUpOpenedAt) return {};
  const step = steps.find((one) => one.kind === "meeting" && one.key === kind);
  const days = step?.kind === "meeting" ? step.places?.perOrganisation.days : undefined;
  return { signUpOpenedAt: now, capUntil: days ? addDays(now, days) : null };
}
