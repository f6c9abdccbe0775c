import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

const perPage = 50;

/** A page of the visits of the past that a convener's coordinators have noted, the latest first; for them only. */
export async function listPastVisits(viewer: Viewer, convenerId: string, page: number) {
  const where = {
    convenerId,
    one: { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } },
  };
  const name = { select: { name: true } } as const;
  const [total, visits] = await read(viewer, (db) =>
    Promise.all([
      db.pastVisit.count({ where }),
      db.pastVisit.findMany({
        where,
        select: { id: true, visitedOn: true, one: name, other: name },
        orderBy: [{ visitedOn: "desc" }, { id: "asc" }],
        skip: (page - 1) * perPage,
        take: perPage,
      }),
    ]),
  );
  return {
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
    visits: visits.map(({ one, other, ...visit }) => ({ ...visit, names: [one.name, other.name].sort() })),
  };
}

/** The names of a convener's organisations, to choose from while typing; for its coordinators only. */
export async function listOrganisationNames(viewer: Viewer, convenerId: string): Promise<string[]> {
  const rows = await read(viewer, (db) =>
    db.organisation.findMany({
      where: { convenerId, convener: { coordinators: { some: { userId: userIdOf(viewer) } } } },
      select: { name: true },
      orderBy: { name: "asc" },
    }),
  );
  return rows.map(({ name }) => name);
}
