import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";
import { concernedBy } from "@/lib/programmes/concerned-tx";
import { cancelledProgrammeMails } from "@/lib/programmes/mails";
import { whyNotMove } from "@/lib/programmes/rules";
import type { ProgrammeAndVersion } from "@/lib/programmes/schema";
import { type ProgrammeEvent, programmeStates } from "@/lib/programmes/states";
import { offeredThemes, type Theme } from "@/lib/surveys/rules";

/** Cancels what a coordinator wanted cancelled, when its mails leave; what cannot be cancelled any more is left as it is. */
export async function cancelHeld(tx: Tx, viewer: Viewer, programmeId: string, now: Date): Promise<void> {
  const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
  if ((await whyNotNow(tx, programme, "cancel", now)) === null) await endProgramme(tx, viewer, programme);
}

/** A programme that its coordinator may cancel now, locked, with those whom it concerns. */
export async function findToCancel(
  tx: Tx,
  viewer: Viewer,
  { programmeId, version }: ProgrammeAndVersion,
  now: Date,
) {
  await tx.$queryRaw`select id from "Programme" where id = ${programmeId}::uuid for update`;
  const programme = await findProgramme(tx, viewer, programmeId);
  if (programme.version !== version) throw new Refused("changed-by-someone-else");
  await refuseWhileCancelled(tx, programmeId);
  refuseIf(await whyNotNow(tx, programme, "cancel", now));
  return programme;
}

/** Cancels a programme, and tells those whom it concerns. */
export async function endProgramme(tx: Tx, viewer: Viewer, programme: Programme): Promise<void> {
  await move(tx, viewer, programmeStates, programme, "cancel");
  await queue(tx, cancelledProgrammeMails(await concernedBy(tx, programme.id)));
}

/** Why an event cannot happen to a programme as it is in this transaction, or null. */
export async function whyNotNow(tx: Tx, programme: Programme, event: ProgrammeEvent, now: Date) {
  return whyNotMove({ ...programme, ...(await moving(tx, programme)) }, event, now);
}

async function moving(tx: Tx, { id, themes }: { id: string; themes: readonly Theme[] }) {
  const states = await tx.group.groupBy({ by: ["state"], where: { programmeId: id }, _count: true });
  const count = (...wanted: string[]) =>
    states.reduce((sum, { state, _count }) => sum + (wanted.includes(state) ? _count : 0), 0);
  return {
    facilitators: await tx.programmeFacilitator.count({ where: { programmeId: id } }),
    themes: offeredThemes(themes).length,
    liveGroups: count("DRAFT", "PROPOSED", "CONFIRMED"),
    proposedGroups: count("PROPOSED", "CONFIRMED", "COMPLETED"),
  };
}

type Programme = Awaited<ReturnType<typeof findProgramme>>;

/** A programme that the viewer coordinates. */
export async function findProgramme(tx: Tx, viewer: Viewer, id: string) {
  const programme = await tx.programme.findFirst({ where: { id, AND: programmesCoordinatedBy(viewer) } });
  if (!programme) throw new Refused("not-found");
  return programme;
}
