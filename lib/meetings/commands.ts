import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import { queue } from "@/lib/emails/outbox";
import { mayArrange, mayVote } from "@/lib/groups/access";
import { receiversOf } from "@/lib/groups/receivers";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import {
  cancelledMails,
  changedMails,
  movingMails,
  scheduledMails,
  timesProposedMails,
} from "@/lib/meetings/mails";
import {
  isMaterial,
  whyNotCancel,
  whyNotChoose,
  whyNotGivePlace,
  whyNotMove,
  whyNotProposeTimes,
  whyNotRemove,
  whyNotSchedule,
  whyNotThen,
  whyNotVote,
} from "@/lib/meetings/rules";
import type {
  Cancellation,
  DirectScheduling,
  LocalTime,
  MeetingAndVersion,
  OptionRemoval,
  PlaceCard,
  Scheduling,
  TimesProposal,
  Votes,
} from "@/lib/meetings/schema";
import { sidesOf } from "@/lib/meetings/votes";
import { move } from "@/lib/move";
import { Refused, refuseIf } from "@/lib/refusals";
import { instantOf } from "@/lib/time/days";
import { userIdOf, type Viewer } from "@/lib/viewer";

type Span = { startsAt: Date; endsAt: Date };

/** Puts times on the table for a meeting; whoever proposes a time says yes to it. The others are told. */
export function proposeTimes(
  viewer: Viewer,
  { meetingId, day, from, until }: TimesProposal,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId);
    const { meeting, group } = found;
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    const rows = day.flatMap((one, index) =>
      one ? [{ day: one, from: from[index] ?? "", until: until[index] ?? "" }] : [],
    );
    const spans = rows.map((row) => spanOf(row, meeting.timeZone));
    if (spans.length === 0) throw new Refused("time-missing");
    refuseIf(whyNotProposeTimes(meeting, group.state, meeting.options.length, spans.length));
    const first = found.first?.startsAt ? found.first : null;
    for (const span of spans) refuseIf(whyNotThen(span, first, found.next, now));
    const data = spans.map((span) => ({ ...span, meetingId, proposedById: viewer.userId }));
    const options = await tx.timeOption.createManyAndReturn({
      data,
      skipDuplicates: true,
      select: { id: true },
    });
    if (mayVote(found.standing) && viewer.userId) {
      await tx.vote.createMany({
        data: options.map(({ id }) => ({
          timeOptionId: id,
          userId: userIdOf(viewer),
          value: "YES" as const,
        })),
      });
    }
    if (meeting.state === "UNSCHEDULED")
      await move(
        tx,
        viewer,
        { ...meeting, noun: "meeting" },
        "propose",
        { changedAt: now },
        { count: options.length },
      );
    else
      await record(
        tx,
        viewer,
        "meeting.propose",
        { type: "meeting", id: meetingId, convenerId: meeting.convenerId },
        { count: options.length },
      );
    if (options.length > 0)
      await queue(
        tx,
        timesProposedMails(
          await receiversOf(tx, group.id),
          meeting,
          await actor(tx, viewer),
          options.length,
          now,
        ),
      );
    return group.id;
  });
}

/** Says yes, if need be or no to proposed times; a later answer replaces an earlier one. */
export function castVotes(viewer: Viewer, { meetingId, votes }: Votes): Promise<string> {
  return as(viewer, async (tx) => {
    const { meeting, group, standing } = await findMeeting(tx, viewer, meetingId);
    if (!mayVote(standing) || !viewer.userId) throw new Refused("not-allowed");
    refuseIf(whyNotVote(meeting, group.state));
    const known = new Set(meeting.options.map(({ id }) => id));
    for (const [timeOptionId, answer] of Object.entries(votes)) {
      if (!known.has(timeOptionId)) continue;
      const value = voteOf[answer];
      const key = { timeOptionId, userId: viewer.userId };
      await tx.vote.upsert({
        where: { timeOptionId_userId: key },
        create: { ...key, value },
        update: { value, castAt: new Date() },
      });
    }
    await record(
      tx,
      viewer,
      "meeting.vote",
      { type: "meeting", id: meetingId, convenerId: meeting.convenerId },
      { count: Object.keys(votes).length },
    );
    return group.id;
  });
}

