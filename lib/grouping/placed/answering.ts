import type { Difference } from "@/lib/grouping/pairs/difference";
import type { Expert, PlacedFormat } from "@/lib/grouping/placed/expert";
import { movedBetween } from "@/lib/grouping/placed/moved";
import { type PlacedPlan, planPlaces, shownPlan } from "@/lib/grouping/placed/plan";
import type { PlacedRules } from "@/lib/grouping/placed/rules";
import { tableOf } from "@/lib/grouping/placed/table";
import { type WhyMoved, whyMoved } from "@/lib/grouping/placed/why-moved";
import { remembered } from "@/lib/i18n/remembered";

/** Those who may be guests and hosts, as one text: what is solved of them is kept under it. */
export type Pool = { experts: readonly Expert[]; format: PlacedFormat };

/** The rules under each of which the best plan is asked for, and what was changed last in the first of them. */
export type Given = { text: string; rules: readonly PlacedRules[]; last: LastChange | null };

/** The rules before a change, and what it was. */
export type LastChange = { before: PlacedRules; change: { act: string; of: readonly string[] } };

/** What a change has meant: whose host is another, and why. */
export type LastMoved = { difference: Difference; why: readonly WhyMoved[] };

export type Answer = { plans: PlacedPlan[]; last: LastMoved | null };

/** The best plan under each of the rules, and what the last change of the first has meant, worked out here and now. */
export function answer({ text, rules, last }: Given): Answer {
  const { table, planUnder } = poolFor(text);
  const plans = rules.map((one) => planUnder(JSON.stringify(one)));
  const [found] = plans;
  if (!found || !last) return { plans, last: null };
  const then = shownPlan(table, rules[0] as PlacedRules) ?? planUnder(JSON.stringify(last.before));
  const difference = movedBetween(then, found);
  return { plans, last: { difference, why: whyMoved(difference, then, found, last.change) } };
}

/** So many pools are kept in this thread's memory, and so many plans of each. A miss costs time, never correctness: the text is all inputs. */
const [mostPools, mostPlans] = [3, 24];

const poolFor = remembered(mostPools, (text: string) => {
  const { experts, format } = JSON.parse(text) as Pool;
  const table = tableOf(experts, format);
  return {
    table,
    planUnder: remembered(mostPlans, (rules: string) => planPlaces(table, JSON.parse(rules) as PlacedRules)),
  };
});
