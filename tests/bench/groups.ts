import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import {
  formGroups,
  type GroupBudget,
  type GroupPlan,
  type GroupRules,
  whatIfGroups,
  whyNotGroups,
} from "@/lib/matching";
import { circleFamilies, drawLeaders, drawPeople } from "@/lib/matching/bench/circles";
import type { GroupPerson } from "@/lib/matching/groups/model";
import { chanceFrom } from "../support/chance";

/*
 * npm run bench groups -- [--all]: groups of five and six beside HiGHS on the very same list of allowed groups, larger numbers beside five
 * times as many trials, and what-ifs. Times are of the processor, in milliseconds; ours hold the check of the proof. HiGHS has a process
 * of its own, which is ended after its limit. With --all three seeds instead of one, 42 to 60 persons exactly, and up to 2,000. The last
 * line is JSON.
 */

const runsAll = process.argv.includes("--all");
const failures: string[] = [];
const notRun: string[] = [];
/** How many times longer HiGHS takes. */
const ratios: Record<string, number> = {};
/** Of 36 persons at most, and of more: how many are proven best, and the longest. */
const exact: Record<string, { of: number; proven: number; slowest: number }> = {};
/** Of larger numbers: of the total of a run with five times the trials, of the bound, who waits. */
const large: Record<string, { took: number; ofLong: number; ofBound: number; waiting: number }> = {};
const whatIfs: Record<string, { took: number; worst: number; moved: number }> = {};
const seeds = runsAll ? [1, 2, 3] : [1];
const longest = runsAll ? 120 : 20;
const rules: GroupRules = { sizes: [5, 6], organisationsApart: true };

async function main(): Promise<void> {
  for (const led of [false, true])
    for (const count of runsAll ? [18, 24, 30, 36, 42, 48, 60] : [18, 24, 36])
      for (const family of circleFamilies) for (const seed of seeds) await small(family, count, seed, led);
  for (const led of [false, true])
    for (const count of runsAll ? [60, 120, 300, 1000, 2000] : [60, 300])
      for (const family of ["real", "tight"] as const) {
        const people = drawPeople(family, count, chanceFrom(count));
        many(`${family} ${count}${led ? " led" : ""}`, people, rulesOf(count, led, count));
      }
  for (const count of runsAll ? [24, 60, 300, 2000] : [24, 60, 300]) whatIf(count);
  highs?.kill();
  const missing = ["TPSDP (not in npm)", "CP-SAT (not in npm)"];
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const found = { ratios, exact, large, whatIfs, memory };
  console.log(JSON.stringify({ bench: "groups", ...found, missing, notRun, failures }));
}

function rulesOf(count: number, led: boolean, seed: number): GroupRules {
  return led ? { ...rules, leaders: drawLeaders(count, chanceFrom(seed + 1)) } : rules;
}

async function small(
  family: (typeof circleFamilies)[number],
  count: number,
  seed: number,
  led: boolean,
): Promise<void> {
  const name = `${family} ${count}/${seed}${led ? " led" : ""}`;
  const people = drawPeople(family, count, chanceFrom(seed * 7919 + count));
  const its = rulesOf(count, led, seed * 31 + count);
  const { plan, took } = timed(() => formGroups(people, its));
  check(name, people, its, plan);
  const kind = `${count <= 36 ? "to 36" : `${count}`}${led ? ", led" : ""}`;
  const all = exact[kind] ?? { of: 0, proven: 0, slowest: 0 };
  const slowest = Math.max(all.slowest, Math.round(took));
  exact[kind] = { of: all.of + 1, proven: all.proven + (plan.proven ? 1 : 0), slowest };
  let theirs = "";
  if (count <= 24 && !led) {
    const best = await askHighs(people);
    if (best?.total === null || best === null) notRun.push(`${name}: HiGHS did not end in ${longest} s`);
    else {
      ratios[name] = Math.round(best.took / took);
      theirs = `HiGHS ${best.total} in ${best.took.toFixed(0)} (× ${ratios[name]})`;
      if (best.total !== plan.total) failures.push(`${name}: HiGHS ${best.total}, we ${plan.total}`);
    }
  }
  print(name, plan, took, theirs);
}

