import { dispatchesVisibleTo } from "@/lib/dispatches/access";
import type { DispatchKind } from "@/lib/dispatches/rules";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { namesAt } from "@/lib/people/known-as-tx";

/** A press as its coordinators see it. */
export type DispatchRow = {
  id: string;
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

/** The presses of a programme whose mails are held, and `named` wherever it stands, the newest first. */
export async function listDispatches(
  viewer: Viewer,
  programmeId: string,
  named: string | undefined,
): Promise<DispatchRow[]> {
  const [rows, names] = await read(viewer, async (db) => {
    const found = await db.dispatch.findMany({
      where: {
        programmeId,
        AND: dispatchesVisibleTo(viewer),
        items: { some: {} },
        OR: [{ leftAt: null, undoneAt: null }, ...(named ? [{ id: named }] : [])],
      },
      select: {
        id: true,
        convenerId: true,
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
    const makers = found.flatMap(({ madeById }) => madeById ?? []);
    return [found, await namesAt(db, found[0]?.convenerId ?? "", makers)] as const;
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
