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
  return db.$queryRaw<Met[]>`${meetings(convenerId, people, since)}`;
}

/**
 * As SQL: one, other (the lesser id first), and the last time that they met. `people` selects their users' ids. Each person's meetings
 * are looked up by index ("offset 0"), so that it costs what they were at and not what the convener has held.
 */
export function meetings(convenerId: string, people: Prisma.Sql, since: Date): Prisma.Sql {
  return Prisma.sql`
    with among as materialized (select distinct id from (${people}) as people (id)),
    were as materialized (
      select among.id, a."meetingId", p."enrolmentId" from among
      join lateral (
        select id, "enrolmentId" from "Participant" where "userId" = among.id and "convenerId" = ${convenerId}::uuid offset 0
      ) p on true
      join lateral (
        select "meetingId" from "Attendance" where "participantId" = p.id and present offset 0
      ) a on true
    ), held as materialized (
      select m.id, m."startsAt" as at, m."hostEnrolmentId" as host,
        (select count(*) from "Attendance" came where came."meetingId" = m.id and came.present) <= ${allMeetIn} as small
      from (select distinct "meetingId" from were) own
      join "Meeting" m on m.id = own."meetingId" and m.state = 'HELD' and m."startsAt" >= ${since}
    )
    select one.id as one, other.id as other, max(held.at) as "on" from held
    join were one on one."meetingId" = held.id
    join were other on other."meetingId" = held.id and one.id < other.id
    where held.small or (one."enrolmentId" = held.host) <> (other."enrolmentId" = held.host)
    group by 1, 2`;
}
