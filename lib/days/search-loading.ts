import { seatablesOf } from "@/lib/days/day-loading";
import { metBefore } from "@/lib/days/met-loading";
import { acquaintancesOf, attendeesOf, type DayPerson, wallsOf } from "@/lib/days/people";
import { type Encountered, type Looking, setsIn } from "@/lib/days/search";
import { formatOf } from "@/lib/formats/registry";
import { type RoundAt, roundsOf } from "@/lib/formats/rounds";
import { standingFields } from "@/lib/groups/access";
import type { Reads, Tx } from "@/lib/kernel/db";
import { standInFields } from "@/lib/meetings/stand-ins";
import type { Prisma } from "@/prisma/client/client";

const dayFields = {
  ...{
    id: true,
    convenerId: true,
    kind: true,
    state: true,
    startsAt: true,
    timeZone: true,
    standIns: standInFields,
  },
  group: {
    select: {
      ...standingFields,
      id: true,
      programme: { select: { ...standingFields.programme.select, name: true } },
    },
  },
  dayRounds: {
    where: { state: { in: ["STARTED", "HELD"] } },
    orderBy: { startedAt: "asc" },
    select: { id: true, key: true, state: true, startedAt: true, endsAt: true },
  },
} as const satisfies Prisma.MeetingSelect;

/** A day with those of its rounds that have begun. */
export async function findDay(db: Reads | Tx, where: Prisma.MeetingWhereInput) {
  const day = await db.meeting.findFirst({ where: { AND: [where, { badged: true }] }, select: dayFields });
  if (!day) return null;
  const format = formatOf(day.group.programme.format);
  const step = format.steps.find((one) => one.kind === "meeting" && one.key === day.kind);
  const asked = step?.kind === "meeting" ? roundsOf(step) : [];
  const searches = day.dayRounds.flatMap((round) => {
    const at = asked.find(({ key }) => key === round.key);
    return isSearch(at) ? [{ ...round, at }] : [];
  });
  return { ...day, format, searches, running: searches.find(({ state }) => state === "STARTED") ?? null };
}

export type SearchDay = NonNullable<Awaited<ReturnType<typeof findDay>>>;
export type SearchRoundAt = SearchDay["searches"][number];

function isSearch(at: RoundAt | undefined): at is Extract<RoundAt, { round: { kind: "search" } }> {
  return at?.round.kind === "search";
}

const encountered = { oneId: true, otherId: true, oneKnew: true, otherKnew: true } as const;

/** Who has met whom in each of these rounds. */
export async function encountersIn(
  db: Reads | Tx,
  rounds: readonly { id: string }[],
): Promise<Map<string, Encountered[]>> {
  const found = await db.encounter.findMany({
    where: { roundId: { in: rounds.map(({ id }) => id) } },
    orderBy: [{ metAt: "asc" }, { oneId: "asc" }, { otherId: "asc" }],
    select: { roundId: true, ...encountered },
  });
  return Map.groupBy(found, ({ roundId }) => roundId);
}

/** All that those who stand alone are paired by. */
export async function lookingIn(
  db: Reads | Tx,
  day: SearchDay,
  round: SearchRoundAt,
  now: Date,
): Promise<{ looking: Looking; people: DayPerson[] }> {
  const people = await seatablesOf(db, day, day.format);
  const [encounters, seats, met] = [
    await encountersIn(db, day.searches),
    await db.daySeat.findMany({
      where: { meetingId: day.id, round: { state: { in: ["STARTED", "HELD"] } } },
      select: { roundId: true, table: true, badgeId: true },
    }),
    await metBefore(db as Reads, day, people, now),
  ];
  const sat = [...Map.groupBy(seats, ({ roundId, table }) => `${roundId} ${table}`).values()];
  const looking = {
    attendees: attendeesOf(people),
    here: new Set(people.filter(({ isHere }) => isHere).map(({ badgeId }) => badgeId)),
    found: setsIn(encounters.get(round.id) ?? []),
    before: day.searches
      .filter(({ id }) => id !== round.id)
      .map(({ id }) => setsIn(encounters.get(id) ?? [])),
    sat: sat.map((table) => table.map(({ badgeId }) => badgeId)),
    rules: { apart: wallsOf(people), met: acquaintancesOf(people, met, now) },
  };
  return { looking, people };
}
