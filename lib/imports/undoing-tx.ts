import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Undoing } from "@/lib/undo/undoers";

/**
 * Takes an import back: what it made is deleted, what it filled in is empty again. What somebody has changed since, or built upon, stays
 * as it is, and is named on the import's page.
 */
export async function undoImport(
  tx: Tx,
  _viewer: Viewer,
  { convenerId, before }: Undoing<"import-done">,
  now: Date,
): Promise<void> {
  const { importId, created, filled, named, people, peopleFilled, answers, visits } = before;
  const left: string[] = [];
  await tx.pastVisit.deleteMany({ where: { convenerId, id: { in: visits } } });
  await tx.earlierAnswer.deleteMany({ where: { convenerId, id: { in: answers } } });
  await tx.importMark.deleteMany({ where: { convenerId, importId } });
  await tx.organisationContact.deleteMany({ where: { convenerId, id: { in: people }, version: 1 } });
  const kept = await tx.organisationContact.findMany({ where: { convenerId, id: { in: people } } });
  left.push(...kept.map(({ name, email }) => name || email || ""));
  for (const { id, version, ...was } of peopleFilled) {
    const { count } = await tx.organisationContact.updateMany({
      where: { convenerId, id, version },
      data: { ...was, version: { increment: 1 } },
    });
    if (count === 0) left.push(...(await namesOfPeople(tx, convenerId, id)));
  }
  await tx.organisationName.deleteMany({ where: { convenerId, id: { in: named } } });
  for (const { id, version, ...was } of filled) {
    const { count } = await tx.organisation.updateMany({
      where: { convenerId, id, version },
      data: { ...was, version: { increment: 1 } },
    });
    if (count === 0) left.push(...(await namesOf(tx, convenerId, [id])));
  }
  const ids = created.map(({ id }) => id);
  await tx.organisation.deleteMany({ where: { convenerId, id: { in: ids }, ...untouched } });
  left.push(...(await namesOf(tx, convenerId, ids)));
  await tx.import.updateMany({
    where: { id: importId, convenerId },
    data: { undoneAt: now, left: [...new Set(left)].sort() },
  });
}

/** As an import made it, and nothing else speaks of it. */
const untouched = {
  version: 1,
  enrolments: { none: {} },
  wishedBy: { none: {} },
  names: { none: {} },
  visitsAsOne: { none: {} },
  visitsAsOther: { none: {} },
  apartAsOne: { none: {} },
  apartAsOther: { none: {} },
  contacts: { none: {} },
  earlierAnswers: { none: {} },
  importMarks: { none: {} },
};

async function namesOf(tx: Tx, convenerId: string, ids: readonly string[]): Promise<string[]> {
  const found = await tx.organisation.findMany({
    where: { convenerId, id: { in: [...ids] } },
    select: { name: true },
  });
  return found.map(({ name }) => name);
}

async function namesOfPeople(tx: Tx, convenerId: string, id: string): Promise<string[]> {
  const found = await tx.organisationContact.findMany({ where: { convenerId, id } });
  return found.map(({ name, email }) => name || email || "");
}
