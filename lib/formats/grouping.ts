import type { Format } from "@/lib/formats/recipe";

/** How many seats a group has: at least, as a rule, and at most; where the whole programme is one, as many as come. */
export function sizesOf({ grouping }: Pick<Format, "grouping">): Sizes {
  if (grouping.kind === "pairs") return { least: 2, usual: 2, most: grouping.largest };
  if (grouping.kind === "sets") return { ...grouping, usual: grouping.most };
  if (grouping.kind === "everyone") return { least: 1, usual: 1, most: Number.POSITIVE_INFINITY };
  if (grouping.kind === "each") return { least: 1, usual: 1, most: 1 };
  // Two, each the other's guest or one the other's, and three in a ring.
  return { least: 2, usual: 2, most: 3 };
}

/** So many, or from so many to so many; what has no most is left open. */
export function rangeOf(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return `${least}–`;
  return least === most ? String(least) : `${least}–${most}`;
}

/** Whether a coordinator brings those who have been taken in into groups, be it each into one by itself; else they come into theirs by themselves. */
export function isGroupedByHand({ grouping }: Pick<Format, "grouping">): boolean {
  return !isOneGroup({ grouping });
}

/** Whether the whole programme is one group, which others join while it goes on. */
export function isOneGroup({ grouping }: Pick<Format, "grouping">): boolean {
  return grouping.kind === "everyone";
}

/** What comes next for who has been taken in: a group that is made for them, a seat in the one that there is, or places at its meetings. */
export type ComesNext = "group" | "seat" | "places";

/** What that is in a part of a format. */
export function comesNext({ grouping }: Pick<Format, "grouping">, part: string): ComesNext {
  if (grouping.kind !== "everyone") return "group";
  return grouping.seats === undefined || grouping.seats === part ? "seat" : "places";
}

export type Sizes = { least: number; usual: number; most: number };
