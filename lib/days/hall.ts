import {
  acquaintancesOf,
  attendeesOf,
  type DayPerson,
  organisationsBy,
  shareNoLanguage,
  wallsOf,
} from "@/lib/days/people";
import type { Attendee, TableRounds, TableRules } from "@/lib/matching";
import type { Met } from "@/lib/memory/met";

/** Somebody at a day as whoever seats people knows them. */
export type Seatable = DayPerson & {
  /** Who comes along beside them: they have chairs, and meet nobody. */
  assistants: number;
  /** The table that they keep, counted from 1. */
  fixedTable: number | null;
  /** Takes part from afar, or keeps those who do company: sits at a table online, and at none of the hall. */
  afar?: boolean;
};

/** Who sits where in a round: badges by table, tables counted from 1. */
export type Seats = ReadonlyMap<string, number>;

/** How many sit at a table: at least, at most, and where somebody has chosen it usually; else as near the middle as can be. */
export type Chairs = { least: number; most: number; chosen?: number | null };

/** How many tables so many people need. */
export function tablesFor(
  people: number,
  { least, most, chosen }: Chairs,
  room: number = Number.POSITIVE_INFINITY,
): number {
  if (people === 0) return 0;
  const fewest = Math.ceil(people / most);
  const usual = Math.round(people / (chosen ?? (least + most) / 2));
  const many = Math.max(1, Math.floor(people / least));
  return Math.max(1, Math.min(Math.max(usual, fewest), Math.max(many, fewest), room));
}

/** The tables of a room that somebody may sit at. */
export function openTables(tables: number, closed: readonly number[]): number[] {
  return Array.from({ length: tables }, (_, at) => at + 1).filter((table) => !closed.includes(table));
}

/** The tables online of a round: they are counted on after those of the hall. */
export function onlineTables({ tables, online = 0 }: { tables: number; online?: number }): number[] {
  return Array.from({ length: online }, (_, at) => tables + at + 1);
}

/** The how-manieth table online a table is; null for one of the hall. */
export function onlineNumber(table: number, { tables }: { tables: number }): number | null {
  return table > tables ? table - tables : null;
}

/** How many chairs people take, with those who come along. */
export function chairsOf(people: readonly Pick<Seatable, "assistants">[]): number {
  return people.reduce((sum, { assistants }) => sum + 1 + assistants, 0);
}

/** People and what stands between them as the solver reads it; who comes along stands there under an id of their own. */
export function hallOf(
  people: readonly Seatable[],
  met: readonly Met[],
  open: readonly number[],
  now: Date,
): { people: Attendee[]; rules: TableRules } {
  const beside = people.flatMap(({ badgeId, assistants }) =>
    Array.from({ length: assistants }, (_, at) => ({ id: `${badgeId}+${at + 1}`, of: [badgeId] })),
  );
  const fixed = people.flatMap(({ badgeId, fixedTable }) => {
    const table = fixedTable === null ? -1 : open.indexOf(fixedTable);
    return table < 0 ? [] : [{ id: badgeId, table }];
  });
  // Who keeps a table sits there with the others who do, as long as it is open.
  const kept = new Set(fixed.map(({ id }) => id));
  const room = Math.floor(chairsOf(people) / Math.max(1, open.length));
  const together = stayingTogether(people)
    .filter((its) => chairsOf(its) <= room && !its.some(({ badgeId }) => kept.has(badgeId)))
    .map((its) => its.map(({ badgeId }) => badgeId));
  return {
    people: [...attendeesOf(people), ...beside.map(({ id }) => ({ id }))],
    rules: { apart: wallsOf(people), met: acquaintancesOf(people, met, now), fixed, beside, together },
  };
}

/** Those for whom one comes along together, as an interpreter may: they keep the same table as somebody who has brought one, and stay together where it is closed. */
export function stayingTogether<P extends Pick<Seatable, "fixedTable" | "assistants">>(
  people: readonly P[],
): P[][] {
  const keeping = people.filter(({ fixedTable }) => fixedTable !== null);
  return [...Map.groupBy(keeping, ({ fixedTable }) => fixedTable).values()].filter(
    (its) => its.length > 1 && its.some(({ assistants }) => assistants > 0),
  );
}

/** A round of the solver as seats: its tables are the open ones in their order, and who comes along is left out. */
export function seatsOf(round: TableRounds[number], open: readonly number[]): Map<string, number> {
  return new Map(
    round.flatMap((ids, at) =>
      ids.filter((id) => !id.includes("+")).map((id): [string, number] => [id, open[at] ?? at + 1]),
    ),
  );
}

/** Seats as the solver reads them, with whoever comes along beside their person. */
export function roundOf(seats: Seats, open: readonly number[], people: readonly Seatable[]): string[][] {
  const helpers = new Map(people.map(({ badgeId, assistants }) => [badgeId, assistants]));
  return open.map((table) =>
    [...seats].flatMap(([id, at]) =>
      at === table ? [id, ...Array.from({ length: helpers.get(id) ?? 0 }, (_, n) => `${id}+${n + 1}`)] : [],
    ),
  );
}

/** Two of a table, and their table. */
type Beside = { one: string; other: string; table: number };

/** What a round comes to: who meets again today, who is of one organisation, who knew each other from before. */
export type Look = { again: Beside[]; colleagues: Beside[]; known: Beside[] };

/** Looks at who sits with whom in a round, after those before it. Who knew each other from before is said only where it may be told. */
export function lookAt(
  seats: Seats,
  before: readonly Seats[],
  people: readonly Seatable[],
  met: readonly Met[],
): Look {
  const of = new Map(people.map((one) => [one.badgeId, one]));
  const organisation = organisationsBy(people);
  const knows = new Set(met.filter(({ told }) => told).map(({ one, other }) => `${one} ${other}`));
  const knew = (one: Seatable, other: Seatable) =>
    knows.has(`${one.userId} ${other.userId}`) || knows.has(`${other.userId} ${one.userId}`);
  const look: Look = { again: [], colleagues: [], known: [] };
  const tables = Map.groupBy([...seats], ([, table]) => table);
  for (const [table, its] of tables)
    its.forEach(([one], at) => {
      for (const [other] of its.slice(0, at)) {
        const [a, b] = [of.get(one), of.get(other)];
        if (!a || !b) continue;
        const two = { one: other, other: one, table };
        const sat = before.some((round) => round.has(one) && round.get(one) === round.get(other));
        if (sat) look.again.push(two);
        else if (knew(a, b)) look.known.push(two);
        const from = organisation.get(one);
        if (from !== undefined && from === organisation.get(other)) look.colleagues.push(two);
      }
    });
  return look;
}

/** What stands between two so that they cannot sit at one table. */
type Between = (one: string, other: string) => boolean;

/** Whether two cannot sit at one table: one of them would rather not, or they share no language. */
export function apartAmong(people: readonly Seatable[]): Between {
  const walls = new Set(wallsOf(people).flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const languages = new Map(people.map((one) => [one.badgeId, one.languages]));
  return (one, other) =>
    shareNoLanguage(languages.get(one) ?? [], languages.get(other) ?? []) || walls.has(`${one} ${other}`);
}

/** Whether it is too late to join a round that runs: less than half of it is left. */
export function isLateFor({ startedAt, endsAt }: { startedAt: Date; endsAt: Date }, now: Date): boolean {
  return endsAt.getTime() - now.getTime() < (endsAt.getTime() - startedAt.getTime()) / 2;
}
