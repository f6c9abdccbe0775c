import type { Expert, PlacedFormat } from "@/lib/grouping/placed/expert";
import { type PlacedPlan, planPlaces } from "@/lib/grouping/placed/plan";
import type { PlacedRules } from "@/lib/grouping/placed/rules";
import { tableOf } from "@/lib/grouping/placed/table";

/** Those who may be guests and hosts, and the rules under each of which the best plan is asked for. */
export type Given = { experts: readonly Expert[]; format: PlacedFormat; rules: readonly PlacedRules[] };

/** The best plan under each of the rules, worked out here and now. */
export function answer({ experts, format, rules }: Given): PlacedPlan[] {
  const table = tableOf(experts, format);
  return rules.map((one) => planPlaces(table, one));
}
