import { isOneGroup } from "@/lib/formats/grouping";
import { seatedPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { offeredAssignments } from "@/lib/formats/templates";
import { confirmAsItIs, noDates } from "@/lib/groups/confirming-tx";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { beginProgramme } from "@/lib/programmes/commands";
import type { ProgrammeAndVersion } from "@/lib/programmes/schema";
import { dateOn, dayIn } from "@/lib/time/days";

/** A programme starts. Where the whole of it is one group, that begins too, with all who have been taken in with a seat. */
export function startProgramme(viewer: Viewer, programme: ProgrammeAndVersion, now: Date): Promise<string> {
  return beginProgramme(viewer, programme, now, (tx, begun) => beginWhole(tx, viewer, begun, now));
}

type Begun = { id: string; convenerId: string; format: string; timeZone: string };

/** Makes the group that a whole programme is, without a yes of anybody; who is taken in later gets a seat in it (`seatInWhole`). */
async function beginWhole(tx: Tx, viewer: Viewer, programme: Begun, now: Date): Promise<void> {
  const format = formatOf(programme.format);
  const part = seatedPart(format);
  if (!isOneGroup(format)) return;
  const { convenerId, id: programmeId } = programme;
  const shared = { convenerId, programmeId };
  const { id: groupId } = await tx.group.create({
    data: {
      ...shared,
      assignment: offeredAssignments(format)[0]?.key ?? null,
      createdById: viewer.userId,
      ...{ proposedAt: now, answerByOn: dateOn(dayIn(now, programme.timeZone)) },
    },
    select: { id: true },
  });
  // Where nobody has a seat, those who come have places at its meetings.
  if (part) await seatAll(tx, { ...shared, groupId }, part.key, now);
  await queue(tx, await confirmAsItIs(tx, viewer, groupId, now, noDates));
}

/** Seats all who have been taken in, in their order. */
async function seatAll(
  tx: Tx,
  shared: { convenerId: string; programmeId: string; groupId: string },
  part: string,
  now: Date,
): Promise<void> {
  const { programmeId } = shared;
  // Locked, so that who withdraws at this moment is in or out.
  await tx.$queryRaw`
    select id from "Enrolment" where "programmeId" = ${programmeId}::uuid and part = ${part} and state = 'ACCEPTED' order by id for update`;
  const members = await tx.enrolment.findMany({
    where: { programmeId, part, state: "ACCEPTED" },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  await tx.seat.createMany({
    data: members.map(({ id: enrolmentId }, index) => ({
      ...shared,
      enrolmentId,
      seat: index + 1,
      agreedAt: now,
    })),
  });
}
