import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { whoIsLike, whoMayBe } from "@/lib/organisations/name-index";
import { nameKey } from "@/lib/organisations/names";
import { allOrganisations, organisationsOfNames } from "@/lib/organisations/queries";
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
    const unclear = await notByVeryName(db, programme.convenerId, wishes);
    if (unclear.length === 0) return 0;
    return (await nobodys(unclear, await allOrganisations(db, programme.convenerId))).length;
  });
}

/** Of names the ones that are not one organisation's very name: of most, nobody has to look through all organisations. */
async function notByVeryName<Named extends { name: string }>(
  db: Reads,
  convenerId: string,
  wishes: readonly Named[],
): Promise<Named[]> {
  const called = new Map<string, Known[]>();
  for (const one of await organisationsOfNames(
    db,
    convenerId,
    wishes.map(({ name }) => name),
  ))
    for (const key of new Set(one.names.map(nameKey))) called.set(key, [...(called.get(key) ?? []), one]);
  return wishes.filter(({ name }) => !meant(name, called.get(nameKey(name)) ?? []));
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
