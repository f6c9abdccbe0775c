import { getTies } from "@/lib/auth/ties";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { namesAt } from "@/lib/people/known-as-tx";
import { undosListedFor } from "@/lib/undo/access";
import { isUndoKind, type UndoKind } from "@/lib/undo/kinds";
import type { Prisma } from "@/prisma/client/client";

/** A change that can be undone, or has been, as a page tells it. */
export type UndoRow = {
  id: string;
  kind: UndoKind;
  params: Record<string, string | number>;
  madeAt: Date;
  /** Null where nobody is known any more, or nobody did it. */
  madeBy: string | null;
  until: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
};

/** How many changes stand on one page. */
export const undoPage = 50;

/** A page of the changes of the last 30 days that the viewer may undo or that have been undone, the newest first. */
export async function listUndos(
  viewer: Viewer,
  narrowed: {
    convenerId?: string;
    programmeId?: string;
    subjectId?: string;
    kind?: UndoKind;
  },
  page: number,
  now: Date,
): Promise<{ undos: UndoRow[]; total: number }> {
  const where = {
    until: { gt: now },
    ...(narrowed.convenerId ? { convenerId: narrowed.convenerId } : {}),
    ...(narrowed.programmeId ? { programmeId: narrowed.programmeId } : {}),
    ...(narrowed.subjectId ? { subjectIds: { has: narrowed.subjectId } } : {}),
    ...(narrowed.kind ? { kind: narrowed.kind } : {}),
    AND: undosListedFor(viewer, await getTies(viewer)),
  };
  return read(viewer, async (db) => {
    const [total, rows] = await Promise.all([
      db.undo.count({ where }),
      db.undo.findMany({
        where,
        select: fields,
        orderBy: [{ madeAt: "desc" }, { id: "desc" }],
        skip: (page - 1) * undoPage,
        take: undoPage,
      }),
    ]);
    return { undos: await rowsOf(db, rows), total };
  });
}

/** What the viewer has done in the last 30 days of these kinds, and nobody has taken back yet, the newest first. */
export async function listOwnUndos(
  viewer: Viewer,
  kinds: readonly UndoKind[],
  now: Date,
): Promise<UndoRow[]> {
  if ((await getTies(viewer)).undoable.length === 0) return [];
  const where = {
    madeById: userIdOf(viewer),
    undoneAt: null,
    until: { gt: now },
    kind: { in: [...kinds] },
  };
  return read(viewer, async (db) =>
    rowsOf(
      db,
      await db.undo.findMany({ where, select: fields, orderBy: [{ madeAt: "desc" }, { id: "desc" }] }),
    ),
  );
}

const fields = {
  id: true,
  kind: true,
  params: true,
  madeAt: true,
  until: true,
  undoneAt: true,
  convenerId: true,
  madeById: true,
  undoneById: true,
} as const satisfies Prisma.UndoSelect;

async function rowsOf(
  db: Reads,
  rows: readonly Prisma.UndoGetPayload<{ select: typeof fields }>[],
): Promise<UndoRow[]> {
  const names = await namesOf(db, rows);
  return rows.flatMap(({ kind, params, convenerId, madeById, undoneById, ...row }) => {
    if (!isUndoKind(kind)) return [];
    const by = { madeBy: names(convenerId, madeById), undoneBy: names(convenerId, undoneById) };
    return [{ ...row, kind, params: params as UndoRow["params"], ...by }];
  });
}

type Done = { convenerId: string; madeById: string | null; undoneById: string | null };

/** Who made and undid changes, as each change's convener knows them. */
async function namesOf(db: Reads, changes: readonly Done[]) {
  const known = new Map<string, Map<string, string>>();
  for (const convenerId of new Set(changes.map((change) => change.convenerId))) {
    const own = changes.filter((change) => change.convenerId === convenerId);
    const ids = own.flatMap(({ madeById, undoneById }) => [madeById ?? [], undoneById ?? []].flat());
    known.set(convenerId, await namesAt(db, convenerId, ids));
  }
  return (convenerId: string, id: string | null) => (id && known.get(convenerId)?.get(id)) || null;
}
