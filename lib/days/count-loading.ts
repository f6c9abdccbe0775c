import { type DayCount, newlyMetOf, organisationsOf, type Two } from "@/lib/days/count";
import { seatablesOf } from "@/lib/days/day-loading";
import { metBefore } from "@/lib/days/met-loading";
import type { Format } from "@/lib/formats/recipe";
import type { Reads, Tx } from "@/lib/kernel/db";

type Day = { id: string; convenerId: string; startsAt: Date | null; heldByClock: boolean };

/**
 * What a day has come to by what is known of it now: of those who came by its door or by whoever held it; where the clock alone held it,
 * of nobody but those at the door.
 */
export async function countDay(db: Reads | Tx, day: Day, format: Format, now: Date): Promise<DayCount> {
  const [people, attended, together, knew] = await Promise.all([
    seatablesOf(db, day, format),
    db.attendance.findMany({
      where: { meetingId: day.id, convenerId: day.convenerId, present: true },
      select: { participant: { select: { userId: true } } },
    }),
    twosAt(db, day.id, now),
    db.$queryRaw<Two[]>`
      select "oneId" as one, "otherId" as other from "Encounter" where "meetingId" = ${day.id}::uuid and ("oneKnew" or "otherKnew")`,
  ]);
  const present = new Set(day.heldByClock ? [] : attended.map(({ participant }) => participant.userId));
  const came = people.filter(
    ({ isHere, hasLeft, userId }) => isHere || hasLeft || (userId !== null && present.has(userId)),
  );
  const users = new Set([...present, ...came.flatMap(({ userId }) => userId ?? [])]);
  const met = await metBefore(db, day, came, now);
  return {
    people: users.size + came.filter(({ userId }) => userId === null).length,
    organisations: organisationsOf(came),
    newlyMet: newlyMetOf(together, { people: came, met, knew }),
  };
}

/** Who sat at one table of a round that was held while both were there, and who found each other. */
async function twosAt(db: Reads | Tx, meetingId: string, now: Date): Promise<Two[]> {
  return db.$queryRaw<Two[]>`
    with sat as materialized (
      select s."roundId", s."table", b.id from "DayRound" r
      join "DaySeat" s on s."roundId" = r.id
      join "Badge" b on b.id = s."badgeId" and b."arrivedAt" <= r."endsAt" and (b."leftAt" is null or b."leftAt" > r."startedAt")
      where r."meetingId" = ${meetingId}::uuid and (r.state = 'HELD' or (r.state = 'STARTED' and r."endsAt" <= ${now}))
    )
    select a.id as one, b.id as other from sat a join sat b on b."roundId" = a."roundId" and b."table" = a."table" and a.id < b.id
    union
    select e."oneId", e."otherId" from "DayRound" r join "Encounter" e on e."roundId" = r.id
    where r."meetingId" = ${meetingId}::uuid and r.state in ('STARTED', 'HELD')`;
}
