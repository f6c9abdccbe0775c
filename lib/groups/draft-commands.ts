import { randomUUID } from "node:crypto";
import { isGroupedByHand, sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { seatFacilitator } from "@/lib/groups/facilitators-tx";
import { whyNotDraftGroup } from "@/lib/groups/rules";
import type { GroupDraft, PlannedGroup } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";
import type { Prisma } from "@/prisma/client/client";

/**
 * Pencils a group: as many accepted enrolments as its format allows and, if it is known, who facilitates; `predicted` is what their
 * score says. Returns its id.
 */
export function draftGroup(
  viewer: Viewer,
  draft: GroupDraft,
  predicted: Prisma.InputJsonObject | null = null,
): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await findProgramme(tx, viewer, draft.programmeId);
    const enrolments = await lockEnrolments(tx, draft.enrolmentIds);
    refuseIf(whyNotDraftGroup(enrolments, programme, sizesOf(formatOf(programme.format))));
    const { convenerId } = programme;
    const shared = { convenerId, programmeId: programme.id };
    const group = await tx.group.create({
      data: {
        ...shared,
        theme: draft.theme,
        message: draft.message,
        assignment: draft.assignment ?? firstAssignment(programme),
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
 * Drafts all groups of a pairing at once. A group one of whose members has been paired or has left meanwhile is skipped and
 * counted. Null is a pairing that is no longer what the viewer saw. Idempotent: a second sending gets the first result.
 */
export function draftGroups(
  viewer: Viewer,
  programmeId: string,
  planned: readonly PlannedGroup[] | null,
): Promise<{ done: number; lost: number }> {
  return write(viewer, async (tx) => {
    if (!planned) throw new Refused("pairing-has-changed");
    const { id, convenerId, state, format } = await findProgramme(tx, viewer, programmeId);
    const enrolments = await lockEnrolments(
      tx,
      planned.flatMap(({ members }) => members),
    );
    const sizes = sizesOf(formatOf(format));
    const free = new Map(enrolments.filter((one) => one.seats.length === 0).map((one) => [one.id, one]));
    const found = planned.flatMap((group) => {
      const members = group.members.flatMap((member) => free.get(member) ?? []);
      const isWhole = members.length === group.members.length;
      return isWhole && !whyNotDraftGroup(members, { id, state }, sizes)
        ? [{ ...group, id: randomUUID() }]
        : [];
    });
    if (found.length === 0) throw new Refused("already-in-a-group");
    const shared = { convenerId, programmeId: id };
    const assignment = firstAssignment({ format });
    await tx.group.createMany({
      data: found.map(({ id: groupId, theme, predicted }) => ({
        ...{ ...shared, id: groupId, theme, predicted, assignment, createdById: viewer.userId },
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

async function findProgramme(tx: Tx, viewer: Viewer, id: string) {
  const programme = await tx.programme.findFirst({
    where: { id, AND: programmesCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, state: true, format: true },
  });
  // Where groups come about by themselves nobody pencils one.
  if (!programme || !isGroupedByHand(formatOf(programme.format))) throw new Refused("not-found");
  await refuseWhileCancelled(tx, id);
  return programme;
}

/** The assignment that a group does where nobody says which; none in a format without any. */
function firstAssignment({ format }: { format: string }): string | null {
  return formatOf(format).assignments[0]?.key ?? null;
}

/** Locked in one order, so that two who pair the same associations at once do not deadlock. */
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
