import { meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { mayHold, mayVote } from "@/lib/groups/access";
import { find } from "@/lib/groups/finding";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { schedule } from "@/lib/meetings/commands";
import { findMeeting } from "@/lib/meetings/finding";
import { rhythmChosenMails, rhythmsProposedMails } from "@/lib/meetings/rhythm-mails";
import {
  openTogether,
  whyAskRhythm,
  whyNotChooseRhythm,
  whyNotProposeRhythm,
  wrongDays,
} from "@/lib/meetings/rhythm-rules";
import type { RhythmChoice, RhythmForm, RhythmRemoval, RhythmVotes } from "@/lib/meetings/rhythm-schema";
import { rhythmFields, standingIn, takenIn, tellWhenRhythmsAnswered } from "@/lib/meetings/rhythms-tx";
import { whyNotRemove } from "@/lib/meetings/rules";

import type { Unread } from "@/lib/meetings/schema";
import { actor, askAbout, isSameTime, readSpan, type Span } from "@/lib/meetings/spans-tx";

/**
 * Puts a rhythm on the table: a day for each meeting that has none yet. Whoever proposes it says yes to it where their answer counts;
 * the others are asked, once a day however many rhythms are proposed.
 */
export function proposeRhythm(
  viewer: Viewer,
  { groupId, days, sure, unread }: RhythmForm & Unread,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, holds, standing, open, rhythms, zone, meetings, steps } = await findTogether(
      tx,
      viewer,
      groupId,
    );
    if (!holds) throw new Refused("not-allowed");
    refuseIf(whyNotProposeRhythm(group.state, open.length, rhythms.length));
    const spans = spansIn(days, zone);
    refuseFields([
      ...open
        .filter(({ at }) => !spans[at.key])
        .map(({ at }) => ({ step: at.key, refusal: { code: "time-missing" as const } })),
      ...wrongDays(steps, meetings, only(spans, open), now, zone),
    ]);
    const own = only(spans, open);
    if (!sure) askAbout(Object.values(own), group.programme, zone, unread);
    const there = rhythms.some(
      (rhythm) =>
        rhythm.days.length === open.length &&
        rhythm.days.every((day) => own[day.step] && isSameTime(day, own[day.step] as Span)),
    );
    if (there) throw new Refused("rhythm-already");
    const { convenerId } = group;
    const { id: rhythmId } = await tx.rhythm.create({
      data: { convenerId, groupId, proposedById: viewer.userId, createdAt: now },
      select: { id: true },
    });
    await tx.rhythmDay.createMany({
      data: Object.entries(own).map(([step, span]) => ({ convenerId, rhythmId, step, ...span })),
    });
    if (mayVote(standing) && viewer.userId)
      await tx.rhythmVote.create({ data: { convenerId, rhythmId, userId: viewer.userId, value: "YES" } });
    await record(
      tx,
      viewer,
      "group.propose-rhythm",
      { type: "group", id: groupId, convenerId },
      { meetings: open.length },
    );
    await queue(
      tx,
      rhythmsProposedMails(await receiversOf(tx, groupId), viewer.userId, { count: open.length, now, zone }),
    );
    return groupId;
  });
}

/** Says yes, if need be or no to rhythms; a later answer replaces an earlier one, or takes it back. */
export function answerRhythms(viewer: Viewer, { groupId, votes }: RhythmVotes, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, standing, rhythms } = await findTogether(tx, viewer, groupId);
    if (!mayVote(standing)) throw new Refused("not-allowed");
    if (group.state !== "CONFIRMED") throw new Refused("group-has-ended");
    const userId = userIdOf(viewer);
    const known = rhythms.filter(({ id }) => votes[id]);
    if (known.length === 0) throw new Refused("rhythm-chosen");
    const { convenerId } = group;
    const changed = known.filter(({ id, votes: cast }) => {
      const before = cast.find((one) => one.userId === userId)?.value ?? null;
      return before !== stored(votes[id]);
    });
    for (const { id: rhythmId } of changed) {
      const value = stored(votes[rhythmId]);
      const key = { rhythmId, userId };
      if (value === null) await tx.rhythmVote.deleteMany({ where: key });
      else
        await tx.rhythmVote.upsert({
          where: { rhythmId_userId: key },
          create: { convenerId, ...key, value, castAt: now },
          update: { value, castAt: now },
        });
    }
    if (changed.length === 0) return groupId;
    const subject = { type: "group" as const, id: groupId, convenerId };
    await record(tx, viewer, "group.answer-rhythms", subject, { count: changed.length });
    await tellWhenRhythmsAnswered(tx, groupId, viewer.userId);
    return groupId;
  });
}

