import { createHash } from "node:crypto";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { type Reads, read } from "@/lib/kernel/db";
import { oncePerProcess } from "@/lib/kernel/process";
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
export async function countUnknownNames(
  viewer: Viewer,
  programme: { id: string; convenerId: string },
): Promise<number> {
  return (await countUnknownNamesIn(viewer, [programme])).get(programme.id) ?? 0;
}

/** The same of several programmes at once, by programme; those without such names are left out. */
export function countUnknownNamesIn(
  viewer: Viewer,
  programmes: readonly { id: string; convenerId: string }[],
): Promise<Map<string, number>> {
  return read(viewer, async (db) => {
    const counts = new Map<string, number>();
    for (const [convenerId, of] of Map.groupBy(programmes, (one) => one.convenerId))
      for (const { enrolment } of await unknownOf(viewer, db, convenerId, of))
        counts.set(enrolment.programmeId, (counts.get(enrolment.programmeId) ?? 0) + 1);
    return counts;
  });
}

async function unknownOf(
  viewer: Viewer,
  db: Reads,
  convenerId: string,
  programmes: readonly { id: string }[],
) {
  const wishes = await db.wish.findMany({
    where: {
      organisationId: null,
      settledAt: null,
      kind: "RATHER_NOT",
      enrolment: {
        programmeId: { in: programmes.map(({ id }) => id) },
        state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] },
        AND: enrolmentsCoordinatedBy(viewer),
      },
    },
    select: { name: true, enrolment: { select: { programmeId: true } } },
  });
  if (wishes.length === 0) return [];
  const isNobodys = await foundBefore(db, convenerId);
  const asked = wishes.filter(({ name }) => !isNobodys.has(markOf(name)));
  const unclear = await notByVeryName(db, convenerId, asked);
  const all = unclear.length > 0 ? await allOrganisations(db, convenerId) : [];
  const nobody = new Set(await nobodys(unclear, all));
  for (const wish of asked) isNobodys.set(markOf(wish.name), nobody.has(wish));
  return wishes.filter(({ name }) => isNobodys.get(markOf(name)));
}

/** Whether a name was nobody's, by a mark of it, while the convener's organisations are called what they were then; no name is kept. */
const found = oncePerProcess(
  "names-of-nobody",
  () => new Map<string, { digest: string; isNobodys: Map<string, boolean> }>(),
);

function markOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url");
}

async function foundBefore(db: Reads, convenerId: string): Promise<Map<string, boolean>> {
  const [summed] = await db.$queryRaw<{ digest: string }[]>`
    select coalesce(md5(string_agg(o.id || ' ' || o.name || ' ' || o.municipality, ',' order by o.id)), '') || coalesce((
      select md5(string_agg(n."organisationId" || ' ' || n.name, ',' order by n.id)) from "OrganisationName" n
      where n."convenerId" = ${convenerId}::uuid), '') as digest
    from "Organisation" o where o."convenerId" = ${convenerId}::uuid`;
  const digest = summed?.digest ?? "";
  const before = found.get(convenerId);
  if (before?.digest === digest) return before.isNobodys;
  if (found.size >= 200) found.clear();
  const isNobodys = new Map<string, boolean>();
  found.set(convenerId, { digest, isNobodys });
  return isNobodys;
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
