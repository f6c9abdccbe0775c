import { createHash } from "node:crypto";
import type { PlannedPlaces } from "@/lib/grouping/placed/planned";

/** A mark by which places are known again: the same guests at the same hosts give the same one. */
export function placesMark(groups: readonly Pick<PlannedPlaces, "kind" | "members">[]): string {
  const said = groups.map(({ kind, members }) => [kind, ...members].join());
  return createHash("sha256").update(said.join(" ")).digest("hex").slice(0, 32);
}
