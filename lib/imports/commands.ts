import { z } from "zod";
import { type Checked, checkedOrganisations } from "@/lib/imports/checking";
import { guessColumns } from "@/lib/imports/columns";
import { answeredKey, fieldsOf, type ImportKind, importKinds, surveyToImport } from "@/lib/imports/fields";
import { importsOf, importWithRows, registerOf, visitsNoted, type WholeImport } from "@/lib/imports/loading";
import { stageOf } from "@/lib/imports/stage";
import type { FileTable } from "@/lib/imports/table";
import { checkedVisits } from "@/lib/imports/visits";
import { type Reads, read, type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { allOrganisations } from "@/lib/organisations/queries";
import { dayIn, dayOf } from "@/lib/time/days";

/** What a file holds, and for whom it is. */
export const NewImport = z.object({
  convenerId: z.uuid(),
  kind: z.enum(importKinds, "choose"),
  survey: z.string().max(100).default(""),
});
export type NewImport = z.infer<typeof NewImport>;

/** So many rows go into the database at once. */
const atOnce = 1_000;

/** Keeps the rows of a file that has been read, with what its columns seem to say. Nothing of it is in the register yet. Returns the id. */
export function beginImport(
  viewer: Viewer,
  { convenerId, kind, survey }: NewImport,
  table: FileTable,
  fileName: string,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const coordinated = { id: convenerId, coordinators: { some: { userId: userIdOf(viewer) } } };
    if ((await tx.convener.count({ where: coordinated })) === 0) throw new Refused("not-found");
    const asked = kind === "organisations" ? surveyToImport(survey) : null;
    const { id } = await tx.import.create({
      data: {
        ...{ convenerId, kind, fileName: fileName.slice(0, 200), madeById: viewer.userId, madeAt: now },
        ...{ heads: table.heads, sheet: table.sheet, unread: table.unread, survey: asked?.key ?? null },
        columns: guessColumns(kind, table, asked),
      },
      select: { id: true },
    });
    for (let at = 0; at < table.rows.length; at += atOnce)
      await tx.importRow.createMany({
        data: table.rows.slice(at, at + atOnce).map((row) => ({ ...row, convenerId, importId: id })),
      });
    return id;
  });
}

/** What a coordinator says that the columns say, by their places. */
type Columns = { id: string; columns: readonly string[] };

/** Takes the columns as they have been corrected, and checks every row by them. Returns the id. */
export async function sayColumns(viewer: Viewer, said: Columns, now: Date): Promise<string> {
  const found = await read(viewer, (db) => ownImport(db, viewer, said.id));
  const columns = found.heads.map((_, at) => said.columns[at] ?? "");
  refuseColumns(found, columns);
  const rows = found.rows.map((row) => ({ ...row, decision: null }));
  const checked = await read(viewer, (db) => checkedAnew(db, { ...found, rows, columns }, now));
  return write(viewer, async (tx) => {
    await lockBefore(tx, viewer, said.id);
    await tx.import.update({ where: { id: said.id }, data: { columns, checkedAt: now } });
    await tx.importRow.updateMany({ where: { importId: said.id }, data: { decision: null } });
    await keepChecked(tx, said.id, checked);
    return said.id;
  });
}

/** What has been decided of rows in doubt, by the number of the first row of each organisation; "" for nothing yet. */
type Decisions = { id: string; decisions: Readonly<Record<string, string>> };

/** Takes what has been decided of rows in doubt, and checks again what follows from it. Returns the id. */
export async function decideRows(viewer: Viewer, { id, decisions }: Decisions, now: Date): Promise<string> {
  const found = await read(viewer, (db) => ownImport(db, viewer, id));
  if (!found.checkedAt) throw new Refused("import-not-ready");
  const decided = new Map(Object.entries(decisions).map(([row, said]) => [Number(row), said || null]));
  const rows = found.rows.map((row) => {
    const said = decided.get(row.number);
    return said === undefined || !mayDecide(said) ? row : { ...row, decision: said };
  });
  const checked = await read(viewer, (db) => checkedAnew(db, { ...found, rows }, now));
  return write(viewer, async (tx) => {
    await lockBefore(tx, viewer, id);
    for (const { number, decision } of rows)
      if (decided.has(number))
        await tx.importRow.updateMany({ where: { importId: id, number }, data: { decision } });
    await tx.import.update({ where: { id }, data: { checkedAt: now } });
    await keepChecked(tx, id, checked);
    return id;
  });
}

