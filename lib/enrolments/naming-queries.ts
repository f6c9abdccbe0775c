import { reading } from "@/lib/db";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { nameIndex } from "@/lib/organisations/name-index";
import { allOrganisations } from "@/lib/organisations/queries";
import { meant } from "@/lib/organisations/rules";
import type { Viewer } from "@/lib/viewer";

/** A name that an association has written, of which nobody knows whose it is, and those that it is like. */
export type UnknownName = {
  id: string;
  kind: "WISH" | "RATHER_NOT";
  name: string;
  enrolment: { id: string; name: string };
  similar: { id: string; name: string; municipality: string }[];
};

/** How many names of those that somebody would rather not meet are nobody's that is known, for a programme's coordinator. */
export function countUnknownNames(
  viewer: Viewer,
  programme: { id: string; convenerId: string },
): Promise<number> {
  return reading(viewer, async (db) => {
    const wishes = await db.wish.findMany({
      where: {
        organisationId: null,
        settledAt: null,
        kind: "RATHER_NOT",
        enrolment: {
          programmeId: programme.id,
          state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] },
          AND: enrolmentsCoordinatedBy(viewer),
        },
      },
      select: { name: true },
    });
    if (wishes.length === 0) return 0;
    const known = nameIndex(await allOrganisations(db, programme.convenerId));
    return wishes.filter(({ name }) => meant(name, known.mayBe(name)) === null).length;
  });
}

/** Names in the wishes of a programme's live enrolments, or of one of them, that stand for no organisation; for its coordinator only. */
export function listUnknownNames(
  viewer: Viewer,
  programme: { id: string; convenerId: string },
  enrolmentId?: string,
): Promise<UnknownName[]> {
  return reading(viewer, async (db) => {
    const wishes = await db.wish.findMany({
      where: {
        organisationId: null,
        settledAt: null,
        enrolment: {
          programmeId: programme.id,
          state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] },
          ...(enrolmentId ? { id: enrolmentId } : {}),
          AND: enrolmentsCoordinatedBy(viewer),
        },
      },
      select: { id: true, kind: true, name: true, enrolment: { select: { id: true, name: true } } },
      // What somebody would rather not comes first: there a name that is not known does most harm.
      orderBy: [{ kind: "desc" }, { enrolment: { name: "asc" } }, { id: "asc" }],
    });
    if (wishes.length === 0) return [];
    const known = nameIndex(await allOrganisations(db, programme.convenerId));
    // One that came along later is known by its name.
    const unknown = wishes.filter(({ name }) => meant(name, known.mayBe(name)) === null);
    return unknown.map((wish) => ({
      ...wish,
      similar: known.alike(wish.name).map(({ id, names: [name = ""], municipality }) => ({
        ...{ id, name, municipality },
      })),
    }));
  });
}
