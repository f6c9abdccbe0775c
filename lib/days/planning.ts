import type { LiveRound } from "@/lib/days/day-loading";
import {
  chairsOf,
  hallOf,
  onlineTables,
  openTables,
  roundOf,
  type Seatable,
  type Seats,
  tablesFor,
} from "@/lib/days/hall";
import { fewest } from "@/lib/days/joining";
import type { RoundAt } from "@/lib/formats/rounds";
import type { Asked } from "@/lib/grouping/forming/questions";
import type { Met } from "@/lib/memory/met";

type TablesAt = Extract<RoundAt, { round: { kind: "tables" } }>;

/** What it costs that two sit together who have sat together today: as much as the solver counts it in one plan. */
const satToday = 100;

/** What a plan of the rounds that are not published is found from, and the question to the solver that finds it. */
export type Planning = {
  pending: TablesAt[];
  people: readonly Seatable[];
  met: readonly Met[];
  /** Who sat where in the rounds that are published or have been. */
  before: Seats[];
  tables: number;
  closed: number[];
  open: number[];
  /** How many tables online there are, and the question how those who take part from afar sit at them in turn; null where nobody does. */
  online: number;
  afar: Asked["tables"] | null;
} & (
  | { name: "tables"; asked: Asked["tables"]; skip: 0 }
  /** The drafts go on: after as many rounds as are fixed. */
  | { name: "repair"; asked: Asked["repair"]; skip: number }
);

/** Whether a round is fixed, and where people have sat in it or will. */
function isFixed({ state }: Pick<LiveRound, "state">): boolean {
  return state !== "DRAFT";
}

/**
 * Prepares the plan of all table rounds that are not published, for these people. Where there are drafts at the same tables already they
 * go on with as few changes as need be, so that what is printed holds; else all are found anew.
 */
export function planningOf(
  rounds: readonly RoundAt[],
  live: readonly LiveRound[],
  people: readonly Seatable[],
  {
    met,
    wanted,
    chosen,
    now,
  }: { met: readonly Met[]; wanted: number | null; chosen: number | null; now: Date },
): Planning | null {
  const fixed = live.filter(isFixed);
  const pending = rounds.filter(
    (one): one is TablesAt => one.round.kind === "tables" && !fixed.some(({ key }) => key === one.key),
  );
  const [first] = pending;
  if (!first || people.length === 0) return null;
  const last = [...live].sort((one, other) => order(rounds, other.key) - order(rounds, one.key));
  const marked = last.find(({ closed }) => closed.length > 0)?.closed ?? [];
  const [inHall, fromAfar] = [people.filter(({ afar }) => !afar), people.filter(({ afar }) => afar)];
  const chairs = chairsOf(inHall);
  const usual = wanted ?? tablesFor(chairs, { ...first.round.chairs, chosen }) + marked.length;
  // Whatever number somebody wants, nobody sits with less than two others.
  const count = Math.min(usual, Math.max(1, Math.floor(chairs / fewest)) + marked.length);
  const closed = marked.filter((table) => table <= count);
  const tables = Math.max(count, closed.length + 1);
  const open = openTables(tables, closed);
  const before = fixed.map(({ seats }) => seats).filter(({ size }) => size > 0);
  const hall = hallOf(inHall, met, open, now);
  const online = tablesFor(chairsOf(fromAfar), first.round.chairs);
  const sitting = [...satTogether(before)];
  const asking = (of: typeof hall, count: number): Asked["tables"] => ({
    ...{ people: of.people, tables: count, rounds: pending.length },
    rules: { ...of.rules, met: [...(of.rules.met ?? []), ...sitting] },
  });
  const afar = hallOf(fromAfar, met, onlineTables({ tables, online }), now);
  const shared = {
    ...{ pending, people, met, before, tables, closed, open, online },
    afar: online > 0 ? asking(afar, online) : null,
  };
  const drafts = pending.flatMap(({ key }) => live.find((one) => one.key === key && !isFixed(one)) ?? []);
  const isSame = (one: LiveRound) =>
    openTables(one.tables, one.closed).join() === open.join() || one.seats.size === 0;
  const sat = fixed.filter(({ seats }) => seats.size > 0);
  if (drafts.length === pending.length && [...drafts, ...sat].every(isSame)) {
    const stood = [...sat, ...drafts].map(({ seats }) => roundOf(seats, open, people));
    const stands = { rounds: stood, held: sat.length, announced: sat.length };
    return {
      ...{ ...shared, name: "repair", skip: sat.length },
      asked: { people: hall.people, tables: open.length, rules: hall.rules, stands },
    };
  }
  return { ...shared, name: "tables", asked: asking(hall, open.length), skip: 0 };
}

function order(rounds: readonly RoundAt[], key: string): number {
  return rounds.findIndex((one) => one.key === key);
}

function satTogether(before: readonly Seats[]): [string, string, number][] {
  return before.flatMap((seats) =>
    [...Map.groupBy([...seats], ([, table]) => table).values()].flatMap((its) =>
      its.flatMap(([one], at) =>
        its.slice(0, at).map(([other]): [string, string, number] => [one, other, satToday]),
      ),
    ),
  );
}
