import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import {
  type Arc,
  type ExchangePlan,
  explainRing,
  formExchange,
  whatIfExchange,
  whyNotExchange,
} from "@/lib/matching";
import { drawPool, type PoolFamily } from "@/lib/matching/bench/pools";
import { chanceFrom } from "../../support/chance";

/** Of a pool: who takes part with rings of two and with those of three, milliseconds of ours (the check of its proof included) and of HiGHS, shares of points. */
type ExchangeTimes = {
  twos: number;
  takePart: number;
  took: number;
  proven: boolean;
  ofBound: number;
  highs: number | null;
  ratio: number | null;
  ofHighs: number | null;
};

const pools: readonly (readonly [PoolFamily, number])[] = [
  ["sparse", 30],
  ["sparse", 60],
  ["sparse", 120],
  ["real", 30],
  ["real", 60],
  ["real", 120],
  ["dense", 60],
  ["dense", 100],
  ["real", 200],
];

/** Exchanges of two and three beside HiGHS on the same rings: every plan is checked, and compared where both are proven. */
export async function timeExchange(runsAll: boolean, failures: string[]) {
  const times: Record<string, ExchangeTimes> = {};
  const whatIfs: Record<string, ReturnType<typeof holdWhatIfs>> = {};
  for (const [family, count] of pools)
    for (const seed of runsAll ? [1, 2, 3] : [1]) {
      const { people, arcs } = drawPool(family, count, chanceFrom(seed * 31 + count));
      const name = `${family} ${count}/${seed}`;
      const { plan, took } = timed(() => formExchange(people, arcs));
      const why = whyNotExchange(people, arcs, {}, plan);
      if (why) failures.push(`exchange ${name}: ${why}`);
      const twos = formExchange(people, arcs, { longest: 2 });
      if (!twos.proven) failures.push(`exchange ${name}: pairs are not proven`);
      const theirs = await askHighs(people, arcs, runsAll ? 60 : 20);
      const found = theirs?.found ?? null;
      const isOther = found && (found.takePart !== plan.takePart || found.points !== plan.points);
      if (isOther && plan.proven) failures.push(`exchange ${name}: HiGHS ${found.takePart}, ${found.points}`);
      const share = (of: number) => Math.round((1000 * plan.points) / of) / 1000;
      const its: ExchangeTimes = {
        ...{ twos: twos.takePart, takePart: plan.takePart, took: Math.round(took), proven: plan.proven },
        ofBound: plan.bound.worth > 0 ? share(plan.bound.worth) : 1,
        highs: theirs && found ? Math.round(theirs.took) : null,
        ratio: theirs && found ? Math.round((10 * theirs.took) / took) / 10 : null,
        ofHighs: found && found.takePart === plan.takePart ? share(found.points) : null,
      };
      times[name] = its;
      print(name, plan, its);
      if (seed === 1 && (count === 60 || (runsAll && count === 120)))
        whatIfs[name] = holdWhatIfs(people, arcs, plan);
    }
  highs?.kill();
  return { times, whatIfs };
}

/** A ring must not be: milliseconds of all options and of explaining it, others who move in the second option (who can stays), and points fewer, in the middle. */
function holdWhatIfs(people: string[], arcs: Arc[], plan: ExchangePlan) {
  const runs = plan.rings.slice(0, 9).map(({ persons }) => {
    const start = cpu();
    const options = whatIfExchange(people, arcs, { never: [persons] }, plan, persons);
    const took = cpu() - start;
    const stays = options[1] ?? options[0];
    const before = cpu();
    explainRing(people, arcs, {}, plan, persons);
    const [moved, fewer] = [stays?.moved.length ?? 0, stays?.fewer.points ?? 0];
    return { took, explained: cpu() - before, moved, fewer };
  });
  const middle = (of: (run: (typeof runs)[number]) => number) =>
    Math.round(runs.map(of).sort((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0);
  const its = {
    took: middle(({ took }) => took),
    moved: middle(({ moved }) => moved),
    fewer: middle(({ fewer }) => fewer),
    explained: middle(({ explained }) => explained),
  };
  console.log(`    a ring must not be: ${its.took} ms, ${its.moved} others move, ${its.fewer} points fewer`);
  return its;
}

function print(name: string, plan: ExchangePlan, its: ExchangeTimes): void {
  const proof = plan.proven ? "proven best" : `${(100 * its.ofBound).toFixed(1)} % of what could be`;
  const theirs = its.highs === null ? "HiGHS did not end" : `HiGHS ${its.highs} ms (× ${its.ratio})`;
  console.log(
    `  exchange ${name.padEnd(12)} ${its.twos} → ${plan.takePart} take part, ${plan.points} points, ${proof}, ${its.took} ms; ${theirs}`,
  );
}

/** The middle of three where one is quick. */
function timed(work: () => ExchangePlan): { plan: ExchangePlan; took: number } {
  const once = () => {
    const start = cpu();
    const plan = work();
    return { plan, took: cpu() - start };
  };
  const first = once();
  if (first.took > 400) return first;
  return [first, once(), once()].sort((one, other) => one.took - other.took)[1] ?? first;
}

type Theirs = { found: { takePart: number; points: number } | null; took: number };

let highs: ChildProcess | null = null;

/** Asks HiGHS, in a process of its own; null where it does not answer in time: its own limit does not hold in every step. */
function askHighs(people: string[], arcs: Arc[], seconds: number): Promise<Theirs | null> {
  const file = path.resolve("lib/matching/bench/highs-exchange-apart.ts");
  highs ??= fork(file, { execArgv: ["--import", "tsx"] });
  const asked = highs;
  return new Promise((resolve) => {
    const end = (answer: Theirs | null) => {
      clearTimeout(limit);
      asked.removeAllListeners();
      if (answer === null) {
        asked.kill("SIGKILL");
        highs = null;
      }
      resolve(answer);
    };
    const limit = setTimeout(() => end(null), (seconds + 10) * 1000);
    asked.on("message", (answer) => end(answer as Theirs));
    asked.on("exit", () => end(null));
    asked.send([people, arcs, {}, seconds]);
  });
}

/** Milliseconds of the processor so far: others may use it meanwhile. */
function cpu(): number {
  return process.cpuUsage().user / 1000;
}
