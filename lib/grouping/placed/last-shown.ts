import type { ShownPlaces } from "@/lib/grouping/placed/rules";
import { oncePerProcess } from "@/lib/kernel/process";

/** So many plans that pages have shown are kept: a press that finds its own here need not find the best of all once more. */
const most = 40;

const held = oncePerProcess("places-shown", () => new Map<string, ShownPlaces>());

/** Keeps a plan as a page of a programme has shown it, by its mark. */
export function keepShown(programmeId: string, mark: string, shown: ShownPlaces): void {
  const key = keyOf(programmeId, mark);
  held.delete(key);
  held.set(key, shown);
  for (const oldest of held.keys()) if (held.size > most) held.delete(oldest);
}

/** The plan that a page has shown under this mark; null where it is not kept here any more. */
export function shownUnder(programmeId: string, mark: string): ShownPlaces | null {
  return held.get(keyOf(programmeId, mark)) ?? null;
}

function keyOf(programmeId: string, mark: string): string {
  return `${programmeId} ${mark}`;
}
