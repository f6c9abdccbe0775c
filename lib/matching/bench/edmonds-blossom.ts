import { edmondsBlossom } from "@/lib/matching/tests/edmonds-blossom";
import { readInstance } from "./instances";

/* edmonds-blossom of npm in a process of its own: edmonds-blossom.ts <file> <times>. Prints one line of JSON. */

const [, , file = "", times = "1"] = process.argv;
const { from, to, weight } = readInstance(file);
const edges = Array.from(from, (u, edge) => [u, to[edge] as number, weight[edge] as number] as const);
const taken: number[] = [];
let found = { cardinality: 0, weight: 0 };
for (let time = 0; time < Number(times); time++) {
  const begun = performance.now();
  found = edmondsBlossom(edges, true);
  taken.push(performance.now() - begun);
}
console.log(JSON.stringify({ taken, ...found }));
