import { dispatchesVisibleTo } from "@/lib/dispatches/access";
import type { DispatchKind } from "@/lib/dispatches/rules";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { namesAt } from "@/lib/people/known-as-tx";

/** A press as its coordinators see it. */
export type DispatchRow = {
  id: string;
  programmeId: string;
  what: DispatchKind;
  madeBy: string | null;
  madeAt: Date;
  leavesAt: Date;
  leftAt: Date | null;
  undoneAt: Date | null;
  /** How many things it is about. */
  things: number;
  /** How many mails wait, or have been sent. */
  mails: number;
};

/** The presses of a programme, or of all that the viewer coordinates, whose mails are held, and `named` wherever it stands, the newest first. */
export async function listDispatches(
  viewer: Viewer,
  programmeId: string | null,
  named: string | undefined,
): Promise<DispatchRow[]> {
  const [rows, names] = await read(viewer, async (db) => {
    const found = await db.dispatch.findMany({
      where: {
        ...(programmeId ? { programmeId } : {}),
        AND: dispatchesVisibleTo(viewer),
        items: { some: {} },
        OR: [{ leftAt: null, undoneAt: null }, ...(named ? [{ id: named }] : [])],
      },
      select: {
        id: true,
        convenerId: true,
        programmeId: true,
        what: true,
        madeById: true,
        madeAt: true,
        leavesAt: true,
        leftAt: true,
        undoneAt: true,
        _count: { select: { items: true, emails: true } },
      },
      orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    });
    const names = new Map<string, string>();
    for (const at of new Set(found.map(({ convenerId }) => convenerId))) {
      const makers = found.flatMap(({ convenerId, madeById }) => (convenerId === at ? (madeById ?? []) : []));
      for (const [id, name] of await namesAt(db, at, makers)) names.set(id, name);
    }
    return [found, names] as const;
  });
  return rows.map(({ what, madeById, convenerId: _, _count, ...row }) => ({
    ...row,
    what: what as DispatchKind,
    madeBy: (madeById && names.get(madeById)) || null,
    things: _count.items,
    mails: _count.emails,
  }));
}

/** The presses whose time has come, with who made them. */
export async function listDueDispatches(viewer: Viewer, now: Date) {
  return read(viewer, (db) =>
    db.dispatch.findMany({
      where: { leavesAt: { lte: now }, leftAt: null, undoneAt: null, AND: dispatchesVisibleTo(viewer) },
      select: { id: true, madeBy: { select: { id: true, locale: true } } },
      orderBy: { leavesAt: "asc" },
      take: 100,
    }),
  );
}
