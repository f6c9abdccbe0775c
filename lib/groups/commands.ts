import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import { queue } from "@/lib/emails/outbox";
import { mayPair } from "@/lib/groups/access";
import { find } from "@/lib/groups/finding";
import { facilitatorMails, proposalMails } from "@/lib/groups/proposal-mails";
import { receiversOf } from "@/lib/groups/receivers";
import { whyNotDissolve, whyNotDraftGroup, whyNotProposeGroup } from "@/lib/groups/rules";
import type { GroupAndVersion, GroupChange, GroupDraft } from "@/lib/groups/schema";
import { move } from "@/lib/move";
import { Refused, refuseIf } from "@/lib/refusals";
import { dateOn, dayAfter, dayIn } from "@/lib/time/days";
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

/**
 * Changes who facilitates, the theme, the coordinator's words or the assignment. A new facilitator is told, once the pair knows;
 * `leadChanged` looks after the visits, in the same transaction.
 */
export function changeGroup(viewer: Viewer, change: GroupChange, leadChanged: LeadChanged): Promise<string> {
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
      await leadChanged(tx, { groupId: group.id, from: lead, to: change.facilitatorId });
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

/** What a new lead facilitator means to the visits of a group; nouns to the right of this one know. */
export type LeadChanged = (
  tx: Tx,
  lead: { groupId: string; from: string | null; to: string | null },
) => Promise<void>;

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
