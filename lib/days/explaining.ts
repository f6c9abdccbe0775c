import type { LiveRound, OnTheList } from "@/lib/days/day-loading";
import { hallOf, onlineTables, openTables, roundOf, type Seats } from "@/lib/days/hall";
import { attendeesOf, shareNoLanguage, wallsOf } from "@/lib/days/people";
import {
  added,
  type SeatNames,
  type SeatReader,
  type SeatSaid,
  said,
  told,
  whyHere,
  whyMust,
  whyNotNew,
} from "@/lib/days/seat-words";
import { explainSeat, explainTables, type NotNew } from "@/lib/matching";
import type { Met } from "@/lib/memory/met";

type SeatedRound = Pick<LiveRound, "key" | "tables" | "closed" | "seats"> & { online?: number };

/** A day's rounds in their order with who is at them, and which of them is looked at; what may be told of who has met. */
export type Explained = {
  rounds: readonly SeatedRound[];
  at: number;
  people: readonly OnTheList[];
  met: readonly Met[];
  now: Date;
  reader: SeatReader;
  names: SeatNames;
};

/** Who meets in the round that is looked at though it is not new, each with why, as the reader may know it; and why some of it must be. */
export function explainRound(day: Explained) {
  const { at, reader, names, rounds } = day;
  const all = told(meetings(day).filter(({ round }) => round === at));
  const lines = all.flatMap((one) => {
    const why = whyNotNew(one, reader, names);
    const table = tablesIn(rounds[at])[one.table] ?? 0;
    return why ? [{ kind: one.kind, table, why }] : [];
  });
  return { lines, must: whyMust(all, crowdAt(day), names) };
}

/** Why somebody sits where they do, and where that is; null for who sits nowhere. */
export function explainOne(day: Explained, id: string): { table: number; why: SeatSaid[] } | null {
  const table = day.rounds[day.at]?.seats.get(id);
  const { people, rounds, rules } = read(day);
  const reasons = explainSeat(people, rounds, rules, { id, round: day.at });
  return table && reasons ? { table, why: whyHere(reasons, day.reader, day.names) } : null;
}

/** What it would cost, and what it would better, that two change places; or why they cannot. */
export type SwapPrice = { cannot: SeatSaid | null; more: Priced[]; less: Priced[] };

type Priced = { round: number; why: SeatSaid };

/** What stands between two who would change places, as the reader may know it: that somebody would rather not is told to who coordinates. */
export function priceOfSwap(day: Explained, one: string, other: string): SwapPrice | null {
  const { at, rounds, people, reader, names } = day;
  const round = rounds[at];
  const [from, to] = [round?.seats.get(one), round?.seats.get(other)];
  if (!round || from === undefined || to === undefined) return null;
  const none = { more: [], less: [] };
  if (from === to) return { ...none, cannot: said("swap.same") };
  const keeps = people.find(
    ({ badgeId, fixedTable }) => fixedTable !== null && [one, other].includes(badgeId),
  );
  if (keeps) return { ...none, cannot: said("swap.keeps", { one: names.person(keeps.badgeId) }) };
  const two = people.filter(({ badgeId }) => badgeId === one || badgeId === other);
  const remote = two.find(({ afar }) => afar);
  if (remote && !two.every(({ afar }) => afar))
    return { ...none, cannot: said("swap.keeps", { one: names.person(remote.badgeId) }) };
  const seats = new Map(round.seats).set(one, to).set(other, from);
  const wall = reader === "coordinator" ? wallBetween(people, seats, [one, other]) : null;
  if (wall) return { ...none, cannot: wall };
  const swapped = { ...day, rounds: rounds.map((its, place) => (place === at ? { ...its, seats } : its)) };
  const [before, after] = [told(meetings(day)), told(meetings(swapped))];
  const priced = (all: readonly NotNew[]) =>
    all.flatMap((its): Priced[] => {
      const why = whyNotNew(its, reader, names);
      return why ? [{ round: its.round, why }] : [];
    });
  return { cannot: null, more: priced(added(before, after)), less: priced(added(after, before)) };
}

/** Why two of those who would sit together may not. */
function wallBetween(people: readonly OnTheList[], seats: Seats, who: readonly string[]): SeatSaid | null {
  const of = new Map(people.map((one) => [one.badgeId, one]));
  const beside = (one: string, other: string) => one !== other && seats.get(one) === seats.get(other);
  const isMeant = ([one, other]: readonly [string, string]) =>
    (who.includes(one) || who.includes(other)) && beside(one, other);
  if (wallsOf(people).some(isMeant)) return said("swap.wall");
  const isMute = who.some((id) =>
    [...seats.keys()].some(
      (other) =>
        beside(id, other) && shareNoLanguage(of.get(id)?.languages ?? [], of.get(other)?.languages ?? []),
    ),
  );
  return isMute ? said("swap.language") : null;
}

function meetings(day: Explained): NotNew[] {
  const { people, rounds, rules } = read(day);
  return explainTables(people, rounds, rules);
}

/** The tables of a round, in the hall and online. */
function tablesIn(round: SeatedRound | undefined): number[] {
  return round ? [...openTables(round.tables, round.closed), ...onlineTables(round)] : [];
}

/** The day as the solver's explanations read it; of who has met only what may be told. */
function read({ rounds, at, people, met, now }: Explained) {
  const opened = rounds.map(tablesIn);
  const { rules } = hallOf(
    people,
    met.filter(({ told: isTold }) => isTold),
    opened[at] ?? [],
    now,
  );
  return {
    ...{ people: attendeesOf(people), rules },
    rounds: rounds.map(({ seats }, place) => roundOf(seats, opened[place] ?? [], people)),
  };
}

/** How many there are in the round, and beside how many each sits at least until it is over. */
function crowdAt({ rounds, at }: Explained) {
  const seats = rounds.slice(0, at + 1).reduce((sum, { seats: its }) => {
    const tables = [...Map.groupBy([...its], ([, table]) => table).values()];
    return sum + Math.max(0, Math.min(...tables.map(({ length }) => length)) - 1);
  }, 0);
  return { people: rounds[at]?.seats.size ?? 0, seats };
}
