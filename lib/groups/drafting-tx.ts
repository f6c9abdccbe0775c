import { factsOf } from "@/lib/enrolments/facts";
import { isGroupedByHand, sizesOf } from "@/lib/formats/grouping";
import { modeFor } from "@/lib/formats/modes";
import { readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { offeredAssignments } from "@/lib/formats/templates";
import { seatFacilitator } from "@/lib/groups/facilitators-tx";
import { seatsOf } from "@/lib/groups/places";
import { whyNotDraftGroup } from "@/lib/groups/rules";
import type { GroupDraft } from "@/lib/groups/schema";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";
import type { Answers } from "@/lib/surveys/definition";
import type { Prisma } from "@/prisma/client/client";

/** Pencils a group inside the transaction; `predicted` is what its score says. Returns its id. */
export async function pencil(
  tx: Tx,
  viewer: Viewer,
  draft: GroupDraft,
  predicted: Prisma.InputJsonObject | null,
): Promise<string> {
  const programme = await findProgramme(tx, viewer, draft.programmeId);
  const format = formatOf(programme.format);
  const enrolments = await lockEnrolments(tx, draft.enrolmentIds);
  refuseIf(whyNotDraftGroup(enrolments, programme, sizesOf(format)));
  const hosting = draft.hosting ?? null;
  const members = draft.enrolmentIds.flatMap((id) => enrolments.filter((one) => one.id === id));
  const seats = seatsOf(format, members, hosting);
  if ("code" in seats) throw new Refused(seats.code);
  const { convenerId } = programme;
  const shared = { convenerId, programmeId: programme.id };
  const group = await tx.group.create({
    data: {
      ...shared,
      theme: draft.theme,
      message: draft.message,
      assignment: draft.assignment ?? firstAssignment(programme),
      ...{ hosting, mode: draft.mode ?? modeSaid(format, members, draft.enrolmentIds) },
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
      ...seats[index],
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
}

/** The programme that the viewer coordinates, in which groups are made. */
export async function findProgramme(tx: Tx, viewer: Viewer, id: string) {
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
export function firstAssignment({ format }: { format: string }): string | null {
  return offeredAssignments(formatOf(format))[0]?.key ?? null;
}

/** In which mode a group would begin, by what those in it have said. */
export function modeSaid(
  format: Format,
  enrolments: readonly { id: string; part: string; response: { answers: Answers } | null }[],
  members: readonly string[],
): string | null {
  const said = enrolments
    .filter(({ id }) => members.includes(id))
    .map(({ part, response }) => factsOf(readsOf(format, part), response?.answers ?? {}).modes);
  return modeFor(format, said);
}

/** Locked in one order, so that two who pair the same associations at once do not deadlock. */
export async function lockEnrolments(tx: Tx, ids: readonly string[]) {
  await tx.$queryRaw`select id from "Enrolment" where id = any(${ids}::uuid[]) order by id for update`;
  return tx.enrolment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      programmeId: true,
      organisationId: true,
      state: true,
      part: true,
      response: { select: { answers: true } },
      seats: { where: { live: true }, select: { guest: true, hostPlace: true } },
    },
  });
}

/** Gives each the next seat of a group, with a yes where they have said it; who has been taken into another meanwhile is refused. */
export async function seatNext(
  tx: Tx,
  { groupId, convenerId, programmeId }: { groupId: string; convenerId: string; programmeId: string },
  enrolmentIds: readonly string[],
  agreed: { agreedAt?: Date; agreedById?: string | null } = {},
): Promise<void> {
  const enrolments = await lockEnrolments(tx, enrolmentIds);
  if (enrolments.some(({ state, seats }) => state !== "ACCEPTED" || seats.length > 0))
    throw new Refused("already-in-a-group");
  // Who has left keeps the number of their seat.
  const { _max } = await tx.seat.aggregate({ where: { groupId }, _max: { seat: true } });
  await tx.seat.createMany({
    data: enrolmentIds.map((enrolmentId, index) => ({
      ...{ convenerId, programmeId, groupId, enrolmentId, seat: (_max.seat ?? 0) + index + 1 },
      ...agreed,
    })),
  });
}
