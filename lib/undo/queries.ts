import { reading } from "@/lib/db";
import { undosVisibleTo } from "@/lib/undo/access";
import { isUndoKind, type UndoKind } from "@/lib/undo/kinds";
import { userIdOf, type Viewer } from "@/lib/viewer";

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
    /** Only what the viewer has done, and has not been taken back. */
    own?: boolean;
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
    ...(narrowed.own ? { madeById: userIdOf(viewer), undoneAt: null } : {}),
    AND: undosVisibleTo(viewer),
  };
  const name = { select: { name: true } } as const;
  const [total, rows] = await reading(viewer, (db) =>
    Promise.all([
      db.undo.count({ where }),
      db.undo.findMany({
        where,
        select: {
          id: true,
          kind: true,
          params: true,
          madeAt: true,
          until: true,
          undoneAt: true,
          madeBy: name,
          undoneBy: name,
        },
        orderBy: [{ madeAt: "desc" }, { id: "desc" }],
        skip: (page - 1) * undoPage,
        take: undoPage,
      }),
    ]),
  );
  const undos = rows.flatMap(({ kind, params, madeBy, undoneBy, ...row }) =>
    isUndoKind(kind)
      ? [
          {
            ...row,
            kind,
            params: params as UndoRow["params"],
            madeBy: madeBy?.name ?? null,
            undoneBy: undoneBy?.name ?? null,
          },
        ]
      : [],
  );
  return { undos, total };
}
