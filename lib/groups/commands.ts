import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import { queue } from "@/lib/emails/outbox";
import { meetingSteps } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import {
  type GroupStanding,
  groupsVisibleTo,
  mayAnswerFor,
  mayPair,
  standingFields,
  standingIn,
} from "@/lib/groups/access";
import {
  agreedMails,
  confirmedMails,
  coordinatorMails,
  dissolvedMails,
  facilitatorMails,
  proposalMails,
} from "@/lib/groups/proposal-mails";
import { receiversOf } from "@/lib/groups/receivers";
import {
  whyNotAnswer,
  whyNotConfirm,
  whyNotDissolve,
  whyNotDraftGroup,
  whyNotProposeGroup,
} from "@/lib/groups/rules";
import type {
  Agreement,
  Decline,
  GroupAndVersion,
  GroupChange,
  GroupDraft,
  TalkRequest,
} from "@/lib/groups/schema";
import { move } from "@/lib/move";
import { Refused, refuseIf } from "@/lib/refusals";
import { dateOn, dayAfter, dayIn, dayOf, endOfDay } from "@/lib/time/days";
import { userIdOf, type Viewer } from "@/lib/viewer";

/** Pencils a group: two accepted enrolments (three for an odd one out) and, if it is known, who facilitates. Returns its id. */
export function draftGroup(viewer: Viewer, draft: GroupDraft): Promise<string> {
  return as(viewer, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: {
        id: draft.programmeId,
        convener: viewer.kind === "system" ? {} : { coordinators: { some: { userId: userIdOf(viewer) } } },
      },
      select: { id: true, convenerId: true, state: true },
    });
    if (!programme) throw new Refused("not-found");
    // Locked in one order, so that two who pair the same associations at once wait for each other and do not deadlock.
    await tx.$queryRaw`select id from "Enrolment" where id = any(${draft.enrolmentIds}::uuid[]) order by id for update`;
    const enrolments = await tx.enrolment.findMany({
      where: { id: { in: draft.enrolmentIds } },
      select: { id: true, programmeId: true, state: true },
    });
    refuseIf(whyNotDraftGroup(enrolments, programme));
    const { convenerId } = programme;
    const shared = { convenerId, programmeId: programme.id };
    const group = await tx.group.create({
      data: {
        ...shared,
        theme: draft.theme,
        message: draft.message,
        assignment: draft.assignment,
        createdById: viewer.userId,
      },
      select: { id: true },
    });
    await tx.seat.createMany({
      data: draft.enrolmentIds.map((enrolmentId, index) => ({
        ...shared,
        groupId: group.id,
        enrolmentId,
        seat: index + 1,
      })),
    });
    if (draft.facilitatorId) await seatFacilitator(tx, { id: group.id, ...shared }, draft.facilitatorId);
    await record(
      tx,
      viewer,
      "group.draft",
      { type: "group", id: group.id, convenerId },
      { enrolments: draft.enrolmentIds },
    );
    return group.id;
  });
}

