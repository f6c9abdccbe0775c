import type { Reads } from "@/lib/kernel/db";
import { allMeetIn, type Met } from "@/lib/memory/met";
import { Prisma } from "@/prisma/client/client";

/** From when on, and until when, it is asked. */
export type Span = { from: Date; to: Date };

/**
 * Who of these people have met, at whatever a convener has held in a time: what tables, groups and rounds of looking for each other have
 * of the past. Of how it came nothing leaves here, for a closed group would be told by it; and whoever's rows are gone has met nobody.
 */
export async function whoHasMet(
  db: Reads,
  { convenerId, userIds, ...span }: { convenerId: string; userIds: readonly string[] } & Span,
): Promise<Met[]> {
  const people = Prisma.sql`select unnest(${[...userIds]}::uuid[])`;
  return db.$queryRaw<Met[]>`${metAmong(convenerId, people, span)}`;
}

/**
 * As SQL: one, other (the lesser id first), the last time that they met, and whether that may be told; nothing of a programme that says
 * "forget". `people` selects their users' ids. Each person's meetings,
 * seats and encounters are looked up by index ("offset 0"), and those of one table are paired from a list, so that it costs what they were
 * at and not what the convener has held, also before the database has looked at its tables.
 */
export function metAmong(convenerId: string, people: Prisma.Sql, { from, to }: Span): Prisma.Sql {
  return Prisma.sql`
    with among as materialized (select distinct id from (${people}) as people (id)),
    forgotten as materialized (
      select m.id from "Programme" p
      join lateral (select id from "Group" where "programmeId" = p.id offset 0) g on true
      join lateral (select id from "Meeting" where "groupId" = g.id offset 0) m on true
      where p."convenerId" = ${convenerId}::uuid and p.options @> '{"forget": true}'
    ),
    own as materialized (
      select among.id, p.id as participant, p."enrolmentId" from among join lateral (
        select id, "enrolmentId" from "Participant" where "userId" = among.id and "convenerId" = ${convenerId}::uuid offset 0
      ) p on true
    ), were as materialized (
      select a."meetingId", array_agg(own.id order by own.id) as ids,
        array_agg(own."enrolmentId" order by own.id) as enrolments
      from own join lateral (
        select "meetingId" from "Attendance" where "participantId" = own.participant and present offset 0
      ) a on a."meetingId" not in (select id from forgotten) group by 1
    ), held as materialized (
      select were.ids, were.enrolments, m.* from were join lateral (
        select "startsAt" as at, "hostEnrolmentId" as host,
          (select count(*) from "Attendance" came where came."meetingId" = m.id and came.present) <= ${allMeetIn} as few
        from "Meeting" m where m.id = were."meetingId" and m.state = 'HELD' and m."startsAt" >= ${from} and m."startsAt" < ${to} offset 0
      ) m on m.few or m.host is not null
    ), badged as materialized (
      select own.id, b.id as badge, b."arrivedAt", b."leftAt" from own join lateral (
        select id, "meetingId", "arrivedAt", "leftAt" from "Badge"
        where "convenerId" = ${convenerId}::uuid and "participantId" = own.participant offset 0
      ) b on b."meetingId" not in (select id from forgotten)
    ), sat as materialized (
      select r.at, array_agg(badged.id order by badged.id) as ids from badged join lateral (
        select "roundId", "table" from "DaySeat" where "badgeId" = badged.badge offset 0
      ) s on true
      join lateral (
        select "startedAt" as at, "endsAt" from "DayRound"
        where id = s."roundId" and (state = 'HELD' or (state = 'STARTED' and "endsAt" <= ${to})) and "startedAt" >= ${from} and "startedAt" < ${to} offset 0
      ) r on badged."arrivedAt" <= r."endsAt" and (badged."leftAt" is null or badged."leftAt" > r.at)
      group by s."roundId", s."table", r.at
    ), twos as (
      select held.ids[i] as one, held.ids[j] as other, held.at, held.host is not null as told
      from held, generate_subscripts(held.ids, 1) i, generate_subscripts(held.ids, 1) j
      where i < j and (held.few or (held.enrolments[i] = held.host) <> (held.enrolments[j] = held.host))
      union all
      select sat.ids[i], sat.ids[j], sat.at, true
      from sat, generate_subscripts(sat.ids, 1) i, generate_subscripts(sat.ids, 1) j where i < j
      union all
      select least(badged.id, other.id), greatest(badged.id, other.id), r.at, true from badged join lateral (
        select "otherId", "roundId" from "Encounter" where "oneId" = badged.badge offset 0
      ) e on true
      join lateral (
        select p."userId" as id from "Badge" b join "Participant" p on p.id = b."participantId" where b.id = e."otherId" offset 0
      ) other on other.id in (select id from among)
      join lateral (
        select "startedAt" as at from "DayRound"
        where id = e."roundId" and state in ('STARTED', 'HELD') and "startedAt" >= ${from} and "startedAt" < ${to} offset 0
      ) r on true
    )
    select one, other, max(at) as "on", bool_or(told) as told from twos where one <> other group by one, other`;
}
