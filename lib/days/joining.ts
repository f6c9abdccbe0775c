import { apartAmong, type Seatable, type Seats, stayingTogether } from "@/lib/days/hall";
import { organisationsBy } from "@/lib/days/people";

/** So many sit at a table at least, with who comes along, where so many are here. */
export const fewest = 3;

/** Where people may sit down, and what is known of them: all of the day, and who sat where in the rounds before. */
type At = {
  open: readonly number[];
  online?: readonly number[];
  people: readonly Seatable[];
  before: readonly Seats[];
};

/**
 * Seats these one after the other where fewest sit, nobody whom they may not sit with, and as few as can be whom they sat with today; who
 * keeps a table sits there, who takes part from afar at a table online, and who shares an interpreter with others. Who sits already stays.
 */
export function joinAt(
  seats: Seats,
  joining: readonly Seatable[],
  { open, online = [], people, before }: At,
): Map<string, number> {
  const all = new Map(seats);
  const priceOf = pricing(all, people, before);
  const units = stayingTogether(people);
  // Of few who come nobody opens a table at which they would sit alone.
  const opening = joining.length < fewest ? alone : 0;
  for (const one of joining) {
    if (all.has(one.badgeId)) continue;
    const unit = units.find((its) => its.some(({ badgeId }) => badgeId === one.badgeId)) ?? [];
    const isWith = ({ badgeId }: Seatable) => unit.some((its) => its.badgeId === badgeId);
    const coming = unit.length > 0 ? joining.filter(isWith) : [one];
    const tables = one.afar ? online : open;
    const price = (table: number) =>
      coming.reduce((sum, { badgeId }) => sum + priceOf(badgeId, table), isEmpty(all, table) ? opening : 0);
    const [first] = tables;
    if (first === undefined) continue;
    // Nobody sits with whom they may not: not for a table that is theirs either, nor for who shares theirs.
    const theirs = [...unit.flatMap(({ badgeId }) => all.get(badgeId) ?? []), one.fixedTable ?? 0];
    const kept = theirs.find((table) => tables.includes(table) && price(table) < wall);
    const best =
      kept ?? tables.reduce((least, table) => (price(table) < price(least) ? table : least), first);
    for (const { badgeId } of coming) all.set(badgeId, best);
  }
  return all;
}

/** A round that nobody has been told yet, without tables at which too few sit: theirs are spread over the others, and who keeps a table stays. */
export function withoutSmall(
  seats: Seats,
  { open, people, before }: Omit<At, "online">,
): Map<string, number> {
  const of = new Map(people.map((one) => [one.badgeId, one]));
  let all = new Map(seats);
  for (;;) {
    const tables = open
      .map((table) => {
        const its = [...all].flatMap(([id, at]) => (at === table ? (of.get(id) ?? []) : []));
        return { table, its, chairs: its.reduce((sum, { assistants }) => sum + 1 + assistants, 0) };
      })
      .filter(({ its }) => its.length > 0)
      .sort((one, other) => one.chairs - other.chairs);
    const [small] = tables;
    if (!small || tables.length < 2 || small.chairs >= fewest) return all;
    const ending =
      tables.find(({ table, its }) => !its.some(({ fixedTable }) => fixedTable === table)) ?? small;
    const staying = new Map([...all].filter(([, at]) => at !== ending.table));
    const others = tables.flatMap(({ table }) => (table === ending.table ? [] : [table]));
    all = joinAt(staying, ending.its, { open: others, online: others, people, before });
  }
}

/** What it costs that somebody sits down at a table, as it is taken now. */
function pricing(all: Seats, people: readonly Seatable[], before: readonly Seats[]) {
  const of = new Map(people.map((one) => [one.badgeId, one]));
  const apart = apartAmong(people);
  const organisation = organisationsBy(people);
  return (id: string, table: number): number => {
    const its = [...all].flatMap(([other, at]) => (at === table ? [other] : []));
    const walls = its.filter((other) => apart(id, other)).length;
    const chairs = its.reduce((sum, other) => sum + 1 + (of.get(other)?.assistants ?? 0), 0);
    const from = organisation.get(id);
    const again = its.filter(
      (other) =>
        (from !== undefined && organisation.get(other) === from) ||
        before.some((round) => round.has(other) && round.get(other) === round.get(id)),
    ).length;
    return walls * wall + chairs * 1000 + again;
  };
}

function isEmpty(all: Seats, table: number): boolean {
  return ![...all.values()].includes(table);
}

/** What it costs to sit with one whom one may not sit with: more than anything else comes to; and, less, to sit alone. */
const [wall, alone] = [1_000_000, 500_000];
