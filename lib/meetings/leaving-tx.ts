import { toCallOf } from "@/lib/enrolments/calling-tx";
import type { LeftPair } from "@/lib/enrolments/withdrawing-mails";
import { formatOf } from "@/lib/formats/registry";
import { stageOf } from "@/lib/groups/dissolving-tx";
import { leaveSeats } from "@/lib/groups/leaving-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { goesOnWith } from "@/lib/groups/rules";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { tellWhenAllHaveVoted } from "@/lib/meetings/all-voted-tx";
import { beginDates } from "@/lib/meetings/beginning-commands";
import { callOff } from "@/lib/meetings/calling-off-tx";
import { uninvite } from "@/lib/meetings/company-tx";
import { end } from "@/lib/meetings/ending-commands";
import { lockMeeting } from "@/lib/meetings/finding";
import { hasBegun } from "@/lib/meetings/rules";

/** What else waits for all of a group, and may wait for nobody any more; nouns to the right of this one know. */
export type Settle = (tx: Tx, left: { groupId: string; enrolmentId: string }) => Promise<void>;

/**
 * Takes an enrolment that withdraws out of its live groups, in the transaction of the withdrawal: each goes on where its format lets it,
 * without the meetings that it was to host, or ends with those that were to come. What is told of it is how far the furthest had come.
 */
export async function leaveGroups(
  tx: Tx,
  viewer: Viewer,
  enrolmentId: string,
  now: Date,
  settle: Settle,
): Promise<LeftPair> {
  const left: LeftPair[] = [];
  for (const { groupId } of await liveSeats(tx, enrolmentId))
    left.push(await leaveGroup(tx, viewer, { groupId, enrolmentId }, now, settle));
  const known = left.filter(({ stage }) => stage !== "none");
  const furthest = stages.findLast((stage) => known.some((one) => one.stage === stage));
  if (!furthest) return unknown;
  return {
    stage: furthest,
    pair: known.map(({ pair }) => pair).join("; "),
    toCall: [...new Set(known.flatMap(({ toCall }) => toCall))],
  };
}

const stages = ["proposed", "continues", "confirmed", "visited"] as const satisfies LeftPair["stage"][];

async function leaveGroup(
  tx: Tx,
  viewer: Viewer,
  { groupId, enrolmentId }: { groupId: string; enrolmentId: string },
  now: Date,
  settle: Settle,
): Promise<LeftPair> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  // Somebody else of the association, or the clock, may have taken it out while the lock was waited for.
  const seat = (await liveSeats(tx, enrolmentId)).find((one) => one.groupId === groupId);
  if (!seat) return unknown;
  const { programme, _count, ...group } = await tx.group.findUniqueOrThrow({
    where: { id: seat.groupId },
    select: {
      ...{ id: true, convenerId: true, state: true, proposedAt: true, answerByOn: true },
      programme: { select: { format: true } },
      _count: { select: { seats: { where: { leftAt: null } } } },
    },
  });
  // A pair that is pencilled, or whose proposal is held, is known to nobody but those who coordinate.
  const stage = group.proposedAt ? await stageOf(tx, group) : "none";
  const { pair, seats } = await receiversOf(tx, group.id);
  const toCall = toCallOf(seats.filter((one) => one.seat !== seat.seat));
  if (!goesOnWith(formatOf(programme.format), group.state, _count.seats - 1)) {
    await end(tx, viewer, group.id, "withdrawn", seat.seat, now);
    return stage === "none" ? unknown : { stage, pair, toCall };
  }
  const fallen = await cancelHosted(tx, viewer, group.id, enrolmentId, now);
  await leaveSeats(tx, viewer, group, { gone: [seat.seat], because: "withdrawn", fallen }, now, beginDates);
  await forgetIn(tx, group.id, enrolmentId, now);
  const polls = await tx.meeting.findMany({
    where: { groupId: group.id, state: "PROPOSED" },
    select: { id: true },
  });
  for (const { id } of polls) await tellWhenAllHaveVoted(tx, id, null);
  if (group.state === "CONFIRMED") await settle(tx, { groupId: group.id, enrolmentId });
  if (stage === "none") return unknown;
  return { stage: "continues", pair: (await receiversOf(tx, group.id)).pair, toCall };
}

/** Nobody of it knew of a group. */
const unknown: LeftPair = { stage: "none", pair: "", toCall: [] };

/** The seats that it leaves, by their groups: two who leave at once lock those in one order. */
function liveSeats(tx: Tx, enrolmentId: string): Promise<{ groupId: string; seat: number }[]> {
  return tx.seat.findMany({
    where: { enrolmentId, live: true, group: { state: { in: ["DRAFT", "PROPOSED", "CONFIRMED"] } } },
    select: { groupId: true, seat: true },
    orderBy: { groupId: "asc" },
  });
}

/** The meetings to come that an enrolment was to host fall away; one that has begun is for those who hold it to say. Returns how many. */
async function cancelHosted(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
  hostEnrolmentId: string,
  now: Date,
): Promise<number> {
  const hosted = await tx.meeting.findMany({
    where: { groupId, hostEnrolmentId, state: { in: ["UNSCHEDULED", "PROPOSED", "SCHEDULED"] } },
    orderBy: { ordinal: "asc" },
    select: { id: true },
  });
  let fallen = 0;
  for (const { id } of hosted) {
    const found = await lockMeeting(tx, viewer, id);
    if (hasBegun(found.meeting, now)) continue;
    await callOff(tx, viewer, found, now);
    fallen += 1;
  }
  return fallen;
}

/** Its people come to no more meetings, and are asked nothing more about those that they came to. */
async function forgetIn(tx: Tx, groupId: string, enrolmentId: string, now: Date): Promise<void> {
  const people = await tx.participant.findMany({
    where: { enrolmentId, leftAt: null },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: { id: true, userId: true },
  });
  for (const { id, userId } of people) {
    const elsewhere = await tx.participant.count({
      where: { userId, leftAt: null, enrolment: { seats: { some: { groupId, leftAt: null } } } },
    });
    if (elsewhere > 0) continue;
    await uninvite(tx, { groupId, enrolmentId, userId }, now);
    const asked = await tx.unanswered.findMany({
      where: { groupId, userId },
      select: { id: true, about: true },
    });
    for (const { id: unansweredId, about } of asked) {
      await tx.unanswered.delete({ where: { id: unansweredId } });
      if (about)
        await tx.attendance.updateMany({
          where: { participantId: id, meeting: { groupId, step: about } },
          data: { asked: false },
        });
    }
  }
}
