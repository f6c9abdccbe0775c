import { type Attendee, planTables, repairTables, type TableRules, whyNotTables } from "@/lib/matching";
import { type Chance, chanceFrom } from "@/tests/support/chance";

/** How much is tried in one plan and in one repair. */
type Trials = { plan: number; repair: number };

/**
 * Plays a day of four rounds: before each but the first, people leave and come, tables close and open. Says what went wrong: a held round
 * or an announced seat that changed for somebody who neither left nor sat at a closed table, two who may not sit together, sizes of a
 * later round that differ by more than one; or null.
 */
export function playDay(seed: number, trials: Trials): string | null {
  const chance = chanceFrom(seed);
  const tables = 5 + chance(5);
  const all = Array.from({ length: tables }, (_, at) => at);
  let here: Attendee[] = Array.from({ length: tables * 4 + chance(tables * 2) }, (_, at) => ({
    ...{ id: nameOf(at), organisation: `o${at % 11}` },
  }));
  const rules = rulesFor(here.length, tables, chance);
  let plan = planTables(here, tables, 4, rules, { trials: trials.plan });
  const first = whyNotTables(here, all, plan, rules) ?? apartIn(plan.rounds, rules);
  if (first) return `at the door: ${first}`;
  let closed: number[] = [];
  for (let announced = 1; announced < 4; announced++) {
    const before = plan.rounds;
    const leaving = 6 + chance(20);
    const left = new Set(here.filter(() => chance(leaving) === 0).map(({ id }) => id));
    const come = Array.from({ length: chance(4) }, (_, at) => ({
      ...{ id: `late${announced}-${at}`, organisation: `o${chance(20)}` },
    }));
    here = [...here.filter(({ id }) => !left.has(id)), ...come];
    if (chance(3) === 0)
      closed = closed.length > 0 ? [] : [...new Set([chance(tables), chance(tables)])].slice(chance(2));
    const stands = { rounds: before, held: announced - 1, announced, closed };
    plan = repairTables(here, tables, stands, rules, { trials: trials.repair });
    const open = all.filter((table) => !closed.includes(table));
    const why =
      whyNotTables(here, open, plan, rules, announced) ??
      apartIn(plan.rounds.slice(announced - 1), rules) ??
      lateAtOther(plan.rounds[announced - 1], come, open, rules) ??
      changedSeat(before, plan.rounds, announced, left, open);
    if (why) return `before round ${announced + 1}: ${why}`;
  }
  return null;
}

/** Whether somebody who came after a round was announced is not at the table that they keep. */
function lateAtOther(
  round: Rounds[number] | undefined,
  come: readonly Attendee[],
  open: readonly number[],
  { fixed = [] }: TableRules,
): string | null {
  const keeps = fixed.filter(({ id }) => come.some((one) => one.id === id));
  const other = keeps.find(({ id, table }) => open.includes(table) && !round?.[table]?.includes(id));
  return other ? `${other.id} came late and does not keep ${other.table}` : null;
}

/** Some who may not sit together, one of whom may come late; old acquaintances; a table that somebody keeps; an interpreter. */
function rulesFor(count: number, tables: number, chance: Chance): TableRules {
  const one = () => nameOf(2 + chance(count - 2));
  return {
    apart: [
      ...Array.from({ length: 6 }, (_, at) => [nameOf(4 + at), nameOf(10 + at)] as const),
      ...([
        [nameOf(3), "late1-0"],
        ["late1-0", "late2-0"],
      ] as const),
    ],
    met: Array.from({ length: 6 }, () => [one(), one(), 1 + chance(100)] as const),
    ...(chance(2) === 0 && { fixed: [nameOf(2), "late1-1"].map((id) => ({ id, table: chance(tables) })) }),
    ...(chance(2) === 0 && { together: [[nameOf(17), nameOf(18), "late2-1"]] }),
    ...(chance(2) === 0 && { beside: [{ id: nameOf(0), of: [nameOf(1)] }] }),
  };
}

type Rounds = readonly (readonly (readonly string[])[])[];

function apartIn(rounds: Rounds, rules: TableRules): string | null {
  for (const its of rounds.flat())
    for (const [one, other] of rules.apart ?? [])
      if (its.includes(one) && its.includes(other)) return `${one} sits with ${other}`;
  return null;
}

function changedSeat(
  before: Rounds,
  now: Rounds,
  announced: number,
  left: ReadonlySet<string>,
  open: readonly number[],
): string | null {
  if (JSON.stringify(before.slice(0, announced - 1)) !== JSON.stringify(now.slice(0, announced - 1)))
    return "a held round changed";
  for (const table of open)
    for (const id of before[announced - 1]?.[table] ?? [])
      if (!left.has(id) && !now[announced - 1]?.[table]?.includes(id)) return `${id} lost an announced seat`;
  return null;
}

function nameOf(at: number): string {
  return `p${String(at).padStart(4, "0")}`;
}
