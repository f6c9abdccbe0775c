import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import { queue } from "@/lib/emails/outbox";
import { mayArrange, mayVote } from "@/lib/groups/access";
import { receiversOf } from "@/lib/groups/receivers";
import { findMeeting } from "@/lib/meetings/finding";
import { timesProposedMails } from "@/lib/meetings/mails";
import { whyNotProposeTimes, whyNotRemove, whyNotThen, whyNotVote } from "@/lib/meetings/rules";
import type { OptionRemoval, TimesProposal, Votes } from "@/lib/meetings/schema";
import { actor, spanOf } from "@/lib/meetings/spans";
import { move } from "@/lib/move";
import { Refused, refuseIf } from "@/lib/refusals";
import { userIdOf, type Viewer } from "@/lib/viewer";

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
    const changed = await changedVotes(tx, viewer.userId, meeting.options, votes);
    if (changed.length === 0) return group.id;
    for (const [timeOptionId, value] of changed) {
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
      { count: changed.length },
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

/** The votes that say something else than the person has said before, by the option's id. */
async function changedVotes(
  tx: Tx,
  userId: string,
  options: readonly { id: string }[],
  votes: Votes["votes"],
): Promise<[string, VoteValue][]> {
  const before = await tx.vote.findMany({
    where: { userId, timeOptionId: { in: options.map(({ id }) => id) } },
    select: { timeOptionId: true, value: true },
  });
  const said = new Map(before.map(({ timeOptionId, value }) => [timeOptionId, value]));
  return options.flatMap(({ id }): [string, VoteValue][] => {
    const value = votes[id] && voteOf[votes[id]];
    return value && said.get(id) !== value ? [[id, value]] : [];
  });
}

type VoteValue = (typeof voteOf)[keyof typeof voteOf];

const voteOf = { yes: "YES", "if-need-be": "IF_NEEDED", no: "NO" } as const;
