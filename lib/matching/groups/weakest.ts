// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a group; a cast on each would hide the algorithm
import { capsBound } from "@/lib/matching/groups/bound";
import type { Reason } from "@/lib/matching/groups/branching";
import { Division } from "@/lib/matching/groups/division";
import {
  exact,
  type Found,
  findGroups,
  type GroupBudget,
  type Progress,
  unitsIn,
} from "@/lib/matching/groups/find";
import { mostUnits } from "@/lib/matching/groups/listing";
import type { Model } from "@/lib/matching/groups/model";
import type { Above } from "@/lib/matching/groups/plan";
import { Worth } from "@/lib/matching/groups/worth";

/** A floor just above another: the points a person of two groups differ by more than this. */
const justAbove = 1e-4;
/** Floors are halved until they are so near. */
const near = 0.2;
const rounding = 1e-9;
const nothing: Reason = { prices: [], cases: null };

/**
 * As many persons in groups as can be; of those plans the ones whose weakest group is best, and of these the greatest total. The floor is
 * raised by halving, as long as as many persons have a group. Where all allowed groups are listed, those below the floor are dropped and
 * the rest is divided exactly, so that it is proven that nothing is above.
 */
export function raiseWeakest(
  model: Model,
  budget: GroupBudget,
  onProgress: Progress,
): Found & { above: Above | null } {
  // Nobody's place is worth all points.
  const placing = { ...model, alone: most(model) * model.people.length + 1 };
  const base = findGroups(placing, budget, (share) => onProgress(share / 2));
  let { division } = base;
  const placed = personsIn(division);
  const fewer = { ...budget, trials: Math.ceil(budget.trials / 2), work: Math.ceil(budget.work / 4) };
  let weakest: Reason | null = null;
  for (let [low, high] = [weakestOf(division), most(model)]; placed > 0; ) {
    const isLast = high - low <= near;
    const floor = isLast ? low + justAbove : (low + high) / 2;
    onProgress(1 - (high - low) / (2 * most(model)));
    const raised = { ...placing, floor };
    const next =
      exactAbove(raised, null, placing.alone * placed - 1, fewer) ??
      findGroups(raised, fewer, () => {}, division);
    if (personsIn(next.division) >= placed && weakestOf(next.division) >= floor - rounding) {
      ({ division } = next);
      low = weakestOf(division);
      high = Math.max(low, high);
    } else if (isLast) {
      weakest = next.reason;
      break;
    } else high = floor;
  }
  const last = exactAbove({ ...placing, floor: weakestOf(division) - rounding }, division, null, budget);
  if (last) ({ division } = last);
  const isAbove = base.reason !== null && (weakest !== null || placed === 0);
  return {
    ...{ division, bound: capsBound(model), reason: isAbove && last ? last.reason : null },
    above: isAbove ? { placed: base.reason ?? nothing, weakest: weakest ?? nothing } : null,
  };
}

/** The best division above a floor, where it is worth more than `least`, or than `from` which is known; null where not all groups can be listed. */
function exactAbove(
  model: Model,
  from: Division | null,
  least: number | null,
  { listed, rounds, work }: GroupBudget,
): { division: Division; reason: Reason | null } | null {
  const units = unitsIn(model);
  if (units.length > mostUnits || listed === 0) return null;
  const points = new Worth(model);
  const division = new Division(model, points);
  for (const group of from?.groups ?? [])
    if (group) division.put(division.measured(group.units, group.staffed));
  const found = exact(division, points, units, listed, { rounds, work }, least ?? division.worth);
  return found && { division, reason: found.reason };
}

function personsIn(division: Division): number {
  return division.standing().reduce((sum, at) => sum + division.groups[at]!.persons, 0);
}

/** The points a person of the weakest group; what nobody surpasses where there is none. */
function weakestOf(division: Division): number {
  return Math.min(
    most(division.model),
    ...division.standing().map((at) => division.groups[at]!.points / division.groups[at]!.persons),
  );
}

function most({ weights }: Model): number {
  return weights.themes + weights.mix + weights.regions;
}
