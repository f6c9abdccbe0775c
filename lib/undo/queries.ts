import { getTies } from "@/lib/auth/ties";
import { reading } from "@/lib/db";
import { undosListedFor } from "@/lib/undo/access";
import { isUndoKind, type UndoKind } from "@/lib/undo/kinds";
import { userIdOf, type Viewer } from "@/lib/viewer";
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
  const [total, rows] = await reading(viewer, (db) =>
    Promise.all([
      db.undo.count({ where }),
      db.undo.findMany({
        where,
        select: fields,
        orderBy: [{ madeAt: "desc" }, { id: "desc" }],
        skip: (page - 1) * undoPage,
        take: undoPage,
      }),
    ]),
  );
  return { undos: rows.flatMap(rowOf), total };
}

/** What the viewer has done in the last 30 days of these kinds, and nobody has taken back yet, the newest first. */
export async function listOwnUndos(
  viewer: Viewer,
  kinds: readonly UndoKind[],
  now: Date,
): Promise<UndoRow[]> {
  const where = {
    madeById: userIdOf(viewer),
    undoneAt: null,
    until: { gt: now },
    kind: { in: [...kinds] },
  };
  const rows = await reading(viewer, (db) =>
    db.undo.findMany({ where, select: fields, orderBy: [{ madeAt: "desc" }, { id: "desc" }] }),
  );
  return rows.flatMap(rowOf);
}

const name = { select: { name: true } } as const;

const fields = {
  id: true,
  kind: true,
  params: true,
  madeAt: true,
  until: true,
  undoneAt: true,
  madeBy: name,
  undoneBy: name,
} as const satisfies Prisma.UndoSelect;

function rowOf({
  kind,
  params,
  madeBy,
  undoneBy,
  ...row
}: Prisma.UndoGetPayload<{ select: typeof fields }>): UndoRow[] {
  if (!isUndoKind(kind)) return [];
  const names = { madeBy: madeBy?.name ?? null, undoneBy: undoneBy?.name ?? null };
  return [{ ...row, kind, params: params as UndoRow["params"], ...names }];
}
