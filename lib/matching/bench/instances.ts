import { readFileSync, writeFileSync } from "node:fs";
import { chanceFrom } from "@/tests/support/chance";
import { densely, type Edges, edgesOf, type Family, sparsely } from "./families";

export type Instance = {
  name: string;
  family: string;
  n: number;
  isDense: boolean;
  edgeCount: number;
  file: string;
};

/** What an instance is called in the table and in the ratios. */
export function nameOf(family: Family, n: number, isDense: boolean): string {
  return `${family.name}-${isDense ? "dense" : "sparse"}-${n}`;
}

/**
 * Writes an instance to a file that every solver reads: how many vertices and edges, then all edges' ends and weights, as
 * 32-bit whole numbers.
 */
export function writeInstance(folder: string, family: Family, n: number, isDense: boolean): Instance {
  const chance = chanceFrom(n + (isDense ? 0 : 1));
  const weigh = family.make(n, chance);
  const { from, to, weight } = isDense ? edgesOf(n, densely(n, weigh)) : sparsely(n, weigh, chance);
  const name = nameOf(family, n, isDense);
  const file = `${folder}/${name}`;
  const numbers = new Int32Array(2 + 3 * from.length);
  numbers.set([n, from.length]);
  numbers.set(from, 2);
  numbers.set(to, 2 + from.length);
  numbers.set(weight, 2 + 2 * from.length);
  writeFileSync(file, numbers);
  return { name, family: family.name, n, isDense, edgeCount: from.length, file };
}

/** The edges in such a file. */
export function readInstance(file: string): Edges & { n: number } {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [n = 0, count = 0] = numbers;
  const column = (index: number) => numbers.subarray(2 + index * count, 2 + (index + 1) * count);
  return { n, from: column(0), to: column(1), weight: column(2) };
}
