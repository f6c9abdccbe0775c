import type { Reads } from "@/lib/kernel/db";
import { allMeetIn, type Met } from "@/lib/memory/met";
import { Prisma } from "@/prisma/client/client";

/**
 * Who of these people have met, at whatever a convener has held since then: what tables, groups and rounds of looking for each other have
 * of the past. Of how it came nothing leaves here, for a closed group would be told by it; and whoever's rows are gone has met nobody.
 */
export async function whoHasMet(
  db: Reads,
  among: { convenerId: string; userIds: readonly string[]; since: Date },
): Promise<Met[]> {
  const { convenerId, userIds, since } = among;
  const people = Prisma.sql`select unnest(${[...userIds]}::uuid[])`;
  return db.$queryRaw<Met[]>`${metAmong(convenerId, people, since)}`;
}

/**
 * As SQL: one, other (the lesser id first), and the last time that they met. `people` selects their users' ids. Each person's meetings,
 * seats and encounters are looked up by index ("offset 0"), so that it costs what they were at and not what the convener has held.
 */
export function metAmong(convenerId: string, people: Prisma.Sql, since: Date): Prisma.Sql {
  return Prisma.sql`
    with among as materialized (select distinct id from (${people}) as people (id)),
    own as materialized (
      select among.id, p.id as participant, p."enrolmentId" from among join lateral (
        select id, "enrolmentId" from "Participant" where "userId" = among.id and "convenerId" = ${convenerId}::uuid offset 0
      ) p on true
    ), were as materialized (
      select own.id, own."enrolmentId", a."meetingId" from own join lateral (
        select "meetingId" from "Attendance" where "participantId" = own.participant and present offset 0
      ) a on true
    ), held as materialized (
      select m.id, m."startsAt" as at, m."hostEnrolmentId" as host,
        (select count(*) from "Attendance" came where came."meetingId" = m.id and came.present) <= ${allMeetIn} as small
      from (select distinct "meetingId" from were) these
      join "Meeting" m on m.id = these."meetingId" and m.state = 'HELD' and m."startsAt" >= ${since}
    ), badged as materialized (
      select own.id, b.id as badge, b."arrivedAt", b."leftAt" from own join lateral (
        select id, "arrivedAt", "leftAt" from "Badge"
        where "convenerId" = ${convenerId}::uuid and "participantId" = own.participant offset 0
      ) b on true
    ), sat as materialized (
      select badged.id, s."roundId", s."table", r."startedAt" as at from badged join lateral (
        select "roundId", "table" from "DaySeat" where "badgeId" = badged.badge offset 0
      ) s on true
      join "DayRound" r on r.id = s."roundId" and r.state = 'HELD' and r."startedAt" >= ${since}
        and badged."arrivedAt" <= r."endsAt" and (badged."leftAt" is null or badged."leftAt" > r."startedAt")
    ), twos as (
      select one.id as one, other.id as other, held.at from held
      join were one on one."meetingId" = held.id
      join were other on other."meetingId" = held.id and one.id < other.id
      where held.small or (one."enrolmentId" = held.host) <> (other."enrolmentId" = held.host)
      union all
      select one.id, other.id, one.at from sat one
      join sat other on other."roundId" = one."roundId" and other."table" = one."table" and one.id < other.id
      union all
      select least(one.id, other.id), greatest(one.id, other.id), r."startedAt" from badged one join lateral (
        select "otherId", "roundId" from "Encounter" where "oneId" = one.badge offset 0
      ) e on true
      join badged other on other.badge = e."otherId" and other.id <> one.id
      join "DayRound" r on r.id = e."roundId" and r.state in ('STARTED', 'HELD') and r."startedAt" >= ${since}
    )
    select one, other, max(at) as "on" from twos group by one, other`;
}
