import { randomUUID } from "node:crypto";
import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { pencilDates } from "@/lib/groups/dates-tx";
import { dissolve } from "@/lib/groups/dissolving-tx";
import { findProgramme, firstAssignment, lockEnrolments, modeSaid, pencil } from "@/lib/groups/drafting-tx";
import { seatFacilitator } from "@/lib/groups/facilitators-tx";
import { seatsOf } from "@/lib/groups/places";
import { whyNotDraftGroup } from "@/lib/groups/rules";
import type { GroupDraft, PlannedGroup } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { offerUndo } from "@/lib/undo/commands";
import type { Undoer } from "@/lib/undo/undoers";
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
  return write(viewer, (tx) => pencil(tx, viewer, draft, predicted));
}

/**
 * Drafts all groups of a pairing at once. A group one of whose members has been paired or has left meanwhile is skipped and
 * counted. Null is a pairing that is no longer what the viewer saw. Idempotent: a second sending gets the first result. More than one are
 * taken back by one undo.
 */
export function draftGroups(
  viewer: Viewer,
  programmeId: string,
  planned: readonly PlannedGroup[] | null,
  now: Date,
): Promise<{ done: number; lost: number }> {
  return write(viewer, async (tx) => {
    if (!planned) throw new Refused("pairing-has-changed");
    const { id, convenerId, state, format } = await findProgramme(tx, viewer, programmeId);
    const enrolments = await lockEnrolments(
      tx,
      planned.flatMap(({ members }) => members),
    );
    const sizes = sizesOf(formatOf(format));
    // Whoever gets a seat in one of them has it when the next is looked at.
    const known = new Map(enrolments.map((one) => [one.id, one]));
    const found = planned.flatMap((group) => {
      const members = group.members.flatMap((member) => known.get(member) ?? []);
      if (members.length < group.members.length || whyNotDraftGroup(members, { id, state }, sizes)) return [];
      const seats = seatsOf(formatOf(format), members, group.hosting ?? null);
      if ("code" in seats) return [];
      for (const [at, one] of members.entries())
        known.set(one.id, { ...one, seats: [...one.seats, ...seats.slice(at, at + 1)] });
      return [{ ...group, seats, id: randomUUID() }];
    });
    if (found.length === 0) throw new Refused("already-in-a-group");
    const shared = { convenerId, programmeId: id };
    const assignment = firstAssignment({ format });
    await tx.group.createMany({
      data: found.map(({ id: groupId, members, theme, predicted, hosting = null, mode }) => ({
        ...{ ...shared, id: groupId, theme, predicted, hosting, assignment },
        mode: mode ?? modeSaid(formatOf(format), enrolments, members),
        createdById: viewer.userId,
      })),
    });
    await tx.seat.createMany({
      data: found.flatMap(({ id: groupId, members, seats }) =>
        members.map((enrolmentId, index) => ({
          ...{ ...shared, groupId, enrolmentId, seat: index + 1 },
          ...seats[index],
        })),
      ),
    });
    for (const { id: groupId, members, predicted, guides = [] } of found) {
      for (const { userId, role } of guides)
        await seatFacilitator(tx, { ...shared, id: groupId }, userId, role);
      if (predicted.slot) await pencilDates(tx, groupId, now);
      await record(
        tx,
        viewer,
        "group.draft",
        { type: "group", id: groupId, convenerId },
        { enrolments: [...members] },
      );
    }
    const [first, ...others] = found.map(({ id: groupId }) => groupId);
    if (first && others.length > 0)
      await offerUndo(
        tx,
        viewer,
        {
          kind: "groups-drafted",
          ...{ convenerId, programmeId: id, subject: "group" },
          ...{ subjectIds: [first, ...others], before: { groupIds: [first, ...others] } },
          params: { n: found.length },
        },
        now,
      );
    return { done: found.length, lost: planned.length - found.length };
  });
}

/**
 * Takes back the drafts that one press has made, for an undo; those that have been taken apart by hand meanwhile are apart already. One that
 * has gone further, and be it to a proposal whose mails are held still, keeps all of them.
 */
export const takeBackDrafts: Undoer<"groups-drafted"> = async (tx, viewer, { before }, now) => {
  const groups = await tx.group.findMany({
    where: { id: { in: before.groupIds }, AND: groupsCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, state: true, version: true, proposedAt: true },
    orderBy: { id: "asc" },
  });
  const drafts = groups.filter(({ state }) => state === "DRAFT");
  const isOn = groups.some(
    ({ state, proposedAt }) => state !== "DRAFT" && (state !== "DISSOLVED" || proposedAt),
  );
  if (isOn || drafts.length === 0) throw new Refused("undo-overtaken");
  for (const group of drafts) await dissolve(tx, viewer, group, "by-coordinator", null, now);
};
