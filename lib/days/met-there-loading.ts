import type { Reads, Tx } from "@/lib/kernel/db";

/**
 * Whom somebody has met at a day, by their badges: at a table of a round that was held, while both were there, and in rounds of looking for
 * somebody new; of those who can be written to.
 */
export async function metAtDay(
  db: Reads | Tx,
  { id: badgeId, meetingId }: { id: string; meetingId: string },
): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    with me as materialized (
      select id, "arrivedAt", "leftAt" from "Badge" where id = ${badgeId}::uuid and "meetingId" = ${meetingId}::uuid
    ), sat as materialized (
      select s."roundId", s."table", r."startedAt", r."endsAt" from me
      join "DaySeat" s on s."badgeId" = me.id
      join "DayRound" r on r.id = s."roundId" and r.state in ('STARTED', 'HELD')
        and me."arrivedAt" <= r."endsAt" and (me."leftAt" is null or me."leftAt" > r."startedAt")
    ), others as (
      select b.id from sat
      join "DaySeat" s on s."roundId" = sat."roundId" and s."table" = sat."table"
      join "Badge" b on b.id = s."badgeId" and b."arrivedAt" <= sat."endsAt"
        and (b."leftAt" is null or b."leftAt" > sat."startedAt")
      union
      select case when e."oneId" = me.id then e."otherId" else e."oneId" end from me
      join "Encounter" e on e."oneId" = me.id or e."otherId" = me.id
      join "DayRound" r on r.id = e."roundId" and r.state <> 'NOT_HELD'
    )
    select b.id from others join "Badge" b on b.id = others.id
    join "Participant" p on p.id = b."participantId" and p."leftAt" is null
    where b.id <> ${badgeId}::uuid`;
  return found.map(({ id }) => id);
}
