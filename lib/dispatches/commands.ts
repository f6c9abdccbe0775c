import { dispatchesVisibleTo } from "@/lib/dispatches/access";
import { openDispatch } from "@/lib/dispatches/holding-tx";
import { type DispatchKind, whyNotChangeDispatch } from "@/lib/dispatches/rules";
import type { DispatchId } from "@/lib/dispatches/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Held, idsOf, wake } from "@/lib/mail/outbox";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** A thing that a press is about. */
export type Item = { subjectId: string; before: unknown };

type Step = (tx: Tx, viewer: Viewer, items: readonly Item[], now: Date) => Promise<void>;

/** What each kind of press does when it is undone, and what it does when its mails leave. */
export type Endings = Record<DispatchKind, { undo: Step; leave: Step }>;

/** Begins a press of a programme's coordinator whose mails are held. */
export function beginDispatch(
  viewer: Viewer,
  programmeId: string,
  what: DispatchKind,
  now: Date,
): Promise<NonNullable<Held>> {
  return write(viewer, async (tx) => {
    const programme = await tx.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { convenerId: true },
    });
    if (!programme) throw new Refused("not-found");
    return openDispatch(tx, viewer, { ...programme, programmeId, what }, now);
  });
}

/**
 * Undoes a press while its mails are held: what it did is taken back and its mails are deleted, in one transaction. Its row is locked,
 * so that of undoing and leaving one happens.
 */
export function undoDispatch(
  viewer: Viewer,
  { dispatchId }: DispatchId,
  endings: Endings,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { what, items, ...dispatch } = await findHeld(tx, viewer, dispatchId);
    await endings[what].undo(tx, viewer, items, now);
    await tx.email.deleteMany({ where: { dispatchId, state: { not: "SENT" } } });
    await tx.dispatch.update({
      where: { id: dispatchId },
      data: { undoneAt: now, undoneById: viewer.userId },
    });
    await log(tx, viewer, "undo", dispatch, what, items.length);
    return dispatchId;
  });
}

/**
 * Lets a press's mails go, when their time has come or because somebody does not want to wait. What happens with them is done in the
 * name of `by`.
 */
export function leaveDispatch(
  viewer: Viewer,
  { dispatchId }: DispatchId,
  endings: Endings,
  now: Date,
  by: Viewer = viewer,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { what, items, ...dispatch } = await findHeld(tx, viewer, dispatchId);
    await endings[what].leave(tx, by, items, now);
    await tx.dispatch.update({ where: { id: dispatchId }, data: { leftAt: now } });
    const emails = await tx.email.findMany({ where: { dispatchId, state: "WAITING" }, select: { id: true } });
    await wake(tx, idsOf(emails));
    await log(tx, viewer, "leave", dispatch, what, items.length);
    return dispatchId;
  });
}

async function findHeld(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`select id from "Dispatch" where id = ${id}::uuid for update`;
  const dispatch = await tx.dispatch.findFirst({
    where: { id, AND: dispatchesVisibleTo(viewer) },
    select: {
      convenerId: true,
      programmeId: true,
      what: true,
      leftAt: true,
      undoneAt: true,
      items: { select: { subjectId: true, before: true }, orderBy: { subjectId: "asc" } },
    },
  });
  if (!dispatch) throw new Refused("not-found");
  refuseIf(whyNotChangeDispatch(dispatch));
  return { ...dispatch, what: dispatch.what as DispatchKind };
}

function log(
  tx: Tx,
  viewer: Viewer,
  action: "undo" | "leave",
  { convenerId, programmeId }: { convenerId: string; programmeId: string },
  what: DispatchKind,
  count: number,
): Promise<void> {
  return record(
    tx,
    viewer,
    `dispatch.${action}`,
    { type: "programme", id: programmeId, convenerId },
    { what, count },
  );
}
