import { record, type Subject } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { undosVisibleTo } from "@/lib/undo/access";
import { type Before, isUndoKind, kinds, type UndoKind } from "@/lib/undo/kinds";
import { undoUntil, whyNotUndo } from "@/lib/undo/rules";
import type { Undoers, Undoing } from "@/lib/undo/undoers";

/** A change that has just been made, with what is needed to take it back. */
export type Offer<K extends UndoKind> = {
  kind: K;
  convenerId: string;
  programmeId?: string | null;
  subject: Subject;
  /** What it is about; the first is the activity's subject. */
  subjectIds: readonly [string, ...string[]];
  before: Before<K>;
  /** What the sentence about the change fills in. */
  params?: Record<string, string | number>;
};

/** Keeps what was there before, in the transaction of the change, so that it can be undone for 30 days. Returns the undo's id. */
export async function offerUndo<K extends UndoKind>(
  tx: Tx,
  viewer: Viewer,
  { kind, convenerId, programmeId, subject, subjectIds, before, params = {} }: Offer<K>,
  now: Date,
): Promise<string> {
  const { id } = await tx.undo.create({
    data: {
      kind,
      convenerId,
      programmeId: programmeId ?? null,
      subjectType: subject,
      subjectIds: [...subjectIds],
      before: kinds[kind].parse(before) as object,
      params,
      madeById: viewer.userId,
      madeAt: now,
      until: undoUntil(now),
    },
    select: { id: true },
  });
  return id;
}

/**
 * Takes a change back, whole, for the one who made it or a coordinator. Refused when it is over 30 days old, undone already, or
 * overtaken by something newer. What was kept for it is deleted.
 */
export function undo(viewer: Viewer, { id }: { id: string }, undoers: Undoers, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const change = await tx.undo.findFirst({ where: { id, AND: undosVisibleTo(viewer) } });
    if (!change || !isUndoKind(change.kind)) throw new Refused("not-found");
    refuseIf(whyNotUndo(change, now));
    const { count } = await tx.undo.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: now, undoneById: viewer.userId, before: {} },
    });
    if (count !== 1) throw new Refused("undo-done");
    await takeBack(tx, viewer, change.kind, change, undoers, now);
    await record(
      tx,
      viewer,
      `undo.${change.kind}`,
      {
        type: change.subjectType as Subject,
        id: change.subjectIds[0] ?? id,
        convenerId: change.convenerId,
      },
      { undo: id },
    );
    return id;
  });
}

/** Deletes what can no longer be undone. */
export function deleteExpiredUndos(viewer: Viewer, now: Date): Promise<number> {
  return write(viewer, async (tx) => (await tx.undo.deleteMany({ where: { until: { lte: now } } })).count);
}

function takeBack<K extends UndoKind>(
  tx: Tx,
  viewer: Viewer,
  kind: K,
  change: Omit<Undoing<K>, "before"> & { before: unknown },
  undoers: Undoers,
  now: Date,
): Promise<void> {
  const before = kinds[kind].parse(change.before) as Before<K>;
  return undoers[kind](tx, viewer, { ...change, before }, now);
}
