import { formGroups, type GroupPlan, type GroupRules, whyNotGroups } from "@/lib/matching";
import { circleFamilies, drawLeaders, drawPeople } from "@/lib/matching/bench/circles";
import { loadGroupHighs } from "@/lib/matching/bench/highs-groups";
import { chanceFrom } from "../support/chance";

/*
 * npm run bench groups -- [--all]: groups of five and six beside HiGHS on the very same list of allowed groups, and larger numbers beside
 * what nobody surpasses. Times are of the processor, in milliseconds, the median of three; ours hold the check of the proof. With --all
 * also 42 to 60 and 2,000 persons. The last line is JSON.
 */

const runsAll = process.argv.includes("--all");
const failures: string[] = [];
const ratios: Record<string, number> = {};
const seeds = [1, 2, 3];
const longest = 120;

async function main(): Promise<void> {
  const highs = await loadGroupHighs();
  const small = runsAll ? [18, 24, 30, 36, 42, 48, 60] : [18, 24, 36];
  for (const count of small)
    for (const family of circleFamilies)
      for (const seed of seeds) {
        const name = `${family} ${count}/${seed}`;
        const people = drawPeople(family, count, chanceFrom(seed * 7919 + count));
        const rules: GroupRules = { sizes: [5, 6], organisationsApart: true };
        const { plan, took } = timed(() => formGroups(people, rules));
        check(name, plan, whyNotGroups(people, rules, plan));
        if (count <= 36 && !plan.proven) failures.push(`${name}: not proven`);
        let theirs = "";
        if (count <= 24) {
          const start = cpu();
          const best = highs(people, rules, longest);
          const its = cpu() - start;
          ratios[name] = Math.round(its / took);
          theirs =
            best === null
              ? `HiGHS did not end in ${longest} s`
              : `HiGHS ${best} in ${its.toFixed(0)} (× ${ratios[name]})`;
          if (best !== null && best !== plan.total) failures.push(`${name}: HiGHS ${best}, we ${plan.total}`);
        }
        print(name, plan, took, theirs);
      }
  for (const led of [false, true])
    for (const count of runsAll ? [60, 120, 300, 1000, 2000] : [60, 300])
      for (const family of ["real", "tight"] as const) {
        const name = `${family} ${count}${led ? " led" : ""}`;
        const people = drawPeople(family, count, chanceFrom(count));
        const leaders = led ? { leaders: drawLeaders(count, chanceFrom(count + 1)) } : {};
        const rules: GroupRules = { sizes: [5, 6], organisationsApart: true, ...leaders };
        const { plan, took } = timed(() => formGroups(people, rules));
        check(name, plan, whyNotGroups(people, rules, plan));
        ratios[`${name}, of its bound`] = Math.round((1000 * plan.total) / plan.bound) / 1000;
        print(name, plan, took, "");
      }
  const missing = ["TPSDP (not in npm)", "CP-SAT (not in npm)"];
  // Of the whole process, HiGHS in it, in megabytes.
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ bench: "groups", ratios, memory, missing, failures }));
}

function check(name: string, plan: GroupPlan, why: string | null): void {
  if (why) failures.push(`${name}: ${why}`);
  if (plan.bound < plan.total) failures.push(`${name}: better than its bound`);
}

function print(name: string, plan: GroupPlan, took: number, theirs: string): void {
  const { total, bound, proven, waiting } = plan;
  const share = proven ? "proven best" : `of at most ${bound} (${((100 * total) / bound).toFixed(1)} %)`;
  console.log(
    `  ${name.padEnd(18)} ${total} ${share}, ${waiting.length} wait, ${took.toFixed(0)} ms  ${theirs}`,
  );
}

function timed(work: () => GroupPlan): { plan: GroupPlan; took: number } {
  const runs = seeds.map(() => {
    const start = cpu();
    const plan = work();
    return { plan, took: cpu() - start };
  });
  return runs.sort((one, other) => one.took - other.took)[1] as (typeof runs)[number];
}

/** Milliseconds of the processor so far: others may use it meanwhile. */
function cpu(): number {
  return process.cpuUsage().user / 1000;
}

await main();
process.exit(failures.length === 0 ? 0 : 1);
