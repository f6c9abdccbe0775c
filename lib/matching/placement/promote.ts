import type { Aim } from "@/lib/matching/placement/model";
import type { PlacementChange, PlacementOption, Placing } from "@/lib/matching/placement/place";

/** What becomes of a freed place: only those who wait may come to it, or others may move so that somebody who waits comes to theirs. */
export type PromotionMode = "waiting only" | "chain";

/** A promotion: the placement, who has a place now and had none, and who has another than before. */
export type Promotion = PlacementOption & { promoted: readonly string[] };

const aimsOf: Record<PromotionMode, readonly Aim[]> = {
  "waiting only": ["stay", "places", "generous", "points", "ids"],
  chain: ["places", "stay", "generous", "points", "ids"],
};

/**
 * Who gets a place that somebody leaves (`leaveOut`) or that a host adds (`more`): as many as can be, and of those ways one with the fewest
 * who change seats, exactly. What was placed before is the best placement.
 */
export function promote(
  placing: Placing,
  change: Pick<PlacementChange, "leaveOut" | "more">,
  mode: PromotionMode,
): Promotion {
  const waited = new Set(placing.best().waiting);
  const option = placing.whatIf(change, { aims: aimsOf[mode] });
  const promoted = option.placement.seats.flatMap(({ guest }) => (waited.has(guest) ? [guest] : []));
  return { ...option, promoted };
}
