import { reading, type Tx } from "@/lib/db";
import type { Candidate } from "@/lib/groups/candidate";
import { type Candidates, candidatesOf } from "@/lib/groups/matching";
import { noveltyYears } from "@/lib/groups/walls";
import { type Weights, weightsOf } from "@/lib/groups/weights";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { AnswerValue } from "@/lib/surveys/definition";
import type { Viewer } from "@/lib/viewer";

/** Those who have waited longest are thought of first; pairs are looked for among so many at a time. */
export const thoughtOf = 3000;

/** An accepted enrolment that is in no pair. */
export type Waiting = Candidate & {
  short: boolean;
  submittedAt: Date | null;
  toldUnpairedAt: Date | null;
};

/** Everybody who waits for a pair in a programme, for its coordinator only. */
export async function getPool(
  viewer: Viewer,
  programmeId: string,
  now: Date,
): Promise<{ pool: Candidates<Waiting>; total: number; weights: Weights }> {
  return reading(viewer, async (db) => {
    const programme = await coordinated(db, viewer, programmeId);
    if (!programme)
      return { pool: candidatesOf<Waiting>([], weightsOf(null)), total: 0, weights: weightsOf(null) };
    const weights = weightsOf(programme.weights);
    const { total, found } = await load(db, programme, null, now);
    return { total, weights, pool: candidatesOf(found, weights) };
  });
}

/** What is known of these enrolments of a programme when they are put together by hand, in the order asked for. */
export async function getCandidates(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[],
  now: Date,
): Promise<{ members: Waiting[]; weights: Weights }> {
  return reading(viewer, async (db) => {
    const programme = await coordinated(db, viewer, programmeId);
    const found = programme && ids.length > 0 ? (await load(db, programme, ids, now)).found : [];
    return {
      members: ids.flatMap((id) => found.find((one) => one.id === id) ?? []),
      weights: weightsOf(programme?.weights),
    };
  });
}

type Coordinated = { id: string; convenerId: string; weights: unknown };

function coordinated(db: Tx, viewer: Viewer, programmeId: string): Promise<Coordinated | null> {
  return db.programme.findFirst({
    where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, weights: true },
  });
}

/**
 * Read in SQL, since thousands of whole answers would be read for ten short lists of each. `ids` of null are all who wait; `total`
 * is how many there are. Each one's answers and seat are looked up by index, not in a pass over those of all programmes.
 */
async function load(
  db: Tx,
  programme: Coordinated,
  ids: readonly string[] | null,
  now: Date,
): Promise<{ total: number; found: Waiting[] }> {
  const rows = await db.$queryRaw<Row[]>`
    with own as materialized (
      select id, name, "organisationId", municipality, short, "submittedAt", "toldUnpairedAt", needs, offers, languages
      from "Enrolment" where "programmeId" = ${programme.id}::uuid and state = 'ACCEPTED'
        and (${ids === null} or id = any(${ids ?? []}::uuid[]))
    )
    select count(*) over ()::int as total, own.*,
      jsonb_build_array(a->'peers', a->'hopes', a->'times', a->'months', a->'access', a->'accessNeeds') as lists,
      a->>'remote' as remote, a->>'hosting' as hosting, coalesce(trim(a->>'interpretation'), '') <> '' as interpretation
    from own
      left join lateral (select s.id as seat from "Seat" s where s."enrolmentId" = own.id and s.live limit 1) seated on true
      left join lateral (select answers as a from "Response" r where r."enrolmentId" = own.id limit 1) answered on true
    where ${ids !== null} or seat is null
    order by own."submittedAt", own.id limit ${thoughtOf}`;
  const ownIds = rows.map(({ id }) => id);
  const organisationIds = rows.flatMap(({ organisationId }) => organisationId ?? []);
  const [wishes, tried, met, register, contacts, apart] = [
    await db.$queryRaw<Wished[]>`
      select "enrolmentId" as of, kind::text as kind, name, "organisationId", "settledAt" is not null as settled from "Wish"
      where "enrolmentId" = any(${ownIds}::uuid[]) order by "enrolmentId", rank`,
    await db.$queryRaw<Two[]>`
      select s."enrolmentId" as one, o."enrolmentId" as other from "Seat" s
      join "Group" g on g.id = s."groupId" and g."dissolvedBecause" in ('declined', 'timed-out')
      join "Seat" o on o."groupId" = s."groupId" and o."enrolmentId" <> s."enrolmentId"
      where s."enrolmentId" = any(${ownIds}::uuid[]) and not s.live`,
    await visits(db, programme.convenerId, organisationIds, now),
    await db.$queryRaw<Registered[]>`
      select o.id, o."businessId", array_prepend(o.name, array_remove(array_agg(n.name order by n.id), null)) as names
      from "Organisation" o left join "OrganisationName" n on n."organisationId" = o.id
      where o.id = any(${organisationIds}::uuid[]) group by o.id`,
    await db.$queryRaw<Two[]>`
      select "enrolmentId" as one, "userId" as other from "Participant"
      where "enrolmentId" = any(${ownIds}::uuid[]) and "isContact" and "leftAt" is null order by 1, 2`,
    await db.$queryRaw<Two[]>`
      select "oneId" as one, "otherId" as other from "OrganisationApart" where "convenerId" = ${programme.convenerId}::uuid
      order by 1, 2`,
  ];
  const wishesOf = byKey(wishes, ({ of }) => of);
  const triedBy = byKey(tried, ({ one }) => one);
  const metBy = byKey(met, ({ one }) => one);
  const registerBy = byKey(register, ({ id }) => id);
  const contactsBy = byKey(contacts, ({ one }) => one);
  const apartBy = byKey(apart, ({ one }) => one);
  const found = rows.map((row) => ({
    ...candidate(row),
    names: [...new Set([row.name, ...(registerBy.get(row.organisationId ?? "")?.[0]?.names ?? [])])],
    businessId: registerBy.get(row.organisationId ?? "")?.[0]?.businessId ?? null,
    contacts: (contactsBy.get(row.id) ?? []).map(({ other }) => other),
    apart: (apartBy.get(row.organisationId ?? "") ?? []).map(({ other }) => other),
    wishes: named(wishesOf.get(row.id), "WISH"),
    ratherNot: named(wishesOf.get(row.id), "RATHER_NOT"),
    tried: (triedBy.get(row.id) ?? []).map(({ other }) => other),
    met: (metBy.get(row.organisationId ?? "") ?? []).map(({ other }) => other),
  }));
  return { total: rows[0]?.total ?? 0, found };
}

