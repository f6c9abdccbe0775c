import { maximumWeightMatchingOf } from "@/lib/groups/blossom";
import { DenseMatching } from "@/lib/groups/dense-matching";
import { chanceFrom } from "../../support/chance";
import { readInstance } from "./instances";

/*
 * Our solver in a process of its own, so that its first call is a first call: ours.ts <file> <dense | sparse> <times> [what-if].
 * Prints one line of JSON; milliseconds, megabytes.
 */

const [, , file = "", kind, times = "1", whatIf] = process.argv;
const instance = readInstance(file);
const weights = kind === "dense" ? table() : new Int32Array(0);
const taken: number[] = [];
let [cardinality, weight] = [0, 0];
for (let time = 0; time < Number(times); time++) {
  const begun = performance.now();
  const found =
    kind === "dense"
      ? new DenseMatching(instance.n, weights).solve()
      : maximumWeightMatchingOf(instance.n, instance, { maximumCardinality: true });
  taken.push(performance.now() - begun);
  ({ cardinality, weight } = found);
}
const changes = whatIf ? tryChanges() : null;
console.log(
  JSON.stringify({ taken, cardinality, weight, memory: process.resourceUsage().maxRSS / 1024, ...changes }),
);

function table(): Int32Array {
  const { n, from, to, weight: weightsOfEdges } = instance;
  const all = new Int32Array(n * n).fill(-1);
  for (let edge = 0; edge < from.length; edge++) {
    const [u, v] = [from[edge] as number, to[edge] as number];
    all[u * n + v] = weightsOfEdges[edge] as number;
    all[v * n + u] = weightsOfEdges[edge] as number;
  }
  return all;
}

/** Forbids pairs of the best and locks others, each in a clone of its own; every third result is proven over all pairs. */
function tryChanges(): { forbid: number[]; lock: number[]; unproven: string[] } {
  const { n } = instance;
  const chance = chanceFrom(n);
  const dense = new DenseMatching(n, weights);
  const best = dense.solve();
  const [forbid, lock, unproven]: [number[], number[], string[]] = [[], [], []];
  for (let tried = 0; tried < 24; tried++) {
    const u = chance(n);
    const v = best.mate[u] as number;
    const other = chance(n);
    if (v < 0 || other === u || other === v) continue;
    forbid.push(timed((copy) => copy.forbid(u, v)));
    lock.push(timed((copy) => copy.lock(u, other)));
  }
  return { forbid, lock, unproven };

  function timed(change: (copy: DenseMatching) => void): number {
    const begun = performance.now();
    const copy = dense.clone();
    change(copy);
    copy.solve();
    const time = performance.now() - begun;
    const why = forbid.length % 8 === 0 ? copy.whyNotProven() : null;
    if (why) unproven.push(why);
    return time;
  }
}
