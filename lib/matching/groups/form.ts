import { findGroups, type GroupBudget, type Progress } from "@/lib/matching/groups/find";
import { mostUnits } from "@/lib/matching/groups/listing";
import { type GroupPerson, type GroupRules, readGroups } from "@/lib/matching/groups/model";
import { type GroupPlan, planOf } from "@/lib/matching/groups/plan";
import { whyNotProven } from "@/lib/matching/groups/proof";
import { raiseWeakest } from "@/lib/matching/groups/weakest";

/** What is tried for so many persons. */
function usualBudget(persons: number): GroupBudget {
  return {
    trials: (persons <= mostUnits ? 12_000 : 150_000) + 350 * persons,
    parts: persons <= 24 ? 0 : persons <= mostUnits ? Math.round(12 + persons / 8) : 20,
    // Beyond that many the memory and the first prices are too much.
    listed: persons <= 48 ? 4_500_000 : 1_500_000,
    rounds: 10,
    work: 24_000_000,
  };
}

/**
 * Groups of these persons: as good as can be found, and proven best where that can be. By annealing; by dividing a few related groups
 * anew, exactly; and, where all allowed groups can be listed, by prices and a search by loss. The order of persons does not matter.
 */
export function formGroups(
  people: readonly GroupPerson[],
  rules: GroupRules,
  budget: Partial<GroupBudget> = {},
  onProgress: Progress = () => {},
): GroupPlan {
  const model = readGroups(people, rules);
  const whole = { ...usualBudget(model.people.length), ...budget };
  const found =
    rules.aim === "weakest" ? raiseWeakest(model, whole, onProgress) : findGroups(model, whole, onProgress);
  const plan = planOf(found);
  return plan.reason && whyNotProven(people, rules, plan) === null ? { ...plan, proven: true } : plan;
}
