import { getTies } from "@/lib/auth/ties";
import { convenersVisibleTo, mayAdminister } from "@/lib/conveners/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

const pageSize = 50;

/** A page of the conveners of the installation, for its administrator; nobody else sees any. */
export async function listConveners(viewer: Viewer, page: number) {
  if (!mayAdminister(viewer)) return null;
  const [total, rows] = await Promise.all([
    read(viewer, (db) => db.convener.count()),
    read(viewer, (db) =>
      db.convener.findMany({
        select: {
          id: true,
          name: true,
          replyTo: true,
          coordinators: { select: { user: { select: { name: true } } }, orderBy: { addedAt: "asc" } },
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / pageSize)), rows };
}

/** One convener with its coordinators, for the administrator; null for anybody else. */
export async function getConvener(viewer: Viewer, id: string) {
  if (!mayAdminister(viewer)) return null;
  return read(viewer, (db) =>
    db.convener.findFirst({
      where: { id, AND: convenersVisibleTo(viewer) },
      include: {
        coordinators: {
          select: { addedAt: true, user: { select: { id: true, name: true, email: true } } },
          orderBy: { addedAt: "asc" },
        },
      },
    }),
  );
}

/** Which parts of the coordinators' side somebody has anything to do with. */
export async function getManagingStanding(
  viewer: Viewer,
): Promise<{ coordinates: boolean; administers: boolean }> {
  const { conveners } = await getTies(viewer);
  return { coordinates: conveners.length > 0, administers: mayAdminister(viewer) };
}