/** Lets the rows be written by a job of their own, which tells how far it has come. Returns the id. */
export function startImport(viewer: Viewer, { id }: { id: string }, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { checkedAt } = await lockBefore(tx, viewer, id);
    if (!checkedAt) throw new Refused("import-not-ready");
    await tx.import.update({ where: { id }, data: { startedAt: now, progress: 0, result: {} } });
    await tx.$executeRaw`select graphile_worker.add_job('write-import', json_build_object('importId', ${id}::text),
      queue_name := 'imports', job_key := ${`import:${id}`}, max_attempts := 5)`;
    return id;
  });
}

/** Throws an import away that has not been written, with all of its rows. */
export function dropImport(viewer: Viewer, { id }: { id: string }): Promise<null> {
  return write(viewer, async (tx) => {
    await lockBefore(tx, viewer, id);
    await tx.import.delete({ where: { id } });
    return null;
  });
}

/** What a check of every row comes to now. */
async function checkedAnew(db: Reads, file: WholeImport, now: Date): Promise<Checked[]> {
  const { convenerId } = file;
  if (file.kind === "organisations")
    return (await checkedOrganisations(file, await registerOf(db, convenerId))).checked;
  const noted = (await visitsNoted(db, convenerId)).map((one) => ({
    ...one,
    visitedOn: dayOf(one.visitedOn),
  }));
  const all = await allOrganisations(db, convenerId);
  return (await checkedVisits(file, all, noted, dayIn(now, file.convener.timeZone))).checked;
}

/** Writes down what a check came to, by row. */
export async function keepChecked(tx: Tx, importId: string, checked: readonly Checked[]): Promise<void> {
  for (let at = 0; at < checked.length; at += atOnce) {
    const rows = JSON.stringify(checked.slice(at, at + atOnce));
    await tx.$executeRaw`
      update "ImportRow" r set outcome = c.outcome, because = c.because, first = c.first, notes = c.notes,
        candidates = array(select jsonb_array_elements_text(c.candidates))
      from jsonb_to_recordset(${rows}::jsonb)
        as c (number int, outcome text, because text, first int, candidates jsonb, notes jsonb)
      where r."importId" = ${importId}::uuid and r.number = c.number`;
  }
}

async function ownImport(db: Reads, viewer: Viewer, id: string): Promise<WholeImport> {
  const found = await importWithRows(db, { id, ...importsOf(viewer) });
  if (!found) throw new Refused("not-found");
  if (!["columns", "check"].includes(stageOf(found))) throw new Refused("import-over");
  return found;
}

/** An import that has not been started, locked until the change is made. */
async function lockBefore(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`select id from "Import" where id = ${id}::uuid for update`;
  const found = await tx.import.findFirst({ where: { id, ...importsOf(viewer) } });
  if (!found) throw new Refused("not-found");
  if (found.startedAt) throw new Refused("import-over");
  return found;
}

function refuseColumns({ kind, heads, asked }: WholeImport, columns: readonly string[]): void {
  const own: readonly string[] = fieldsOf[kind as ImportKind];
  for (const [at, field] of columns.entries()) {
    if (field === "") continue;
    const key = answeredKey(field);
    const isKnown =
      key === null ? own.includes(field) : asked?.questions.some((question) => question.key === key);
    if (!isKnown) throw new Refused("import-not-ready");
    if (columns.indexOf(field) !== at)
      throw new Refused("import-column-twice", { what: `${heads[columns.indexOf(field)]}, ${heads[at]}` });
  }
  const needed = kind === "visits" ? fieldsOf.visits : ["name"];
  if (needed.some((field) => !columns.includes(field)))
    throw new Refused(kind === "visits" ? "import-without-visit" : "import-without-name");
}

function mayDecide(said: string | null): boolean {
  return said === null || /^(?:new|leave|row \d{1,7}|[0-9a-f-]{36})$/.test(said);
}