/** Changes who facilitates, the theme, the coordinator's words or the assignment. A new facilitator is told, once the pair knows. */
export function changeGroup(viewer: Viewer, change: GroupChange): Promise<string> {
  return as(viewer, async (tx) => {
    const { group, standing } = await find(tx, viewer, change.groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotDissolve(group));
    const { count } = await tx.group.updateMany({
      where: { id: group.id, version: change.version },
      data: {
        theme: change.theme,
        message: change.message,
        assignment: change.assignment,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    const lead = group.facilitators.find(({ role }) => role === "LEAD")?.userId ?? null;
    if (lead !== change.facilitatorId) {
      if (!change.facilitatorId && group.state !== "DRAFT") throw new Refused("group-has-no-facilitator");
      await tx.groupFacilitator.deleteMany({ where: { groupId: group.id, role: "LEAD" } });
      if (change.facilitatorId) await seatFacilitator(tx, group, change.facilitatorId);
      await rebook(tx, group.id, lead, change.facilitatorId);
      if (group.state !== "DRAFT") await queue(tx, facilitatorMails(await receiversOf(tx, group.id)));
    }
    await record(
      tx,
      viewer,
      "group.change",
      { type: "group", id: group.id, convenerId: group.convenerId },
      { facilitator: change.facilitatorId },
    );
    return group.id;
  });
}

/** Proposes a drafted pair to both: each has the programme's days to answer. */
export function proposeGroup(
  viewer: Viewer,
  { groupId, version }: GroupAndVersion,
  now: Date,
): Promise<string> {
  return as(viewer, async (tx) => {
    const { group, standing } = await find(tx, viewer, groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    refuseIf(whyNotProposeGroup(group));
    const answerBy = dayAfter(dayIn(now, group.programme.timeZone), group.programme.answerDays);
    await move(
      tx,
      viewer,
      { ...group, noun: "group" },
      "propose",
      { proposedAt: now, answerByOn: dateOn(answerBy) },
      { answerBy },
    );
    await queue(tx, proposalMails(await receiversOf(tx, groupId), answerBy));
    return groupId;
  });
}

/** An association says yes for its seat and agrees to the ground rules. When all have, the group is confirmed and its meetings begin. */
export function agreeToGroup(viewer: Viewer, { groupId, seat }: Agreement, now: Date): Promise<string> {
  return as(viewer, async (tx) => {
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
      await queue(tx, agreedMails(receivers, seat));
      return groupId;
    }
    await move(tx, viewer, { ...group, noun: "group" }, "confirm", { confirmedAt: now });
    await openMeetings(tx, group);
    await queue(tx, confirmedMails(receivers));
    return groupId;
  });
}

/** An association says not this time. The pair is dissolved; the reason is the coordinator's to know. */
export function declineGroup(viewer: Viewer, { groupId, seat, reason }: Decline, now: Date): Promise<string> {
  return as(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { declinedAt: now, declineReason: reason });
    await record(
      tx,
      viewer,
      "group.decline",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    await queue(tx, coordinatorMails(await receiversOf(tx, groupId), "group-declined", seat));
    await dissolve(tx, viewer, group, "declined", seat, now);
    return groupId;
  });
}

/** An association wants to talk with the coordinator before it answers. */
export function askToTalk(viewer: Viewer, { groupId, seat, note }: TalkRequest, now: Date): Promise<string> {
  return as(viewer, async (tx) => {
    const { group } = await findToAnswer(tx, viewer, groupId, seat);
    await answer(tx, groupId, seat, { talkAskedAt: now, talkNote: note });
    await record(
      tx,
      viewer,
      "group.ask-to-talk",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { seat },
    );
    await queue(tx, coordinatorMails(await receiversOf(tx, groupId), "group-talk-asked", seat));
    return groupId;
  });
}

/**
 * Proposals that somebody has left without an answer a week after their day lapse, and everybody is told: silence times out aloud.
 * Who has asked to talk first is not silent: that waits for the coordinator.
 */
export async function timeOutProposals(viewer: Viewer, now: Date): Promise<number> {
  const due = await as(viewer, (tx) =>
    tx.group.findMany({
      where: {
        ...groupsVisibleTo(viewer),
        state: "PROPOSED",
        answerByOn: { lt: now },
        seats: { none: { talkAskedAt: { not: null } } },
      },
      select: {
        id: true,
        convenerId: true,
        state: true,
        answerByOn: true,
        programme: { select: { timeZone: true } },
      },
    }),
  );
  const late = due.filter(
    ({ answerByOn, programme }) =>
      answerByOn && endOfDay(dayAfter(dayOf(answerByOn), graceDays), programme.timeZone) <= now,
  );
  for (const group of late)
    await as(viewer, (tx) => dissolve(tx, viewer, group, "timed-out", null, now)).catch(ignoreIfMoved);
  return late.length;
}

/** Groups whose meetings are over and whose surveys have closed are complete. */
export async function completeGroups(viewer: Viewer, now: Date): Promise<number> {
  const done = await as(viewer, (tx) =>
    tx.group.findMany({
      where: {
        ...groupsVisibleTo(viewer),
        state: "CONFIRMED",
        meetings: { some: { state: "HELD" }, every: { state: { in: ["HELD", "CANCELLED"] } } },
        unanswered: { none: { openUntil: { gt: now } } },
      },
      select: { id: true, convenerId: true, state: true },
    }),
  );
  for (const group of done)
    await as(viewer, (tx) =>
      move(tx, viewer, { ...group, noun: "group" }, "complete", { completedAt: now }),
    ).catch(ignoreIfMoved);
  return done.length;
}

/** Days after the day for an answer until a silent proposal lapses. */
const graceDays = 7;

type Found = {
  id: string;
  convenerId: string;
  state: "DRAFT" | "PROPOSED" | "CONFIRMED" | "COMPLETED" | "DISSOLVED";
};

async function find(tx: Tx, viewer: Viewer, groupId: string) {
  const group = await tx.group.findFirst({
    where: { id: groupId, ...groupsVisibleTo(viewer) },
    select: {
      ...standingFields,
      id: true,
      convenerId: true,
      programmeId: true,
      version: true,
      programme: {
        select: { ...standingFields.programme.select, timeZone: true, answerDays: true, format: true },
      },
      seats: {
        select: { ...standingFields.seats.select, agreedAt: true, declinedAt: true },
        orderBy: { seat: "asc" },
      },
    },
  });
  if (!group) throw new Refused("not-found");
  return { group, standing: standingIn(viewer, group) satisfies GroupStanding };
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

async function seatFacilitator(
  tx: Tx,
  group: { id: string; convenerId: string; programmeId: string },
  userId: string,
): Promise<void> {
  const may = await tx.programmeFacilitator.findFirst({
    where: { programmeId: group.programmeId, userId },
    select: { userId: true },
  });
  if (!may) throw new Refused("not-found");
  await tx.groupFacilitator.create({
    data: { convenerId: group.convenerId, groupId: group.id, userId, role: "LEAD" },
  });
}

/** The bookings of meetings to come go from the old lead to the new one; a clash is refused by the database. */
async function rebook(tx: Tx, groupId: string, from: string | null, to: string | null): Promise<void> {
  if (!from || !to) return;
  await tx.booking.updateMany({
    where: { userId: from, meeting: { groupId, state: "SCHEDULED" } },
    data: { userId: to },
  });
}

async function openMeetings(tx: Tx, group: Awaited<ReturnType<typeof find>>["group"]): Promise<void> {
  const { convenerId, id: groupId, seats, programme } = group;
  const data = meetingSteps(formatOf(programme.format)).flatMap((step, index) => {
    const host = seats.find(({ seat }) => seat === step.hostSeat);
    return host
      ? [
          {
            convenerId,
            groupId,
            step: step.key,
            ordinal: index + 1,
            hostEnrolmentId: host.enrolmentId,
            timeZone: programme.timeZone,
          },
        ]
      : [];
  });
  await tx.meeting.createMany({ data });
}

/** Takes a group apart inside the transaction that says why; its enrolments may be paired anew, and those who knew of it are told. */
export async function dissolve(
  tx: Tx,
  viewer: Viewer,
  group: Found,
  because: "declined" | "timed-out" | "withdrawn" | "by-coordinator",
  bySeat: number | null,
  now: Date,
): Promise<void> {
  await move(
    tx,
    viewer,
    { ...group, noun: "group" },
    "dissolve",
    { dissolvedAt: now, dissolvedBecause: because },
    { because },
  );
  await tx.seat.updateMany({ where: { groupId: group.id }, data: { live: false } });
  await tx.booking.deleteMany({ where: { meeting: { groupId: group.id, state: "SCHEDULED" } } });
  if (group.state !== "DRAFT")
    await queue(tx, dissolvedMails(await receiversOf(tx, group.id), because, bySeat));
}

function ignoreIfMoved(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