/** Takes a proposed time off the table. */
export function removeOption(viewer: Viewer, { optionId }: OptionRemoval): Promise<string> {
  return as(viewer, async (tx) => {
    const option = await tx.timeOption.findUnique({
      where: { id: optionId },
      select: { meetingId: true, proposedById: true },
    });
    if (!option) throw new Refused("not-found");
    const { meeting, group, standing } = await findMeeting(tx, viewer, option.meetingId);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotVote(meeting, group.state));
    refuseIf(whyNotRemove(option, standing));
    await tx.timeOption.deleteMany({ where: { id: optionId } });
    await record(tx, viewer, "meeting.remove-time", {
      type: "meeting",
      id: meeting.id,
      convenerId: meeting.convenerId,
    });
    return group.id;
  });
}

/** Chooses one of the proposed times: the visit is scheduled, the facilitators are booked, and everybody gets an invitation. */
export function scheduleMeeting(
  viewer: Viewer,
  { meetingId, version, optionId }: Scheduling,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotSchedule(found.meeting, found.group.state));
    const option = await tx.timeOption.findFirst({
      where: { id: optionId, meetingId },
      select: { startsAt: true, endsAt: true, votes: { select: { userId: true, value: true } } },
    });
    if (!option) throw new Refused("not-found");
    refuseIf(
      whyNotChoose(
        found.group.seats.map(({ seat }) => seat),
        sidesOf(found.group, option.votes),
      ),
    );
    await schedule(tx, viewer, found, option, now);
    return meetingId;
  });
}

/** Sets a time that was agreed on elsewhere, such as on the phone; for those who guide. */
export function scheduleDirectly(
  viewer: Viewer,
  { meetingId, version, ...local }: DirectScheduling,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!found.standing.coordinator && !found.standing.facilitator) throw new Refused("not-allowed");
    refuseIf(whyNotSchedule(found.meeting, found.group.state));
    await schedule(tx, viewer, found, spanOf(local, found.meeting.timeZone), now);
    return meetingId;
  });
}

/** Moves a scheduled visit to another time that all have agreed on; the calendar entries move with it. */
export function moveMeeting(
  viewer: Viewer,
  { meetingId, version, ...local }: DirectScheduling,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    const { meeting, group } = found;
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotMove(meeting, group.state, now));
    const span = spanOf(local, meeting.timeZone);
    refuseIf(whyNotThen(span, found.first, found.next, now));
    await move(tx, viewer, { ...meeting, noun: "meeting" }, "reschedule", {});
    const data = { ...span, sequence: meeting.sequence + 1, changedAt: now };
    await move(tx, viewer, { ...meeting, noun: "meeting", state: "PROPOSED" }, "schedule", data, {
      startsAt: span.startsAt.toISOString(),
    });
    await book(tx, meetingId, group, span);
    const was = meeting.startsAt && meeting.endsAt && { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
    await queue(tx, changedMails(await receiversOf(tx, group.id), { ...meeting, ...data }, was));
    return meetingId;
  });
}

/** Gives up an agreed time without having a new one: everybody is asked for times again. */
export function rescheduleMeeting(
  viewer: Viewer,
  { meetingId, version }: MeetingAndVersion,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const { meeting, group, standing } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotMove(meeting, group.state, now));
    await tx.booking.deleteMany({ where: { meetingId } });
    await tx.timeOption.deleteMany({ where: { meetingId } });
    const data = { sequence: meeting.sequence + 1, changedAt: now };
    await move(tx, viewer, { ...meeting, noun: "meeting" }, "reschedule", {
      ...data,
      startsAt: null,
      endsAt: null,
      invited: false,
    });
    await queue(
      tx,
      movingMails(await receiversOf(tx, group.id), { ...meeting, ...data }, (await actor(tx, viewer)).name),
    );
    return group.id;
  });
}

/** Cancels a visit; the calendar entries go away. */
export function cancelMeeting(
  viewer: Viewer,
  { meetingId, version, reason }: Cancellation,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotCancel(found.meeting, found.group.state));
    await cancel(tx, viewer, found, reason, now);
    return found.group.id;
  });
}

