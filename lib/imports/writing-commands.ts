import { isSameCheck } from "@/lib/imports/checking";
import { keepChecked } from "@/lib/imports/commands";
import { importWithRows, registerOf, type WholeImport } from "@/lib/imports/loading";
import type { Counts } from "@/lib/imports/stage";
import {
  changesNow,
  markOf,
  type Plan,
  planOf,
  type Telling,
  visitsToWrite,
  writeOrganisations,
  writeVisits,
} from "@/lib/imports/writing-tx";
import { record } from "@/lib/kernel/activity";
import { read, type Tx, write, writeAtLength } from "@/lib/kernel/db";
import { DatabaseAway } from "@/lib/kernel/db-away";
import type { Viewer } from "@/lib/kernel/viewer";
import { offerUndo } from "@/lib/undo/commands";

/**
 * Writes what an import was shown to come to, all of it in one transaction or nothing, as whoever started it. Where the register has
 * changed since, so that a row would come to something else, nothing is written and the rows are shown anew. Harmless twice.
 */
export async function writeImport(
  viewer: Viewer,
  { importId, as }: { importId: string; as: (userId: string) => Viewer },
  now: Date,
): Promise<void> {
  const tell: Telling = (share) =>
    write(viewer, async (tx) => {
      await tx.import.updateMany({
        where: { id: importId, doneAt: null },
        data: { progress: Math.round(share * 100) },
      });
    });
  const started = await read(viewer, (db) =>
    db.import.findFirst({ where: { id: importId }, select: { madeById: true } }),
  );
  const maker = started?.madeById ? as(started.madeById) : viewer;
  try {
    await writeAs(maker, importId, now, tell);
  } catch (error) {
    if (error instanceof DatabaseAway) throw error;
    // Nothing has been written: whoever started it sees that, and may start it again.
    await write(viewer, async (tx) => {
      await tx.import.updateMany({
        where: { id: importId, doneAt: null },
        data: { startedAt: null, result: { failed: 1 } },
      });
    });
    throw error;
  }
}

async function writeAs(viewer: Viewer, importId: string, now: Date, tell: Telling): Promise<void> {
  for (let times = 0; times < 5; times++) {
    const file = await read(viewer, (db) =>
      importWithRows(db, { id: importId, startedAt: { not: null }, doneAt: null }),
    );
    if (!file) return;
    const plan = file.kind === "organisations" ? await read(viewer, (db) => planOf(db, file)) : null;
    await tell(0.2);
    const isWritten = await writeAtLength(viewer, async (tx) => {
      // Of two imports of one convener the second waits, and finds what the first has brought.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${file.convenerId} import`}, 7))`;
      const open = { id: importId, startedAt: { not: null }, doneAt: null };
      if ((await tx.import.count({ where: open })) === 0) return true;
      if (plan && markOf(await registerOf(tx, file.convenerId)) !== plan.mark) return false;
      await written(tx, viewer, file, plan, now, tell);
      return true;
    });
    if (isWritten) return;
  }
  throw new Error("the register changes faster than an import is checked");
}

async function written(
  tx: Tx,
  viewer: Viewer,
  file: WholeImport,
  plan: Plan | null,
  now: Date,
  tell: Telling,
): Promise<void> {
  const { id, convenerId } = file;
  const visits = plan ? null : await visitsToWrite(tx, file, now);
  const checked = plan?.checked ?? visits?.checked ?? [];
  const shown = new Map(file.rows.map((row) => [row.number, row]));
  const differs = checked.some((one) => {
    const before = shown.get(one.number);
    return !before?.outcome || !isSameCheck(before as Parameters<typeof isSameCheck>[0], one);
  });
  if (differs) {
    await keepChecked(tx, id, checked);
    await tx.import.update({
      where: { id },
      data: { startedAt: null, checkedAt: now, result: { changed: 1 } },
    });
    return;
  }
  await tell(0.3);
  const { counts, before } = plan
    ? await writeOrganisations(tx, file, await changesNow(tx, file, plan), now, tell)
    : await writeVisits(tx, viewer, file, visits?.met ?? []);
  const comesBack = checked.filter(
    ({ outcome, notes }) => ["wrong", "doubt", "left"].includes(outcome) || notes.length > 0,
  );
  const result: Counts = {
    ...counts,
    unchanged: checked.filter(({ outcome }) => outcome === "known").length,
    back: comesBack.length,
  };
  await record(
    tx,
    viewer,
    "organisation.import",
    { type: "convener", id: convenerId, convenerId },
    { rows: checked.length, came: checked.length - comesBack.length },
  );
  const undoId = await offerUndo(
    tx,
    viewer,
    {
      ...{ kind: "import-done", convenerId, subject: "convener", subjectIds: [convenerId] },
      before: { ...before, importId: id },
      params: { file: file.fileName, rows: checked.length - comesBack.length },
    },
    now,
  );
  // What has come is in the register: only what has not is kept, to be given back.
  await tx.importRow.deleteMany({
    where: { importId: id, number: { notIn: comesBack.map(({ number }) => number) } },
  });
  await tx.import.update({ where: { id }, data: { doneAt: now, progress: 100, result, undoId } });
}
