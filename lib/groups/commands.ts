import { randomUUID } from "node:crypto";
import { holdItem } from "@/lib/dispatches/holding-tx";
import { mayPair } from "@/lib/groups/access";
import { tellFacilitatorChange } from "@/lib/groups/facilitator-change-tx";
import { endFacilitating, standingOfCandidate } from "@/lib/groups/facilitators-tx";
import { find } from "@/lib/groups/finding";
import { proposalMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { whyNotDissolve, whyNotDraftGroup, whyNotLead, whyNotProposeGroup } from "@/lib/groups/rules";
import type { GroupAndVersion, GroupChange, GroupDraft, PlannedGroup } from "@/lib/groups/schema";
import { groupStates } from "@/lib/groups/states";
import { record } from "@/lib/kernel/activity";
import { as, type Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Held, queue } from "@/lib/mail/outbox";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";
import { dateOn, dayAfter, dayIn } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/**
 * Pencils a group: two accepted enrolments (three for an odd one out) and, if it is known, who facilitates; `predicted` is what
 * their score says. Returns its id.
 */
export function draftGroup(
  viewer: Viewer,
  draft: GroupDraft,
  predicted: Prisma.InputJsonObject | null = null,
): Promise<string> {
  return as(viewer, async (tx) => {
    const programme = await findProgramme(tx, viewer, draft.programmeId);
    const enrolments = await lockEnrolments(tx, draft.enrolmentIds);
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
        ...(predicted ? { predicted } : {}),
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

/**
 * Pencils all groups of a pairing at once. One of which somebody has found a pair or left meanwhile is not made, and counted: the
 * others are. Null is a pairing that is not any more what the viewer saw; a second sending still gets the first result.
 */
export function draftGroups(
  viewer: Viewer,
  programmeId: string,
  planned: readonly PlannedGroup[] | null,
): Promise<{ done: number; lost: number }> {
  return as(viewer, async (tx) => {
    if (!planned) throw new Refused("pairing-has-changed");
    const { id, convenerId, state } = await findProgramme(tx, viewer, programmeId);
    const enrolments = await lockEnrolments(
      tx,
      planned.flatMap(({ members }) => members),
    );
    const free = new Map(enrolments.filter((one) => one.seats.length === 0).map((one) => [one.id, one]));
    const found = planned.flatMap((group) => {
      const members = group.members.flatMap((member) => free.get(member) ?? []);
      const isWhole = members.length === group.members.length;
      return isWhole && !whyNotDraftGroup(members, { id, state }) ? [{ ...group, id: randomUUID() }] : [];
    });
    if (found.length === 0) throw new Refused("already-in-a-group");
    const shared = { convenerId, programmeId: id };
    await tx.group.createMany({
      data: found.map(({ id: groupId, theme, predicted }) => ({
        ...{ ...shared, id: groupId, theme, predicted, createdById: viewer.userId },
      })),
    });
    await tx.seat.createMany({
      data: found.flatMap(({ id: groupId, members }) =>
        members.map((enrolmentId, index) => ({ ...shared, groupId, enrolmentId, seat: index + 1 })),
      ),
    });
    for (const { id: groupId, members } of found)
      await record(
        tx,
        viewer,
        "group.draft",
        { type: "group", id: groupId, convenerId },
        { enrolments: [...members] },
      );
    return { done: found.length, lost: planned.length - found.length };
  });
}

/**
 * Changes who facilitates, the theme, the coordinator's words or the assignment. A new facilitator is told, once the pair knows;
 * `leadChanged` looks after the visits, in the same transaction. Returns the version that holds now.
 */
export function changeGroup(
  viewer: Viewer,
  change: GroupChange,
  leadChanged: LeadChanged,
  now: Date,
): Promise<number> {
  return as(viewer, async (tx) => {
    const { group, standing } = await find(tx, viewer, change.groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotDissolve(group));
    const lead = group.facilitators.find(({ role }) => role === "LEAD")?.userId ?? null;
    const { theme, message, assignment } = change;
    const same = lead === change.facilitatorId && isUnchanged(group, { theme, message, assignment });
    if (same && group.version === change.version) return group.version;
    const { count } = await tx.group.updateMany({
      where: { id: group.id, version: change.version },
      data: { theme, message, assignment, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    if (lead !== change.facilitatorId) {
      if (!change.facilitatorId && group.state !== "DRAFT") throw new Refused("group-has-no-facilitator");
      await endFacilitating(tx, { groupId: group.id, role: "LEAD" }, now);
      if (change.facilitatorId) await seatFacilitator(tx, group, change.facilitatorId);
      await rebook(tx, group.id, lead, change.facilitatorId);
      await leadChanged(tx, { groupId: group.id, from: lead, to: change.facilitatorId });
      if (group.state !== "DRAFT") await tellFacilitatorChange(tx, group, lead, now);
    }
    await record(
      tx,
      viewer,
      "group.change",
      { type: "group", id: group.id, convenerId: group.convenerId },
      { facilitator: change.facilitatorId },
    );
    return group.version + 1;
  });
}

/** What a new lead facilitator means to the visits of a group; nouns to the right of this one know. */
export type LeadChanged = (
  tx: Tx,
  lead: { groupId: string; from: string | null; to: string | null },
) => Promise<void>;

/**
 * Proposes a drafted pair to both: each has the programme's days to answer. While the mails are held, the associations see nothing of
 * it; `proposedAt` says when it left for them.
 */
export function proposeGroup(
  viewer: Viewer,
  { groupId, version }: GroupAndVersion,
  now: Date,
  held: Held = null,
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
      groupStates,
      group,
      "propose",
      { proposedAt: held ? null : now, answerByOn: dateOn(answerBy) },
      { answerBy },
    );
    await holdItem(tx, held, groupId);
    await queue(tx, proposalMails(await receiversOf(tx, groupId), answerBy), held);
    return groupId;
  });
}

async function findProgramme(tx: Tx, viewer: Viewer, id: string) {
  const programme = await tx.programme.findFirst({
    where: { id, AND: programmesCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, state: true },
  });
  if (!programme) throw new Refused("not-found");
  await refuseWhileCancelled(tx, id);
  return programme;
}

/** Locked in one order, so that two who pair the same associations at once wait for each other and do not deadlock. */
async function lockEnrolments(tx: Tx, ids: readonly string[]) {
  await tx.$queryRaw`select id from "Enrolment" where id = any(${ids}::uuid[]) order by id for update`;
  return tx.enrolment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      programmeId: true,
      organisationId: true,
      state: true,
      seats: { where: { live: true }, select: { id: true } },
    },
  });
}

async function seatFacilitator(
  tx: Tx,
  group: { id: string; convenerId: string; programmeId: string },
  userId: string,
): Promise<void> {
  const may = await tx.programmeFacilitator.findFirst({
    where: { programmeId: group.programmeId, userId, acceptedAt: { not: null } },
    select: { userId: true },
  });
  if (!may) throw new Refused("not-found");
  refuseIf(whyNotLead(await standingOfCandidate(tx, group, userId)));
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