function many(name: string, people: readonly GroupPerson[], its: GroupRules): void {
  const { plan, took } = timed(() => formGroups(people, its));
  check(name, people, its, plan);
  const count = people.length;
  const budget: Partial<GroupBudget> = {
    ...{ trials: 5 * ((count <= 64 ? 12_000 : 150_000) + 350 * count), parts: 100 },
  };
  const long = formGroups(people, its, budget);
  check(`${name}, long`, people, its, long);
  // Beyond nobody having a group, so that the share means something where totals are about nought.
  const beyond = (total: number) => total + 150 * count;
  const ofLong = thousandths(beyond(plan.total) / beyond(Math.max(long.total, plan.total)));
  const ofBound = thousandths(beyond(plan.total) / beyond(plan.bound));
  large[name] = { took: Math.round(took), ofLong, ofBound, waiting: plan.waiting.length };
  if (ofLong < 0.985) failures.push(`${name}: ${ofLong} of a run with five times the trials`);
  print(name, plan, took, `${(100 * ofLong).toFixed(1)} % of a longer run`);
}

/** Two are kept apart, one leaves, one comes: nine of each, the middle and the longest time, and the most others who move. */
function whatIf(count: number): void {
  const chance = chanceFrom(count);
  const [last, ...people] = drawPeople("real", count + 1, chance) as [GroupPerson, ...GroupPerson[]];
  const plan = formGroups(people, rules, { listed: 0 });
  const changes = {
    apart: () => {
      const [one = "", other = ""] = plan.groups[chance(plan.groups.length)]?.members ?? [];
      return whatIfGroups(people, { ...rules, apart: [[one, other]] }, plan);
    },
    leaves: () => {
      const left = plan.groups[chance(plan.groups.length)]?.members[chance(5)];
      return whatIfGroups(
        people.filter(({ id }) => id !== left),
        rules,
        plan,
      );
    },
    comes: () => whatIfGroups([...people, { ...last, id: `q${chance(1000)}` }], rules, plan),
  };
  for (const [change, work] of Object.entries(changes)) {
    const runs = Array.from({ length: 9 }, () => {
      const start = cpu();
      const options = work();
      return { took: cpu() - start, moved: options[1]?.moved.length ?? options[0]?.moved.length ?? 0 };
    }).sort((one, other) => one.took - other.took);
    const took = Math.round(runs[4]?.took ?? 0);
    const worst = Math.round(runs.at(-1)?.took ?? 0);
    const moved = runs.map((run) => run.moved).sort((a, b) => a - b)[4] ?? 0;
    whatIfs[`${count}, ${change}`] = { took, worst, moved };
    console.log(`  what if ${count}, ${change}: ${took} ms, at most ${worst}; ${moved} others move`);
  }
}

let highs: ChildProcess | null = null;

/** Asks HiGHS; null where it does not answer in time, or fails. */
function askHighs(people: readonly GroupPerson[]): Promise<{ total: number | null; took: number } | null> {
  const file = path.resolve("lib/matching/bench/highs-groups-apart.ts");
  highs ??= fork(file, { execArgv: ["--import", "tsx"] });
  const asked = highs;
  return new Promise((resolve) => {
    const end = (answer: { total: number | null; took: number } | null) => {
      clearTimeout(limit);
      asked.removeAllListeners();
      if (answer === null) {
        asked.kill("SIGKILL");
        highs = null;
      }
      resolve(answer);
    };
    const limit = setTimeout(() => end(null), (longest + 10) * 1000);
    asked.on("message", (answer) => end(answer as { total: number | null; took: number }));
    asked.on("exit", () => end(null));
    asked.send([people, rules, longest]);
  });
}

function check(name: string, people: readonly GroupPerson[], its: GroupRules, plan: GroupPlan): void {
  const why = whyNotGroups(people, its, plan);
  if (why) failures.push(`${name}: ${why}`);
}

function print(name: string, plan: GroupPlan, took: number, theirs: string): void {
  const { total, bound, proven, waiting } = plan;
  const share = proven ? "proven best" : `of at most ${bound} (${((100 * total) / bound).toFixed(1)} %)`;
  console.log(
    `  ${name.padEnd(18)} ${total} ${share}, ${waiting.length} wait, ${took.toFixed(0)} ms  ${theirs}`,
  );
}

/** The middle of three where one is quick. */
function timed(work: () => GroupPlan): { plan: GroupPlan; took: number } {
  const once = () => {
    const start = cpu();
    const plan = work();
    return { plan, took: cpu() - start };
  };
  const first = once();
  if (first.took > 300) return first;
  return [first, once(), once()].sort((one, other) => one.took - other.took)[1] ?? first;
}

function thousandths(share: number): number {
  return Math.round(1000 * share) / 1000;
}

/** Milliseconds of the processor so far: others may use it meanwhile. */
function cpu(): number {
  return process.cpuUsage().user / 1000;
}

await main();
process.exit(failures.length === 0 ? 0 : 1);
