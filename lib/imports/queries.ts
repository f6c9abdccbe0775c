import { answerField, fieldsOf, type ImportKind, surveyToImport } from "@/lib/imports/fields";
import { importsOf } from "@/lib/imports/loading";
import type { Reason } from "@/lib/imports/record";
import { type Counts, stageOf } from "@/lib/imports/stage";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** So many organisations in doubt stand on one page. */
export const doubtsOnPage = 20;

/** An import with how far it has come, for the coordinators of its convener; null for anybody else. */
export async function getImport(viewer: Viewer, id: string) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  return read(viewer, async (db) => {
    const found = await db.import.findFirst({
      where: { id, ...importsOf(viewer) },
      include: { convener: { select: { name: true, timeZone: true } }, _count: { select: { rows: true } } },
    });
    if (!found) return null;
    const { _count, kind, result, ...own } = found;
    const asked = surveyToImport(own.survey);
    return {
      ...{
        ...own,
        kind: kind as ImportKind,
        counts: result as Counts & { changed?: number; failed?: number },
      },
      ...{ stage: stageOf(found), rows: _count.rows, asked },
      fields: [
        ...fieldsOf[kind as ImportKind],
        ...(asked?.questions.map(({ key }) => answerField(key)) ?? []),
      ] as string[],
    };
  });
}

export type OneImport = NonNullable<Awaited<ReturnType<typeof getImport>>>;

/** The imports of one's conveners, the newest first. */
export function listImports(viewer: Viewer) {
  return read(viewer, (db) =>
    db.import.findMany({
      where: importsOf(viewer),
      select: {
        ...{ id: true, fileName: true, madeAt: true, checkedAt: true, startedAt: true, doneAt: true },
        ...{ undoneAt: true, convener: { select: { name: true, timeZone: true } } },
      },
      orderBy: [{ madeAt: "desc" }, { id: "desc" }],
      take: 20,
    }),
  );
}

/** What stands in each column, from the first rows that say something there. */
export async function columnSamples(viewer: Viewer, { id, heads }: OneImport): Promise<string[][]> {
  const rows = await read(viewer, (db) =>
    db.importRow.findMany({
      where: { importId: id, import: importsOf(viewer) },
      select: { cells: true },
      orderBy: { number: "asc" },
      take: 30,
    }),
  );
  return heads.map((_, at) => {
    const said = rows.flatMap(({ cells }) => cells[at] || []);
    return [...new Set(said)].slice(0, 3).map((cell) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell));
  });
}

/** How many rows are what. */
export async function countOutcomes(viewer: Viewer, { id }: OneImport): Promise<Record<string, number>> {
  const groups = await read(viewer, (db) =>
    db.importRow.groupBy({
      by: ["outcome"],
      where: { importId: id, import: importsOf(viewer) },
      _count: { _all: true },
    }),
  );
  return Object.fromEntries(groups.map(({ outcome, _count }) => [outcome ?? "", _count._all]));
}

/** A page of what is or was in doubt: an organisation of the file each, with whom it may be and what has been decided. */
export async function listDoubts(viewer: Viewer, { id, columns }: OneImport, page: number) {
  const where = {
    ...{ importId: id, import: importsOf(viewer) },
    OR: [{ outcome: { in: ["doubt", "left"] } }, { decision: { not: null } }],
  };
  return read(viewer, async (db) => {
    const rows = await db.importRow.findMany({ where, orderBy: { number: "asc" } });
    const own = [
      ...new Map(rows.toReversed().map((row) => [row.first ?? row.number, row])).values(),
    ].reverse();
    const shown = own.slice((page - 1) * doubtsOnPage, page * doubtsOnPage);
    const candidates = [...new Set(shown.flatMap((row) => [...row.candidates, row.decision ?? ""]))];
    const organisations = await db.organisation.findMany({
      where: { id: { in: candidates.filter((one) => /^[0-9a-f-]{36}$/.test(one)) } },
      select: { id: true, name: true, municipality: true, businessId: true },
    });
    const numbers = candidates.flatMap((one) => (one.startsWith("row ") ? Number(one.slice(4)) : []));
    const others = await db.importRow.findMany({ where: { importId: id, number: { in: numbers } } });
    const named = (cells: readonly string[]) =>
      ["name", "municipality", "businessId"].map((field) => cells[columns.indexOf(field)] ?? "");
    const known = new Map<string, string[]>([
      ...organisations.map((one): [string, string[]] => [
        one.id,
        [one.name, one.municipality, one.businessId ?? ""],
      ]),
      ...others.map((row): [string, string[]] => [`row ${row.number}`, named(row.cells)]),
    ]);
    return {
      total: own.length,
      undecided: own.filter((row) => row.outcome === "doubt").length,
      doubts: shown.map((row) => ({
        ...{ number: row.number, facts: named(row.cells), decision: row.decision ?? "" },
        candidates: [...new Set([...row.candidates, row.decision ?? ""])].flatMap((key) => {
          const facts = known.get(key);
          return facts ? [{ key, facts }] : [];
        }),
      })),
    };
  });
}

/** The first rows that cannot be taken in, with the reason; the file that is given back has all of them. */
export async function listWrong(viewer: Viewer, { id, heads }: OneImport) {
  const rows = await read(viewer, (db) =>
    db.importRow.findMany({
      where: { importId: id, import: importsOf(viewer), outcome: "wrong" },
      orderBy: { number: "asc" },
      take: 10,
    }),
  );
  return rows.map(({ number, because, notes }) => {
    const [wrong] = notes;
    return {
      number,
      reason: because as Reason,
      head: heads[wrong?.column ?? -1] ?? "",
      said: wrong?.said ?? "",
    };
  });
}

/** The rows that did not come, or not wholly, as they stood in the file; for the file that is given back. */
export function listBack(viewer: Viewer, { id }: OneImport) {
  return read(viewer, (db) =>
    db.importRow.findMany({ where: { importId: id, import: importsOf(viewer) }, orderBy: { number: "asc" } }),
  );
}

/** What lists have brought of an organisation: its people, and what it answered before; for its coordinators. */
export function getListed(viewer: Viewer, organisationId: string) {
  const convener = importsOf(viewer);
  return read(viewer, async (db) => {
    const where = { organisationId, organisation: convener };
    const [contacts, answers] = await Promise.all([
      db.organisationContact.findMany({ where, orderBy: [{ name: "asc" }, { id: "asc" }] }),
      db.earlierAnswer.findMany({ where, orderBy: [{ saidAt: "desc" }, { id: "asc" }] }),
    ]);
    return {
      contacts,
      answers: answers.flatMap((one) => {
        const asked = surveyToImport(one.survey);
        return asked ? { ...one, asked } : [];
      }),
    };
  });
}
