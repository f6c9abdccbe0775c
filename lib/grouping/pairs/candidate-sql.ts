import type { Reading } from "@/lib/formats/reading";
import { Prisma } from "@/prisma/client/client";

/** What else is read of who may be a guest and a host besides. */
export function placeable(reads: Reading, convenerId: string, zone: string, now: Date): Prisma.Sql {
  return Prisma.sql`,
      'modes', ${listIn(reads.modes)}, 'days', ${oneIn(reads.days)}, 'oversees', ${oneIn(reads.oversees)},
      'receives', ${oneIn(reads.room?.asked)},
      'seats', coalesce((
        select json_agg(json_build_object('guest', s.guest, 'host', s."hostPlace" is not null) order by s.id)
        from "Seat" s where s."enrolmentId" = w.id and s.live
      ), '[]'),
      'busyMonths', array(
        select distinct month from "Enrolment" e
          join "Seat" s on s."enrolmentId" = e.id and s.live and s."leftAt" is null
          join "Group" g on g.id = s."groupId"
          cross join lateral (
            select to_char(m."startsAt" at time zone ${zone}, 'MM') as month from "Meeting" m
              where m."groupId" = g.id and m."hostEnrolmentId" is not null and m.state = 'SCHEDULED' and m."startsAt" >= ${now}
            union select g.predicted#>>'{month}' where g.state in ('DRAFT', 'PROPOSED', 'CONFIRMED') and not exists (
              select 1 from "Meeting" m where m."groupId" = g.id and m."hostEnrolmentId" is not null and m."startsAt" is not null
            )
          ) its
          where e."personId" = w."personId" and e."convenerId" = ${convenerId}::uuid and month is not null order by 1
      ),
      'endorsed', (select e.answer from "Endorsement" e where e."enrolmentId" = w.id)`;
}

/** An answer that is a list, in whichever way it was given; empty where it is not asked. */
export function listIn(key: string | undefined): Prisma.Sql {
  if (key === undefined) return Prisma.sql`'[]'::jsonb`;
  return Prisma.sql`coalesce(jsonb_path_query_array(a, ${`$.${JSON.stringify(key)}[*] ? (@ != null)`}::jsonpath), '[]')`;
}

/** An answer that is one text or choice; null where it is not asked. */
export function oneIn(key: string | undefined): Prisma.Sql {
  return key === undefined ? Prisma.sql`null::text` : Prisma.sql`a->>${key}::text`;
}
