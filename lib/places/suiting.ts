import { kilometresBetween } from "@/lib/municipalities/distance";

/** What of a stop is asked when somebody looks for those that suit them. */
export type Sought = { free: number; waiting: number; stepFree: boolean | null; municipality: string };

/** What somebody looks for: `from` is where they set out, as they type it. */
export type Wanted = { from?: string; free: boolean; stepFree: boolean };

/** Those that suit; where they stand in time stays as it is. */
export function suiting<S extends Sought>(stops: readonly S[], { free, stepFree }: Wanted): S[] {
  return stops.filter((stop) => (!free || isFree(stop)) && (!stepFree || stop.stepFree === true));
}

/** Whether one gets a place at once. */
function isFree({ free, waiting }: Pick<Sought, "free" | "waiting">): boolean {
  return free > 0 && waiting === 0;
}

/** How far it is from where somebody sets out; null where one of the two is not known. */
export function kilometresTo({ municipality }: Sought, { from }: Wanted): number | null {
  return from ? kilometresBetween(from, municipality) : null;
}
