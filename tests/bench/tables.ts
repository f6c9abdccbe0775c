import { type Attendee, planTables, repairTables, whyNotTables } from "@/lib/matching";
import { chanceFrom } from "../support/chance";

/*
 * npm run bench tables -- [--all]: rounds of tables without a repeat, by constructions and by annealing, halls with organisations and
 * history, and repair. Times are of the processor, in milliseconds. With --all ten thousand changes of days are played. The peers
 * (good-enough-golfers, a tabu search in C++) are not in npm. The last line is JSON.
 */

const runsAll = process.argv.includes("--all");
const failures: string[] = [];
const repeats: Record<string, number> = {};

function main(): void {
  for (const [tables, seats, rounds, most] of [
    [5, 3, 6, 0],
    [6, 4, 4, 0],
    [8, 4, 7, 0],
    [8, 4, 9, 0],
    [10, 4, 9, 10],
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
    console.log(
      `  ${name.padEnd(24)} ${notNew} not new, ${took.toFixed(1)} ms; one leaves: ${repair.took.toFixed(1)} ms, ${repair.made.repeats + repair.made.colleagues + repair.made.met} not new`,
    );
  }
  const changes = runsAll ? 10_000 : 500;
  for (let seed = 0; seed < changes; seed++) change(seed);
  console.log(`  ${changes} changes of days played`);
  const missing = ["good-enough-golfers (not in npm)", "tabu search in C++ (no licence)"];
  console.log(JSON.stringify({ bench: "tables", repeats, missing, failures }));
}

/** Somebody leaves and somebody comes between announced rounds: nobody else's announced seat changes. */
function change(seed: number): void {
  const chance = chanceFrom(seed);
  const tables = 4 + chance(8);
  const people = crowd(tables * 4 + chance(tables * 2), 9);
  const plan = planTables(people, tables, 4, {}, { trials: 2000 });
  const left = new Set(people.filter(() => chance(12) === 0).map((one) => one.id));
  const here = [...people.filter((one) => !left.has(one.id)), { id: "late" }];
  const next = repairTables(
    here,
    tables,
    { rounds: plan.rounds, held: 1, announced: 2 },
    {},
    { trials: 2000 },
  );
  const why = whyNotTables(here, upTo(tables), next, {}, 2);
  if (why) failures.push(`day ${seed}: ${why}`);
  for (let table = 0; table < tables; table++) {
    const stay = (plan.rounds[1]?.[table] ?? []).filter((one) => !left.has(one));
    if (stay.some((one) => !next.rounds[1]?.[table]?.includes(one)))
      failures.push(`day ${seed}: an announced seat changed`);
  }
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