/** Brings a cancelled visit back: its time is open again. */
export function reinstateMeeting(
  viewer: Viewer,
  { meetingId, version }: MeetingAndVersion,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const { meeting, group, standing } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    if (group.state !== "CONFIRMED") throw new Refused("group-has-ended");
    const data = {
      startsAt: null,
      endsAt: null,
      cancelledAt: null,
      cancelReason: null,
      invited: false,
      changedAt: now,
    };
    await tx.timeOption.deleteMany({ where: { meetingId } });
    await move(tx, viewer, { ...meeting, noun: "meeting" }, "reinstate", data);
    return group.id;
  });
}

/** Writes the place card; when the place of a scheduled visit changes, the calendar entries follow. */
export function givePlace(
  viewer: Viewer,
  { meetingId, version, ...card }: PlaceCard,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const { meeting, group, standing } = await findMeeting(tx, viewer, meetingId, version);
    if (!mayArrange(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotGivePlace(meeting, group.state));
    const tell = meeting.state === "SCHEDULED" && isMaterial(meeting, card);
    const sequence = meeting.sequence + (tell ? 1 : 0);
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
      { told: tell, at: now.toISOString() },
    );
    if (tell)
      await queue(tx, changedMails(await receiversOf(tx, group.id), { ...meeting, ...card, sequence }, null));
    return meetingId;
  });
}

/** Cancels a meeting inside the transaction that says why. */
export async function cancel(
  tx: Tx,
  viewer: Viewer,
  { meeting, group }: Pick<FoundMeeting, "meeting" | "group">,
  reason: string | null,
  now: Date,
): Promise<void> {
  await tx.booking.deleteMany({ where: { meetingId: meeting.id } });
  const data = { sequence: meeting.sequence + 1, changedAt: now };
  await move(tx, viewer, { ...meeting, noun: "meeting" }, "cancel", {
    ...data,
    cancelledAt: now,
    cancelReason: reason,
    invited: false,
  });
  await queue(
    tx,
    cancelledMails(
      await receiversOf(tx, group.id),
      { ...meeting, ...data },
      (await actor(tx, viewer)).name,
      meeting.invited,
    ),
  );
}

const voteOf = { yes: "YES", "if-need-be": "IF_NEEDED", no: "NO" } as const;

async function schedule(
  tx: Tx,
  viewer: Viewer,
  { meeting, group, first, next }: FoundMeeting,
  { startsAt, endsAt }: Span,
  now: Date,
): Promise<void> {
  refuseIf(whyNotThen({ startsAt, endsAt }, first, next, now));
  const data = { startsAt, endsAt, invited: true, sequence: meeting.sequence + 1, changedAt: now };
  await move(tx, viewer, { ...meeting, noun: "meeting" }, "schedule", data, {
    startsAt: startsAt.toISOString(),
  });
  await book(tx, meeting.id, group, { startsAt, endsAt });
  await queue(tx, scheduledMails(await receiversOf(tx, group.id), { ...meeting, ...data }));
}

/** Books the group's facilitators; the database refuses a time at which one of them is booked elsewhere. */
async function book(
  tx: Tx,
  meetingId: string,
  group: { facilitators: { userId: string }[] },
  span: Span,
): Promise<void> {
  await tx.booking.deleteMany({ where: { meetingId } });
  await tx.booking.createMany({
    data: group.facilitators.map(({ userId }) => ({ meetingId, userId, ...span })),
  });
}

function spanOf({ day, from, until }: LocalTime, zone: string): Span {
  const startsAt = instantOf(day, from, zone);
  const endsAt = instantOf(day, until, zone);
  if (startsAt === "fold" || endsAt === "fold") throw new Refused("time-twice");
  if (startsAt === "gap" || endsAt === "gap") throw new Refused("time-does-not-exist");
  if (!(startsAt instanceof Date) || !(endsAt instanceof Date)) throw new Refused("time-missing");
  if (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > 12 * 60 * 60 * 1000)
    throw new Refused("time-order");
  return { startsAt, endsAt };
}

async function actor(tx: Tx, viewer: Viewer): Promise<{ userId: string | null; name: string }> {
  const user = viewer.userId
    ? await tx.user.findUnique({ where: { id: viewer.userId }, select: { name: true } })
    : null;
  return { userId: viewer.userId, name: user?.name ?? "" };
}
