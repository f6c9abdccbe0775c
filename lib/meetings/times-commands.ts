import { mayArrange, mayVote } from "@/lib/groups/access";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { type Refusal, Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { tellWhenAllHaveVoted } from "@/lib/meetings/all-voted-tx";
import type { Time } from "@/lib/meetings/days";
import { type FoundMeeting, findMeeting } from "@/lib/meetings/finding";
import { optionTime, storedTime, timeOfOption } from "@/lib/meetings/options";
import {
  whyNotFoundTogether,
  whyNotProposeTimes,
  whyNotRemove,
  whyNotThen,
  whyNotVote,
} from "@/lib/meetings/rules";
import type { OptionRemoval, TimesProposal, Unread, Votes } from "@/lib/meetings/schema";
import { actor, askAbout, isSameTime, readTime } from "@/lib/meetings/spans-tx";
import { meetingStates } from "@/lib/meetings/states";
import { timesProposedMails } from "@/lib/meetings/times-mails";

/** What became of proposed times: how many were added, and how many were on the table already. */
export type Proposed = { groupId: string; added: number; already: number };

/**
 * Puts times on the table for a meeting; whoever proposes a time says yes to it, also where it was there already. The others are
 * told of what is new.
 */
export function proposeTimes(viewer: Viewer, proposal: TimesProposal & Unread, now: Date): Promise<Proposed> {
  return write(viewer, async (tx) => {
    const { meetingId } = proposal;
    const found = await findMeeting(tx, viewer, meetingId);
    const { meeting, group } = found;
    const { convenerId } = meeting;
    if (!mayArrange(found.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotFoundTogether(found.times));
    const spans = spansOf(proposal, found, now);
    const known = await tx.timeOption.findMany({
      where: { meetingId },
      select: { id: true, ...optionTime },
    });
    const already = known.filter((option) => spans.some((span) => isSameTime(span, timeOfOption(option))));
    const fresh = spans.filter((span) => !known.some((option) => isSameTime(span, timeOfOption(option))));
    refuseIf(whyNotProposeTimes(meeting, group.state, known.length, fresh.length));
    const options = await tx.timeOption.createManyAndReturn({
      data: fresh.map((time) => ({
        ...{ ...storedTime(time), convenerId, meetingId, proposedById: viewer.userId },
      })),
      select: { id: true, ...optionTime },
    });
    const answered = mayVote(found.standing)
      ? await sayYes(tx, viewer, meeting, [...already, ...options])
      : 0;
    const done = { groupId: group.id, added: options.length, already: already.length };
    if (options.length + answered === 0) return done;
    await recordProposal(tx, viewer, meeting, options.length, now);
    if (options.length > 0)
      await queue(
        tx,
        timesProposedMails(await receiversOf(tx, group.id), meeting, {
          by: await actor(tx, viewer, meeting),
          times: options.map(timeOfOption),
          at: now,
        }),
      );
    if (already.length > 0) await tellWhenAllHaveVoted(tx, meetingId, viewer.userId);
    return done;
  });
}

/** Says yes, if need be or no to proposed times; a later answer replaces an earlier one, or takes it back. */
export function castVotes(viewer: Viewer, { meetingId, votes }: Votes): Promise<string> {
  return write(viewer, async (tx) => {
    const { meeting, group, standing, times } = await findMeeting(tx, viewer, meetingId);
    if (!mayVote(standing) || !viewer.userId) throw new Refused("not-allowed");
    refuseIf(whyNotFoundTogether(times));
    refuseIf(whyNotVote(meeting, group.state));
    const changed = await changedVotes(tx, viewer.userId, meeting.options, votes);
    if (changed.length === 0) return group.id;
    for (const [timeOptionId, value] of changed) {
      const key = { timeOptionId, userId: viewer.userId };
      if (value === null) await tx.vote.deleteMany({ where: key });
      else
        await tx.vote.upsert({
          where: { timeOptionId_userId: key },
          create: { ...key, value, convenerId: meeting.convenerId },
          update: { value, castAt: new Date() },
        });
    }
    await record(
      tx,
      viewer,
      "meeting.vote",
      { type: "meeting", id: meetingId, convenerId: meeting.convenerId },
      { count: changed.length },
    );
    if (changed.some(([, value]) => value !== null)) await tellWhenAllHaveVoted(tx, meetingId, viewer.userId);
    return group.id;
  });
}

/** Takes a proposed time off the table. */
export function removeOption(viewer: Viewer, { optionId }: OptionRemoval): Promise<string> {
  return write(viewer, async (tx) => {
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

/** The votes that say something else than the person has said before, by the option's id; null where they say nothing any more. */
async function changedVotes(
  tx: Tx,
  userId: string,
  options: readonly { id: string }[],
  votes: Votes["votes"],
): Promise<[string, VoteValue | null][]> {
  const before = await tx.vote.findMany({
    where: { userId, timeOptionId: { in: options.map(({ id }) => id) } },
    select: { timeOptionId: true, value: true },
  });
  const said = new Map(before.map(({ timeOptionId, value }) => [timeOptionId, value]));
  return options.flatMap(({ id }): [string, VoteValue | null][] => {
    const vote = votes[id];
    if (!vote) return [];
    const value = vote === "open" ? null : voteOf[vote];
    return (said.get(id) ?? null) === value ? [] : [[id, value]];
  });
}

type VoteValue = (typeof voteOf)[keyof typeof voteOf];

const voteOf = { yes: "YES", "if-need-be": "IF_NEEDED", no: "NO" } as const;

/** The times of a proposal, each once. What is wrong with one is said at its row. */
function spansOf(
  { day, from, until, more, rows, sure, unread }: TimesProposal & Unread,
  found: FoundMeeting,
  now: Date,
): Time[] {
  const { meeting, next } = found;
  const first = found.first?.startsAt ? found.first : null;
  const issues: { field: string; refusal: Refusal }[] = [];
  const spans: Time[] = [];
  day.forEach((one, index) => {
    if (!one) return;
    const typed = { day: one, from: from[index] ?? "", until: until[index] ?? "", ...more?.[index] };
    const read = readTime(typed, meeting.timeZone, found.severalDays);
    const refusal = "code" in read ? read : whyNotThen(read, first, next, now, meeting.timeZone);
    if (refusal) issues.push({ field: `day-${rows?.[index] ?? index}`, refusal });
    else if (!("code" in read) && !spans.some((span) => isSameTime(span, read))) spans.push(read);
  });
  if (issues.length > 0) throw new RefusedFields(issues);
  if (!sure) askAbout(spans, found.group.programme, meeting.timeZone, unread);
  if (spans.length === 0) throw new Refused("time-missing");
  return spans;
}

/** Says yes to times that one has not said yes to yet; to how many. */
async function sayYes(
  tx: Tx,
  viewer: Viewer,
  { convenerId }: { convenerId: string },
  options: readonly { id: string }[],
): Promise<number> {
  const userId = userIdOf(viewer);
  const yes = Object.fromEntries(options.map(({ id }) => [id, "yes" as const]));
  const changed = await changedVotes(tx, userId, options, yes);
  for (const [id] of changed)
    await tx.vote.upsert({
      where: { timeOptionId_userId: { timeOptionId: id, userId } },
      create: { convenerId, timeOptionId: id, userId, value: "YES" },
      update: { value: "YES", castAt: new Date() },
    });
  return changed.length;
}

async function recordProposal(
  tx: Tx,
  viewer: Viewer,
  meeting: FoundMeeting["meeting"],
  count: number,
  now: Date,
): Promise<void> {
  if (meeting.state === "UNSCHEDULED")
    return move(tx, viewer, meetingStates, meeting, "propose", { changedAt: now }, { count });
  const subject = { type: "meeting" as const, id: meeting.id, convenerId: meeting.convenerId };
  return record(tx, viewer, count > 0 ? "meeting.propose" : "meeting.vote", subject, { count });
}
