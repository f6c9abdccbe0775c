import { createHash } from "node:crypto";
import type { PlacedGroup } from "@/lib/grouping/sets/formation";

/** A mark by which groups are known again: the same members, slots and guides give the same one. */
export function formationMark(groups: readonly PlacedGroup[]): string {
  const said = groups.map(({ members, slot, leader, host }) => [[...members].sort(), slot, leader, host]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
}
