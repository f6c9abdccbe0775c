import { countUnknownNames } from "@/lib/enrolments/naming-queries";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { type Reads, read } from "@/lib/kernel/db";
import { oncePerProcess } from "@/lib/kernel/process";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { spellingsOf } from "@/lib/organisations/names";
import { areElsewhere } from "@/lib/organisations/rules";
import { inTurns } from "@/lib/threads/turns";

/** One of two answers that may be one. */
type Twin = {
  id: string;
  name: string;
  reference: string;
  municipality: string;
  state: EnrolmentState;
};
/** Two answers, and what makes them look like one. */
export type Twins = { one: Twin; other: Twin; because: "organisation" | "name" | "contact" };

/**
 * How many questions of who is who wait for a programme's coordinator: answers that may be one, and names that an association would
 * rather not meet and nobody knows.
 */
export async function countToCheck(
  viewer: Viewer,
  programme: { id: string; convenerId: string },
): Promise<number> {
  const [twins, names] = await Promise.all([
    listTwins(viewer, programme.id),
    countUnknownNames(viewer, programme),
  ]);
  return twins.length + names;
}

/**
 * Answers in one part of a programme that may be one, for its coordinator: the same organisation, two organisations of one name, however it is
 * spelt, that nobody has told apart, or the same contact person. What several share is gathered first: joined with themselves, all answers
 * are compared with all where PostgreSQL knows nothing of how many they are.
 */
export async function listTwins(viewer: Viewer, programmeId: string): Promise<Twins[]> {
  return (await listTwinsIn(viewer, [programmeId])).get(programmeId) ?? [];
}

/** The same of several programmes at once, by programme; those without such answers are left out. */
export function listTwinsIn(viewer: Viewer, programmeIds: readonly string[]): Promise<Map<string, Twins[]>> {
  return read(viewer, async (db) => {
    const alike = await speltAlike(db, programmeIds);
    const rows = await db.$queryRaw<(Twins & { programmeId: string })[]>`
      with live as materialized (
        select e.id, e."programmeId", e.part, e.name, e.reference, e.municipality, e.state::text as state, o.id as organisation, o."nameKey", o."businessId"
        from "Enrolment" e join "Programme" p on p.id = e."programmeId"
          join "Coordinator" c on c."convenerId" = p."convenerId" and c."userId" = ${userIdOf(viewer)}::uuid
          left join "Organisation" o on o.id = e."organisationId"
        where e."programmeId" = any(${[...programmeIds]}::uuid[]) and e.state in ('SUBMITTED', 'ACCEPTED', 'WAITLISTED')
      ), shared as (
        select array_agg(id) as ids, 1 as rank, 'organisation' as because from live
          where organisation is not null group by "programmeId", organisation having count(*) > 1
        union all
        select array_agg(id), 2, 'name' from live where "nameKey" is not null group by "programmeId", "nameKey" having count(*) > 1
        union all
        select array_agg(live.id), 3, 'contact' from live join "Participant" p on p."enrolmentId" = live.id
          where p."isContact" and p."leftAt" is null group by live."programmeId", p."userId" having count(*) > 1
      ), twin as materialized (
        select a as one, b as other, rank, because from shared, unnest(ids) a, unnest(ids) b where a < b
        union all
        select least(one, other), greatest(one, other), 2, 'name'
        from unnest(${alike.map(([one]) => one)}::uuid[], ${alike.map(([, other]) => other)}::uuid[]) as alike(one, other)
      ), told as (
      select distinct on (twin.one, twin.other) twin.one as "oneId", twin.other as "otherId", a."programmeId", because,
        json_build_object('id', a.id, 'name', a.name, 'reference', a.reference, 'municipality', a.municipality, 'state', a.state) as one,
        json_build_object('id', b.id, 'name', b.name, 'reference', b.reference, 'municipality', b.municipality, 'state', b.state) as other
      from twin join live a on a.id = twin.one join live b on b.id = twin.other
      where a.part = b.part and (because <> 'name' or a."businessId" is null or b."businessId" is null) and not exists (
        select from "OrganisationApart" x
        where x."oneId" = least(a.organisation, b.organisation) and x."otherId" = greatest(a.organisation, b.organisation)
      )
      order by twin.one, twin.other, rank
      ), numbered as (select *, row_number() over (partition by "programmeId" order by "oneId", "otherId") as at from told)
      select "programmeId", because, one, other from numbered where at <= 50 order by "programmeId", at`;
    const twins = new Map<string, Twins[]>();
    for (const { programmeId, ...two } of rows)
      twins.set(programmeId, [...(twins.get(programmeId) ?? []), two]);
    return twins;
  });
}

/** What was found alike in a programme, and of which names and towns, as a digest; no name is kept. */
const found = oncePerProcess(
  "spelt-alike",
  () => new Map<string, { digest: string; alike: [string, string][] }>(),
);

/**
 * Two answers of organisations each, by their ids, of towns that may be one and under names that may be one but for how they are spelt. Names are
 * compared anew where one has come, gone or changed: of thousands that takes longer than the page around it.
 */
async function speltAlike(db: Reads, programmeIds: readonly string[]): Promise<[string, string][]> {
  const summed = await db.$queryRaw<{ programmeId: string; digest: string }[]>`
    select "programmeId", md5(string_agg(id || ' ' || name || ' ' || municipality, ',' order by id)) as digest from "Enrolment"
    where "programmeId" = any(${[...programmeIds]}::uuid[]) and state in ('SUBMITTED', 'ACCEPTED', 'WAITLISTED') and "organisationId" is not null
    group by "programmeId"`;
  const all: [string, string][] = [];
  for (const { programmeId, digest } of summed) {
    const before = found.get(programmeId);
    const alike = before?.digest === digest ? before.alike : await compareNames(db, programmeId);
    if (found.size >= 1000) found.clear();
    found.set(programmeId, { digest, alike });
    all.push(...alike);
  }
  return all;
}

async function compareNames(db: Reads, programmeId: string): Promise<[string, string][]> {
  const live = await db.enrolment.findMany({
    where: {
      ...{ programmeId, state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] } },
      organisationId: { not: null },
    },
    select: { id: true, name: true, municipality: true },
  });
  const bySpelling = new Map<string, typeof live>();
  const known = await inTurns(live, (one) => ({
    one,
    spellings: spellingsOf({ names: [one.name], municipality: one.municipality }),
  }));
  for (const { one, spellings } of known)
    for (const spelling of spellings) {
      const there = bySpelling.get(spelling);
      if (there) there.push(one);
      else bySpelling.set(spelling, [one]);
    }
  return [...bySpelling.values()].flatMap((alike) =>
    alike.flatMap((one, at) =>
      alike
        .slice(at + 1)
        .filter((other) => !areElsewhere(one.municipality, other.municipality))
        .map((other): [string, string] => [one.id, other.id]),
    ),
  );
}
