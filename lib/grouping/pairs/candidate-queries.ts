import { mainPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { listIn, oneIn, placeable } from "@/lib/grouping/pairs/candidate-sql";
import { type Candidates, candidatesOf } from "@/lib/grouping/pairs/pairing";
import { noveltyYears } from "@/lib/grouping/pairs/walls";
import { defaultWeights, type Weights, weightsOf } from "@/lib/grouping/pairs/weights";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { metAmong, type Span } from "@/lib/memory/met-loading";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { Prisma } from "@/prisma/client/client";

/** Those who have waited longest are thought of first; pairs are looked for among so many at a time. */
const maxCandidates = 3000;

/** An accepted enrolment that is in no pair. */
export type Waiting = Candidate & {
  short: boolean;
  submittedAt: Date | null;
  toldUnpairedAt: Date | null;
};

/** What is known of somebody who may be a guest and a host besides: their live seats, and their answers to what that hangs on. */
export type Placeable = Waiting & {
  modes: readonly string[];
  days: string | null;
  oversees: string | null;
  /** How many guests they can receive, as they have answered. */
  receives: string | null;
  seats: readonly { guest: boolean; host: boolean }[];
  /** Months in which they are in live groups: of visits that have a time, and those that a draft or a proposal is meant for. */
  busyMonths: readonly string[];
  /** What their supervisor has said, where one is asked. */
  endorsed: string | null;
};

/** Everybody who has been taken into a programme, whether or not they have a seat, for its coordinator only. */
export async function getPlaceable(
  viewer: Viewer,
  programmeId: string,
  now: Date,
): Promise<{ total: number; found: Placeable[] }> {
  return read(viewer, async (db) => {
    const programme = await coordinated(db, viewer, programmeId);
    if (!programme) return { total: 0, found: [] };
    const { total, found } = await load(db, programme, null, now, true);
    return { total, found: found as Placeable[] };
  });
}

/** Everybody who waits for a pair in a programme, for its coordinator only. */
export async function getPool(
  viewer: Viewer,
  programmeId: string,
  now: Date,
): Promise<{ pool: Candidates<Waiting>; total: number; weights: Weights }> {
  return read(viewer, async (db) => {
    const programme = await coordinated(db, viewer, programmeId);
    if (!programme)
      return { pool: candidatesOf<Waiting>([], defaultWeights), total: 0, weights: defaultWeights };
    const weights = weightsIn(programme);
    const { total, found, text } = await load(db, programme, null, now);
    return { total, weights, pool: { ...candidatesOf(found, weights), text } };
  });
}

/** What is known of these enrolments of a programme when they are put together by hand, in the order asked for. */
export async function getCandidates(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[],
  now: Date,
): Promise<{ members: Waiting[]; weights: Weights }> {
  return read(viewer, async (db) => {
    const programme = await coordinated(db, viewer, programmeId);
    const found = programme && ids.length > 0 ? (await load(db, programme, ids, now)).found : [];
    return {
      members: ids.flatMap((id) => found.find((one) => one.id === id) ?? []),
      weights: programme ? weightsIn(programme) : defaultWeights,
    };
  });
}

type Coordinated = { id: string; convenerId: string; format: string; weights: unknown; timeZone: string };

function weightsIn({ format, weights }: Coordinated): Weights {
  return weightsOf(weights, mainPart(formatOf(format)).reads);
}

function coordinated(db: Reads, viewer: Viewer, programmeId: string): Promise<Coordinated | null> {
  return db.programme.findFirst({
    where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
    select: { id: true, convenerId: true, format: true, weights: true, timeZone: true },
  });
}

/**
 * Aggregated in SQL: short lists instead of whole answers, as one JSON text instead of thousands of rows of seven tables, which
 * would block the event loop. `ids` null is everybody who waits; `total` is how many there are. Related rows are looked up by
 * index, not by a scan over all programmes.
 */
async function load(
  db: Reads,
  { id: programmeId, convenerId, format, timeZone }: Coordinated,
  ids: readonly string[] | null,
  now: Date,
  withSeated = false,
): Promise<{ total: number; found: Waiting[]; text: string }> {
  const since = new Date(now);
  const { reads, of } = mainPart(formatOf(format));
  since.setUTCFullYear(since.getUTCFullYear() - noveltyYears);
  const [read] = await db.$queryRaw<{ total: number; text: string }[]>`
    with own as materialized (
      select id, name, "organisationId", "personId", municipality, short, "submittedAt", "toldUnpairedAt", needs, offers, languages
      from "Enrolment" where "programmeId" = ${programmeId}::uuid and state = 'ACCEPTED'
        and (${ids === null} or id = any(${ids ?? []}::uuid[]))
    ), waiting as materialized (
      select count(*) over ()::int as total, own.*, a from own
        left join lateral (select s.id as seat from "Seat" s where s."enrolmentId" = own.id and s.live and s.guest limit 1) seated on true
        left join lateral (select answers as a from "Response" r where r."enrolmentId" = own.id limit 1) answered on true
      where ${ids !== null || withSeated} or seat is null
      order by own."submittedAt", own.id limit ${maxCandidates}
    ), met as materialized (
      select one, array_agg(other order by other) as others from (${visits(convenerId, since)}) visits group by one
    ), people as materialized (
      ${of === "person" ? peopleMet(convenerId, { from: since, to: now }) : Prisma.sql`select null::uuid as one, null::uuid[] as others`}
    )
    select coalesce(max(total), 0) as total, coalesce(json_agg(json_build_object(
      'id', w.id, 'name', w.name, 'organisationId', w."organisationId", 'municipality', w.municipality, 'short', w.short,
      'submittedAt', w."submittedAt", 'toldUnpairedAt', w."toldUnpairedAt",
      'needs', w.needs, 'offers', w.offers, 'languages', ${reads.languages ? Prisma.sql`w.languages` : Prisma.sql`null`},
      'peers', ${listIn(reads.peers)}, 'hopes', ${listIn(reads.hopes)}, 'times', ${listIn(reads.times)}, 'months', ${listIn(reads.months)},
      'access', ${listIn(reads.access)}, 'accessNeeds', ${listIn(reads.accessNeeds)},
      'remote', ${oneIn(reads.remote)}, 'hosting', ${oneIn(reads.hosting)},
      'workplace', ${oneIn(reads.workplace)}, 'experience', ${oneIn(reads.experience)},
      'interpretation', coalesce(trim(${oneIn(reads.interpretation)}), '') <> '',
      'names', array_prepend(w.name, array_remove(array_remove(array_prepend(o.name, array(
        select n.name from "OrganisationName" n where n."organisationId" = o.id order by n.id
      )), w.name), null)),
      'businessId', o."businessId",
      'contacts', array(
        select p."userId" from "Participant" p
        where p."enrolmentId" = w.id and p."isContact" and p."leftAt" is null order by 1
      ),
      'apart', array(
        select x."otherId" from "OrganisationApart" x
        where x."oneId" = w."organisationId" and x."convenerId" = ${convenerId}::uuid order by 1
      ),
      'wishes', ${wishesOf("WISH")}, 'ratherNot', ${wishesOf("RATHER_NOT")},
      'tried', array(
        select distinct other."enrolmentId" from "Seat" s
          join "Group" g on g.id = s."groupId" and coalesce(s."leftBecause", g."dissolvedBecause") in ('declined', 'timed-out')
          join "Seat" other on other."groupId" = s."groupId" and other."enrolmentId" <> s."enrolmentId"
        where s."enrolmentId" = w.id and not s.live order by 1
      ),
      'met', coalesce(met.others, '{}'), 'metPeople', coalesce(people.others, '{}')${withSeated ? placeable(reads, convenerId, timeZone, now) : Prisma.empty}
    ) order by w."submittedAt", w.id), '[]')::text as text
    from waiting w left join "Organisation" o on o.id = w."organisationId" left join met on met.one = w."organisationId"
      left join people on people.one = w."personId"`;
  const { total, text } = read ?? { total: 0, text: "[]" };
  const found = (JSON.parse(text) as Written[]).map(({ submittedAt, toldUnpairedAt, ...one }) => ({
    ...one,
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
    toldUnpairedAt: toldUnpairedAt === null ? null : new Date(toldUnpairedAt),
  }));
  return { total, found, text };
}

type Written = Candidate & { short: boolean; submittedAt: string | null; toldUnpairedAt: string | null };

function wishesOf(kind: string): Prisma.Sql {
  return Prisma.sql`coalesce((
    select json_agg(
      json_build_object('name', wish.name, 'organisationId', wish."organisationId", 'settled', wish."settledAt" is not null)
      order by wish.rank
    ) from "Wish" wish where wish."enrolmentId" = w.id and wish.kind = ${kind}::"WishKind"
  ), '[]')`;
}

/** Whom each person who waits has met of the others who do, both ways, by their users. */
function peopleMet(convenerId: string, span: Span): Prisma.Sql {
  const waiting = Prisma.sql`select "personId" from waiting where "personId" is not null`;
  return Prisma.sql`
    select one, array_agg(other order by other) as others from (
      with met as materialized (${metAmong(convenerId, waiting, span)})
      select one, other from met union all select other, one from met
    ) both_ways group by one`;
}

/**
 * Which organisations have visited each other lately, both ways: here, but in no programme that says "forget", and as a coordinator has
 * typed in. "offset 0" has each one's seats looked up by index.
 */
function visits(convenerId: string, since: Date): Prisma.Sql {
  return Prisma.sql`
    with past as materialized (
      select "oneId" as one, "otherId" as other from "PastVisit"
      where "convenerId" = ${convenerId}::uuid and "visitedOn" >= ${since}::date
    ), forgotten as materialized (
      select g.id from "Programme" p join lateral (select id from "Group" where "programmeId" = p.id offset 0) g on true
      where p."convenerId" = ${convenerId}::uuid and p.options @> '{"forget": true}'
    ), among as materialized (
      select distinct "organisationId" as one from waiting where "organisationId" is not null
    ), held as materialized (
      select among.one, m."groupId", m."startsAt", e.id from among
      join lateral (select id from "Enrolment" where "organisationId" = among.one offset 0) e on true
      join lateral (select "groupId", "leftAt" from "Seat" where "enrolmentId" = e.id offset 0) s
        on s."groupId" not in (select id from forgotten)
      join lateral (
        select "groupId", "startsAt" from "Meeting"
        where "groupId" = s."groupId" and "convenerId" = ${convenerId}::uuid and state = 'HELD' and "startsAt" >= ${since}
          and (s."leftAt" is null or s."leftAt" > "startsAt") order by "startsAt" limit 1
      ) m on true
    )
    select one, other from past where one in (select one from among)
    union
    select other, one from past where other in (select one from among)
    union
    select held.one, other."organisationId" from held
    join lateral (
      select e."organisationId" from "Seat" s join "Enrolment" e on e.id = s."enrolmentId"
      where s."groupId" = held."groupId" and e.id <> held.id
        and (s."leftAt" is null or s."leftAt" > held."startsAt") offset 0
    ) other on true
    where other."organisationId" is not null`;
}
