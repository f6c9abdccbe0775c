import { DenseMatching } from "@/lib/matching/dense";
import { maximumWeightMatchingOf } from "@/lib/matching/maximum-weight";
import { chanceFrom } from "@/tests/support/chance";
import { readInstance } from "./instances";
import { type WhatIfs, whatIfs } from "./solvers";

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

/**
 * Forbids pairs of the best, locks others and leaves somebody out, each in a clone of its own, and solves all anew between them: a round
 * to warm up, in which every fourth result is proven over all pairs, and two that are timed.
 */
function tryChanges(): WhatIfs {
  const { n } = instance;
  const dense = new DenseMatching(n, weights);
  const best = dense.solve();
  const found: WhatIfs = { forbid: [], lock: [], leaveOut: [], anew: [], unproven: [] };
  for (const round of [0, 1, 2]) {
    const chance = chanceFrom(n);
    for (let tried = 0; tried < 24; tried++) {
      const u = chance(n);
      const v = best.mate[u] as number;
      const other = chance(n);
      if (v < 0 || other === u || other === v) continue;
      const isProven = round === 0 && tried % 4 === 0;
      const times = {
        forbid: timed((copy) => copy.forbid(u, v), isProven),
        lock: timed((copy) => copy.lock(u, other), isProven),
        leaveOut: timed((copy) => copy.leaveOut(u), isProven),
      };
      if (round === 0) continue;
      for (const what of whatIfs) found[what].push(times[what]);
      if (tried % 4 > 0) continue;
      const begun = performance.now();
      new DenseMatching(n, weights).solve();
      found.anew.push(performance.now() - begun);
    }
  }
  return found;

  function timed(change: (copy: DenseMatching) => void, isProven: boolean): number {
    const begun = performance.now();
    const copy = dense.clone();
    change(copy);
    copy.solve();
    const time = performance.now() - begun;
    const why = isProven ? copy.whyNotProven() : null;
    if (why) found.unproven.push(why);
    return time;
  }
}