/** Takes a rhythm off the table: one's own, or any for whoever holds the meetings. */
export function removeRhythm(viewer: Viewer, { groupId, rhythmId }: RhythmRemoval): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, standing, holds, rhythms } = await findTogether(tx, viewer, groupId);
    if (!holds) throw new Refused("not-allowed");
    const rhythm = rhythms.find(({ id }) => id === rhythmId);
    if (!rhythm) throw new Refused("rhythm-chosen");
    refuseIf(whyNotRemove(rhythm, standing));
    await tx.rhythm.deleteMany({ where: { id: rhythmId } });
    const { convenerId } = group;
    await record(tx, viewer, "group.remove-rhythm", { type: "group", id: groupId, convenerId });
    return groupId;
  });
}

/** What became of a choice: how many meetings have a time now; none where somebody who has to be there is booked on one of the days. */
export type Chosen = { groupId: string; scheduled: number };

/**
 * Chooses a rhythm: all its meetings have a time at once, each with its own calendar entry. Where somebody who has to be there has been
 * booked elsewhere since it was proposed nothing changes: the page names the meeting, and takes another day for that one only.
 */
export function chooseRhythm(
  viewer: Viewer,
  { groupId, rhythmId, days, sure, unread }: RhythmChoice & Unread,
  now: Date,
): Promise<Chosen> {
  return write(viewer, async (tx) => {
    const { group, holds, open, rhythms, zone, meetings, steps, voters } = await findTogether(
      tx,
      viewer,
      groupId,
    );
    if (!holds) throw new Refused("not-allowed");
    if (group.state !== "CONFIRMED") throw new Refused("group-has-ended");
    const rhythm = rhythms.find(({ id }) => id === rhythmId);
    if (!rhythm) throw new Refused("rhythm-chosen");
    const stands = standingIn(voters, rhythm.votes);
    refuseIf(whyNotChooseRhythm(stands));
    const typed = spansIn(days, zone);
    const voted = Object.fromEntries(
      rhythm.days.map(({ step, startsAt, endsAt }) => [step, { startsAt, endsAt }]),
    );
    const spans = only({ ...voted, ...typed }, open);
    refuseFields(wrongDays(steps, meetings, spans, now, zone));
    const few = whyAskRhythm(stands);
    if (few && !sure) throw new RefusedFields([{ field: "sure", refusal: few }]);
    if (!sure) askAbout(Object.values(only(typed, open)), group.programme, zone, unread);
    if ((await takenIn(tx, group, spans)).size > 0) return { groupId, scheduled: 0 };
    const chosen = open.filter(({ at }) => spans[at.key]);
    if (chosen.length === 0) throw new Refused("rhythm-chosen");
    for (const { at, meeting } of chosen)
      await schedule(tx, viewer, await findMeeting(tx, viewer, meeting.id), spans[at.key] as Span, now);
    await tx.rhythm.deleteMany({ where: { groupId } });
    const times = chosen.map(({ at }) => spans[at.key] as Span);
    const by = await actor(tx, viewer, group);
    await queue(tx, rhythmChosenMails(await receiversOf(tx, groupId), times, { zone, by, now }));
    return { groupId, scheduled: chosen.length };
  });
}

/** A group, locked, with its rhythms and the meetings whose dates are found together. */
async function findTogether(tx: Tx, viewer: Viewer, groupId: string) {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const { group, standing } = await find(tx, viewer, groupId);
  const own = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: rhythmFields });
  const steps = meetingSteps(formatOf(group.programme.format), group);
  const open = openTogether(steps, own.meetings);
  return {
    group: { ...group, programme: own.programme },
    ...{ standing, steps, open, meetings: own.meetings, rhythms: own.rhythms },
    holds: mayHold(standing, { hostSeat: null, byPlaces: false }),
    voters: own,
    zone: own.programme.timeZone,
  };
}

/** Typed times as they are in a zone; what is wrong with one is said at its row. */
function spansIn(days: RhythmForm["days"], zone: string): Record<string, Span> {
  const read = Object.entries(days).map(([step, local]) => [step, readSpan(local, zone)] as const);
  refuseFields(read.flatMap(([step, span]) => ("code" in span ? [{ step, refusal: span }] : [])));
  return Object.fromEntries(read.flatMap(([step, span]) => ("code" in span ? [] : [[step, span]])));
}

function refuseFields(wrong: ReturnType<typeof wrongDays>): void {
  if (wrong.length === 0) return;
  throw new RefusedFields(wrong.map(({ step, refusal }) => ({ field: `day-${step}`, refusal })));
}

/** The days of those meetings that have none yet. */
function only(
  spans: Readonly<Record<string, Span>>,
  open: readonly { at: { key: string } }[],
): Record<string, Span> {
  return Object.fromEntries(open.flatMap(({ at: { key } }) => (spans[key] ? [[key, spans[key]]] : [])));
}

function stored(said: RhythmVotes["votes"][string] | undefined): "YES" | "IF_NEEDED" | "NO" | null {
  if (!said || said === "open") return null;
  return ({ yes: "YES", "if-need-be": "IF_NEEDED", no: "NO" } as const)[said];
}
