import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { whoIsLike, whoMayBe } from "@/lib/organisations/name-index";
import { allOrganisations } from "@/lib/organisations/queries";
import { type Known, meant } from "@/lib/organisations/rules";
import { inTurns } from "@/lib/threads/turns";

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
  return read(viewer, async (db) => {
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
    return (await nobodys(wishes, await allOrganisations(db, programme.convenerId))).length;
  });
}

/** Names in the wishes of a programme's live enrolments, or of one of them, that stand for no organisation; for its coordinator only. */
export function listUnknownNames(
  viewer: Viewer,
  programme: { id: string; convenerId: string },
  enrolmentId?: string,
): Promise<UnknownName[]> {
  return read(viewer, async (db) => {
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
    const all = await allOrganisations(db, programme.convenerId);
    // One that came along later is known by its name.
    const unknown = await nobodys(wishes, all);
    if (unknown.length === 0) return [];
    const alike = await whoIsLike(all);
    return inTurns(unknown, (wish) => ({
      ...wish,
      similar: alike(wish.name).map(({ id, names: [name = ""], municipality }) => ({
        ...{ id, name, municipality },
      })),
    }));
  });
}

/** Of what names somebody the names that mean nobody of all who are known. */
async function nobodys<Named extends { name: string }>(
  wishes: readonly Named[],
  all: readonly Known[],
): Promise<Named[]> {
  const mayBe = await whoMayBe(all);
  const unknown = await inTurns(wishes, (wish) => (meant(wish.name, mayBe(wish.name)) ? [] : [wish]));
  return unknown.flat();
}
