import { type Attendee, planTables, repairTables, whyNotTables } from "@/lib/matching";
import { playDay } from "@/lib/matching/bench/days";
import { design } from "@/lib/matching/tables/designs";
import { chanceFrom } from "../support/chance";
import { playRandomDay } from "../support/random-day";

/*
 * npm run bench tables -- [--all]: rounds of tables without a repeat, by constructions and by annealing, halls with organisations and
 * history, and repair. Times are of the processor, in milliseconds. With --all ten thousand days are played, else a thousand. The peers
 * (good-enough-golfers, a tabu search in C++) are not in npm. The last line is JSON.
 */

const runsAll = process.argv.includes("--all");
const failures: string[] = [];
const repeats: Record<string, number> = {};
/** Of the halls of people who know each other: milliseconds of the plan and of a repair. */
const halls: Record<string, { plan: number; repair: number }> = {};

/** Each shape of 2 to 10 tables of 2 to 8. */
const cells = { of: 0, without: 0, slowest: 0, rounds: {} as Record<string, number> };
/** Repairs while a day goes on. */
const live: Record<string, { middle: number; worst: number; notNew: number }> = {};

function main(): void {
  for (const [tables, seats, rounds, most] of [
    [5, 3, 6, 0],
    [6, 4, 4, 0],
    [8, 4, 7, 0],
    [8, 4, 9, 0],
    [10, 4, 9, 0],
    [10, 5, 5, 0],
    [10, 6, 5, 0],
    [20, 5, 6, 0],
    [20, 6, 8, 10],
    [30, 6, 5, 0],
    [50, 8, 6, 0],
    [100, 5, 10, 0],
  ] as const) {
    const name = `${tables}×${seats}×${rounds}`;
    const people = crowd(tables * seats, 0);
    const { made: plan, took } = timed(() => planTables(people, tables, rounds));
    const why = whyNotTables(people, upTo(tables), plan);
    if (why) failures.push(`${name}: ${why}`);
    repeats[name] = plan.repeats;
    if (plan.repeats > most) failures.push(`${name}: ${plan.repeats} repeats`);
    console.log(`  ${name.padEnd(24)} ${plan.repeats} repeats, ${took.toFixed(1)} ms`);
  }
  for (const [count, tables, rounds] of [
    [24, 6, 4],
    [47, 10, 5],
    [61, 12, 3],
    [100, 20, 3],
    [300, 60, 5],
    [500, 100, 6],
  ] as const) {
    const chance = chanceFrom(count);
    const people = crowd(count, Math.ceil(count / 3));
    const met = Array.from({ length: count }, () => [id(chance(count)), id(chance(count)), 60] as const);
    const { made: plan, took } = timed(() => planTables(people, tables, rounds, { met }));
    const notNew = plan.repeats + plan.colleagues + plan.met;
    const name = `${count} known, ${tables} tables`;
    repeats[name] = notNew;
    const why = whyNotTables(people, upTo(tables), plan);
    if (why) failures.push(`${name}: ${why}`);
    const left = people.slice(1);
    const stands = { rounds: plan.rounds, held: 1, announced: 2 };
    const repair = timed(() => repairTables(left, tables, stands, { met }));
    halls[name] = { plan: tenths(took), repair: tenths(repair.took) };
    console.log(
      `  ${name.padEnd(24)} ${notNew} not new, ${took.toFixed(1)} ms; one leaves: ${repair.took.toFixed(1)} ms, ${repair.made.repeats + repair.made.colleagues + repair.made.met} not new`,
    );
  }
  for (let tables = 2; tables <= 10; tables++) for (let seats = 2; seats <= 8; seats++) cell(tables, seats);
  console.log(`  ${cells.of} shapes: ${cells.without} without a repeat, the slowest ${cells.slowest} ms`);
  for (const count of [32, 60, 300, 500]) repairs(count);
  const days = runsAll ? 10_000 : 1000;
  const day = timed(() => {
    for (let seed = 0; seed < days; seed++) {
      const why = playDay(seed, { plan: 2000, repair: 1000 });
      if (why) failures.push(`day ${seed}: ${why}`);
    }
  });
  console.log(`  ${days} days played, ${(day.took / days).toFixed(1)} ms each`);
  const random = randomDays(days);
  const missing = ["good-enough-golfers (not in npm)", "tabu search in C++ (no licence, outside)"];
  // Of the whole process, in megabytes.
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({ bench: "tables", repeats, cells, halls, live, days, random, memory, missing, failures }),
  );
}

