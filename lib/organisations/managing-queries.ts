import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { organisationsFound } from "@/lib/organisations/search";

const pageSize = 50;

/** A page of the organisations of the conveners that the viewer coordinates, by name, each with its enrolments over the years. */
export async function listOrganisations(viewer: Viewer, text: string | undefined, page: number) {
  const where = {
    convener: { coordinators: { some: { userId: userIdOf(viewer) } } },
    ...(text ? { AND: organisationsFound(text) } : {}),
  };
  const [total, rows] = await read(viewer, (db) =>
    Promise.all([
      db.organisation.count({ where }),
      db.organisation.findMany({
        where,
        select: {
          id: true,
          name: true,
          municipality: true,
          enrolments: {
            where: { state: { not: "DRAFT" } },
            select: {
              id: true,
              state: true,
              programme: { select: { slug: true, name: true, meetingsFromOn: true } },
            },
            orderBy: { submittedAt: "desc" },
          },
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]),
  );
  return { total, pages: Math.max(1, Math.ceil(total / pageSize)), organisations: rows };
}
