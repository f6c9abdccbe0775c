import { reading, type Tx } from "@/lib/db";
import type { Candidate } from "@/lib/groups/candidate";
import { type Pool, poolOf } from "@/lib/groups/matching";
import { keptPool } from "@/lib/groups/pools";
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

/** Everybody who waits for a pair in a programme, for its coordinator only: scored, and ready to be paired. */
export async function getPool(
  viewer: Viewer,
  programmeId: string,
  now: Date,
): Promise<{ pool: Pool<Waiting>; total: number; weights: Weights }> {
  return reading(viewer, async (db) => {
    const programme = await coordinated(db, viewer, programmeId);
    if (!programme) return { pool: poolOf<Waiting>([], weightsOf(null)), total: 0, weights: weightsOf(null) };
    const weights = weightsOf(programme.weights);
    const waiting = {
      programmeId,
      state: "ACCEPTED",
      seats: { none: { live: true } },
    } as const;
    const [total, candidates] = await Promise.all([
      db.enrolment.count({ where: waiting }),
      load(db, programme, null, now),
    ]);
    return { total, weights, pool: keptPool(programmeId, candidates, weights) };
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
    const found = programme && ids.length > 0 ? await load(db, programme, ids, now) : [];
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
 * Read in SQL, since thousands of whole answers would be read for ten short lists of each. `ids` of null are all who wait.
 */
async function load(
  db: Tx,
  programme: Coordinated,
  ids: readonly string[] | null,
  now: Date,
): Promise<Waiting[]> {
  const rows = await db.$queryRaw<Row[]>`
    select e.id, e.name, e."organisationId", e.municipality, e.short, e."submittedAt", e."toldUnpairedAt",
      e.needs, e.offers, e.languages,
      jsonb_build_array(a->'peers', a->'hopes', a->'times', a->'months', a->'access', a->'accessNeeds') as lists,
      a->>'remote' as remote, a->>'hosting' as hosting, coalesce(trim(a->>'interpretation'), '') <> '' as interpretation
    from "Enrolment" e left join lateral (select answers as a from "Response" r where r."enrolmentId" = e.id) answered on true
    where e."programmeId" = ${programme.id}::uuid and e.state = 'ACCEPTED'
      and case when ${ids === null} then not exists (select from "Seat" s where s."enrolmentId" = e.id and s.live)
        else e.id = any(${ids ?? []}::uuid[]) end
    order by e."submittedAt", e.id limit ${thoughtOf}`;
  const found = rows.map(({ id }) => id);
  const [wishes, tried, met] = [
    await db.$queryRaw<Wished[]>`
      select "enrolmentId" as of, kind::text as kind, name, "organisationId" from "Wish"
      where "enrolmentId" = any(${found}::uuid[]) order by "enrolmentId", rank`,
    await db.$queryRaw<Two[]>`
      select s."enrolmentId" as one, o."enrolmentId" as other from "Seat" s
      join "Group" g on g.id = s."groupId" and g."dissolvedBecause" in ('declined', 'timed-out')
      join "Seat" o on o."groupId" = s."groupId" and o."enrolmentId" <> s."enrolmentId"
      where s."enrolmentId" = any(${found}::uuid[]) and not s.live`,
    await visits(db, programme.convenerId, rows, now),
  ];
  const wishesOf = byKey(wishes, ({ of }) => of);
  const triedBy = byKey(tried, ({ one }) => one);
  const metBy = byKey(met, ({ one }) => one);
  return rows.map((row) => ({
    ...candidate(row),
    wishes: named(wishesOf.get(row.id), "WISH"),
    ratherNot: named(wishesOf.get(row.id), "RATHER_NOT"),
    tried: (triedBy.get(row.id) ?? []).map(({ other }) => other),
    met: (metBy.get(row.organisationId ?? "") ?? []).map(({ other }) => other),
  }));
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
> & { lists: (AnswerValue | null)[] };
type Wished = { of: string; kind: string; name: string; organisationId: string | null };
type Two = { one: string; other: string };

function candidate({ lists, ...row }: Row) {
  const [peers = [], hopes = [], times = [], months = [], access = [], accessNeeds = []] = lists.map(
    (value) => [value ?? []].flat(),
  );
  return { ...row, peers, hopes, times, months, access, accessNeeds };
}

/** Which organisations have visited each other lately, both ways: here, and as a coordinator has typed in. */
function visits(db: Tx, convenerId: string, rows: readonly Row[], now: Date): Promise<Two[]> {
  const organisations = rows.flatMap(({ organisationId }) => organisationId ?? []);
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - noveltyYears);
  return db.$queryRaw<Two[]>`
    with lately as (
      select "oneId" as one, "otherId" as other from "PastVisit"
      where "convenerId" = ${convenerId}::uuid and "visitedOn" >= ${since}::date
      union
      select a."organisationId", b."organisationId" from "Meeting" m
      join "Seat" s on s."groupId" = m."groupId" join "Enrolment" a on a.id = s."enrolmentId"
      join "Seat" o on o."groupId" = m."groupId" and o.seat > s.seat join "Enrolment" b on b.id = o."enrolmentId"
      where m."convenerId" = ${convenerId}::uuid and m.state = 'HELD' and m."startsAt" >= ${since}
    )
    select one, other from lately where one = any(${organisations}::uuid[]) and other is not null
    union
    select other, one from lately where other = any(${organisations}::uuid[]) and one is not null`;
}

function named(wishes: readonly Wished[] | undefined, kind: string) {
  return (wishes ?? [])
    .filter((wish) => wish.kind === kind)
    .map(({ name, organisationId }) => ({ name, organisationId }));
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