/** Days by the product's own rules of seating, with a door that is without the net: how many meet again in plans that go on, and in plans from nothing. */
function randomDays(days: number): { repeats: number; anew: number } {
  const sum = { repeats: 0, anew: 0 };
  const all = timed(() => {
    for (let seed = 0; seed < days; seed++) {
      const { wrong, repeats: again, anew } = playRandomDay(seed, { plan: 3000, repair: 3000 });
      if (wrong) failures.push(`random day ${seed}: ${wrong}`);
      sum.repeats += again;
      sum.anew += anew;
    }
  });
  if (sum.repeats > 1.01 * sum.anew)
    failures.push(`random days: ${sum.repeats} repeats, ${sum.anew} from nothing`);
  console.log(
    `  ${days} random days, ${(all.took / days).toFixed(1)} ms each: ${sum.repeats} meet again, ${sum.anew} in plans from nothing`,
  );
  return sum;
}

/** As many rounds as constructions know for a shape, or one. */
function cell(tables: number, seats: number): void {
  const people = crowd(tables * seats, 0);
  const rounds = Math.max(1, design(tables, seats).length);
  const { made: plan, took } = timed(() => planTables(people, tables, rounds));
  cells.of++;
  if (plan.repeats === 0) cells.without++;
  else failures.push(`${tables}×${seats}×${rounds}: ${plan.repeats} repeats`);
  cells.slowest = Math.max(cells.slowest, tenths(took));
  cells.rounds[`${tables}×${seats}`] = rounds;
}

/** The first round has been, the second is announced: seven draws of each change, the middle and the longest time. */
function repairs(count: number): void {
  const tables = Math.ceil(count / 6);
  const people = crowd(count, Math.ceil(count / 3));
  const plan = planTables(people, tables, 4);
  const chance = chanceFrom(count);
  const without = (share: number) => {
    const left = new Set(Array.from({ length: share }, () => id(chance(count))));
    return people.filter((one) => !left.has(one.id));
  };
  const come = [0, 1].map((at) => ({ id: `q${at}`, organisation: "new" }));
  for (const [change, draw] of [
    ["one leaves", () => ({ here: without(1), closed: [] })],
    ["3 leave, 2 come", () => ({ here: [...without(3), ...come], closed: [] })],
    ["a table closes", () => ({ here: people, closed: [chance(tables)] })],
    ["5 % leave", () => ({ here: without(Math.ceil(count / 20)), closed: [] })],
  ] as const) {
    const runs = Array.from({ length: 7 }, () => {
      const { here, closed } = draw();
      const stands = { rounds: plan.rounds, held: 1, announced: 2, closed };
      const { made, took } = timed(() => repairTables(here, tables, stands));
      return { took, notNew: made.repeats + made.colleagues + made.met };
    }).sort((one, other) => one.took - other.took);
    const [middle, worst] = [tenths(runs[3]?.took ?? 0), tenths(runs[6]?.took ?? 0)];
    const notNew = Math.max(...runs.map((run) => run.notNew));
    live[`${count}, ${change}`] = { middle, worst, notNew };
    console.log(`  ${count} people, ${change}: repair ${middle} ms, at most ${worst}, ${notNew} not new`);
  }
}

function tenths(took: number): number {
  return Math.round(took * 10) / 10;
}

function crowd(count: number, organisations: number): Attendee[] {
  return upTo(count).map((at) => ({
    id: id(at),
    ...(organisations > 0 && { organisation: `o${at % organisations}` }),
  }));
}

function id(at: number): string {
  return `p${String(at).padStart(4, "0")}`;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function timed<Made>(work: () => Made): { made: Made; took: number } {
  const start = process.cpuUsage().user;
  const made = work();
  return { made, took: (process.cpuUsage().user - start) / 1000 };
}

main();
process.exit(failures.length === 0 ? 0 : 1);
