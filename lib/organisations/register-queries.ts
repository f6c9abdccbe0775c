import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { namesLike } from "@/lib/organisations/names";
import { allOrganisations } from "@/lib/organisations/queries";
import { organisationsFound } from "@/lib/organisations/search";

/** An organisation with all that the register says of it, for the coordinators of its convener; null for anybody else. */
export async function getOrganisation(viewer: Viewer, id: string) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const found = await read(viewer, (db) =>
    db.organisation.findFirst({
      where: { id, convener: { coordinators: { some: { userId: userIdOf(viewer) } } } },
      include: {
        convener: { select: { name: true, timeZone: true } },
        names: { select: { id: true, name: true }, orderBy: { name: "asc" } },
        enrolments: {
          where: { state: { not: "DRAFT" } },
          orderBy: { submittedAt: "desc" },
          select: {
            ...{ id: true, name: true, reference: true, state: true, submittedAt: true },
            programme: { select: { id: true, slug: true, name: true } },
          },
        },
        _count: { select: { wishedBy: true, visitsAsOne: true, visitsAsOther: true } },
      },
    }),
  );
  if (!found) return null;
  const { _count, ...organisation } = found;
  return {
    ...organisation,
    wishes: _count.wishedBy,
    visits: _count.visitsAsOne + _count.visitsAsOther,
  };
}

export type Registered = NonNullable<Awaited<ReturnType<typeof getOrganisation>>>;

/** The organisations that another one may be: those found by what is typed, else those with a name like its own. */
export async function listMergeable(
  viewer: Viewer,
  { id, convenerId, name, names }: Registered,
  find: string,
) {
  const where = { convenerId, convener: { coordinators: { some: { userId: userIdOf(viewer) } } } };
  const select = { id: true, name: true, municipality: true, businessId: true } as const;
  return read(viewer, async (db) => {
    if (find)
      return db.organisation.findMany({
        where: { ...where, id: { not: id }, AND: organisationsFound(find) },
        ...{ select, orderBy: [{ name: "asc" }, { id: "asc" }], take: 20 },
      });
    const others = (await allOrganisations(db, convenerId)).filter((one) => one.id !== id);
    const like = [name, ...names.map((one) => one.name)].flatMap((one) => namesLike(one, others));
    return db.organisation.findMany({
      where: { ...where, id: { in: like.map((one) => one.id) } },
      ...{ select, orderBy: [{ name: "asc" }, { id: "asc" }] },
    });
  });
}

/** The conveners that the viewer coordinates, to enter an organisation for. */
export function listOwnConveners(viewer: Viewer) {
  return read(viewer, (db) =>
    db.convener.findMany({
      where: { coordinators: { some: { userId: userIdOf(viewer) } } },
      ...{ select: { id: true, name: true }, orderBy: { name: "asc" } },
    }),
  );
}