type Row = Pick<
  Waiting,
  | "id"
  | "name"
  | "organisationId"
  | "municipality"
  | "short"
  | "submittedAt"
  | "toldUnpairedAt"
  | "needs"
  | "offers"
  | "languages"
  | "remote"
  | "hosting"
  | "interpretation"
> & { total: number; lists: (AnswerValue | null)[] };
type Wished = { of: string; kind: string; name: string; organisationId: string | null; settled: boolean };
type Registered = { id: string; businessId: string | null; names: string[] };
type Two = { one: string; other: string };

function candidate({ total: _, lists, ...row }: Row) {
  const [peers = [], hopes = [], times = [], months = [], access = [], accessNeeds = []] = lists.map(
    (value) => [value ?? []].flat(),
  );
  return { ...row, peers, hopes, times, months, access, accessNeeds };
}

/**
 * Which organisations have visited each other lately, both ways: here, and as a coordinator has typed in. "offset 0" has each one's
 * seats looked up by index.
 */
function visits(db: Tx, convenerId: string, organisations: readonly string[], now: Date): Promise<Two[]> {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - noveltyYears);
  return db.$queryRaw<Two[]>`
    with past as materialized (
      select "oneId" as one, "otherId" as other from "PastVisit"
      where "convenerId" = ${convenerId}::uuid and "visitedOn" >= ${since}::date
    ), own as materialized (
      select e."organisationId" as one, m."groupId", e.id from "Enrolment" e
      join lateral (select "groupId" from "Seat" where "enrolmentId" = e.id offset 0) s on true
      join lateral (
        select "groupId" from "Meeting"
        where "groupId" = s."groupId" and "convenerId" = ${convenerId}::uuid and state = 'HELD' and "startsAt" >= ${since} limit 1
      ) m on true
      where e."organisationId" = any(${organisations}::uuid[])
    )
    select one, other from past where one = any(${organisations}::uuid[])
    union
    select other, one from past where other = any(${organisations}::uuid[])
    union
    select own.one, other."organisationId" from own
    join lateral (
      select e."organisationId" from "Seat" s join "Enrolment" e on e.id = s."enrolmentId"
      where s."groupId" = own."groupId" and e.id <> own.id offset 0
    ) other on true
    where other."organisationId" is not null`;
}

function named(wishes: readonly Wished[] | undefined, kind: string) {
  return (wishes ?? [])
    .filter((wish) => wish.kind === kind)
    .map(({ name, organisationId, settled }) => ({ name, organisationId, settled }));
}

function byKey<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(key(row));
    if (list) list.push(row);
    else map.set(key(row), [row]);
  }
  return map;
}
