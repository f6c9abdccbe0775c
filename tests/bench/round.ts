import { type ChosenDates, chooseDates, whyNotDates } from "@/lib/matching";
import { loadHighs, type RoundSolver } from "@/lib/matching/bench/highs-round";
import { drawRound, type RoundFamily, type RoundSize, roundFamilies } from "@/lib/matching/bench/rounds";
import { chanceFrom } from "../support/chance";

/*
 * npm run bench round -- [--all]: how fast the best dates of a visit round are found, beside HiGHS on the same rounds in the same minutes.
 * Times are medians in milliseconds, ours of the later half of sixteen calls; ours also seats the guests and tells what other times would
 * cost. Five hundred rounds of 8 hosts and 3 times are compared, and of 20 hosts and 5 times three of each
 * family; with --all ten. The last line is JSON.
 */

const runsAll = process.argv.includes("--all");
const failures: string[] = [];
const ratios: Record<string, number> = {};

const sizes: { size: RoundSize; rounds: number; most: number }[] = [
  { size: { hosts: 8, times: 3, guests: 60 }, rounds: 125, most: 20 },
  { size: { hosts: 20, times: 5, guests: 200 }, rounds: runsAll ? 10 : 3, most: 200 },
];

async function main(): Promise<void> {
  const highs = await loadHighs();
  for (const { size, rounds, most } of sizes)
    for (const family of roundFamilies) compare(highs, size, family, rounds, most);
  console.log(JSON.stringify({ bench: "round", ratios, missing: [], failures }));
}

/** Solves so many rounds both ways and prints a line of the table. */
function compare(
  highs: RoundSolver,
  size: RoundSize,
  family: RoundFamily,
  rounds: number,
  most: number,
): void {
  const name = `${size.hosts}×${size.times}×${size.guests} ${family.name}`;
  const ours: number[] = [];
  const theirs: number[] = [];
  let [steps, first] = [0, 0];
  for (let seed = 0; seed < rounds; seed++) {
    const { guests, hosts } = drawRound(size, family, chanceFrom(seed));
    let chosen = {} as ChosenDates;
    const taken = Array.from({ length: 16 }, () => timed(() => (chosen = chooseDates(guests, hosts))));
    first = Math.max(first, taken[0] as number);
    ours.push(median(taken.slice(8)));
    steps += chosen.steps;
    let best = { dated: 0, visits: 0 };
    theirs.push(timed(() => (best = highs(guests, hosts))));
    const dated = chosen.hosts.filter(({ time }) => time !== null).length;
    if (best.dated !== dated || best.visits !== chosen.visits)
      failures.push(
        `${name}, ${seed}: HiGHS finds ${best.visits} visits at ${best.dated} hosts, we ${chosen.visits} at ${dated}`,
      );
    if (!chosen.proven) failures.push(`${name}, ${seed}: not proven`);
    const why = whyNotDates(guests, hosts, chosen);
    if (why) failures.push(`${name}, ${seed}: ${why}`);
  }
  const [mine, its] = [median(ours), median(theirs)];
  const slowest = Math.max(...ours);
  console.log(
    `  ${name.padEnd(20)} ${String(rounds).padStart(4)} rounds   ours ${mine.toFixed(1)} (slowest ${slowest.toFixed(1)}, slowest first call ${first.toFixed(1)}, ${Math.round(steps / rounds)} choices)   HiGHS ${its.toFixed(0)}`,
  );
  report(
    `${name}, beside HiGHS`,
    its / mine,
    its / mine >= 50,
    `${(its / mine).toFixed(0)} × as fast (at least 50)`,
  );
  report(`${name}, at most`, mine, mine <= most, `${mine.toFixed(1)} ms (at most ${most})`);
}

function report(name: string, value: number, isHeld: boolean, what: string): void {
  ratios[name] = Math.round(value * 100) / 100;
  if (!isHeld) failures.push(`${name}: ${what}`);
  console.log(`${isHeld ? "✓" : "✗"} ${name.padEnd(40)} ${what}`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

await main();
process.exit(failures.length === 0 ? 0 : 1);
