import { randomInt } from "node:crypto";

/** The same things in an order of chance (Fisher and Yates). */
export function shuffled<T>(of: readonly T[]): T[] {
  const all = [...of];
  for (let last = all.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
