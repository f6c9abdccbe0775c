// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import { type Chance, chanceOf, seedOf } from "@/lib/matching/chance";
import { anneal } from "@/lib/matching/groups/annealing";
import { capsBound } from "@/lib/matching/groups/bound";
import type { PackLimits, Reason } from "@/lib/matching/groups/branching";
import { Division } from "@/lib/matching/groups/division";
import { fill, settle } from "@/lib/matching/groups/filling";
import { mostUnits } from "@/lib/matching/groups/listing";
import { type Model, mayMeet } from "@/lib/matching/groups/model";
import { betterPart, redivide, take } from "@/lib/matching/groups/parts";
import { Worth } from "@/lib/matching/groups/worth";

/** How much is tried: trials of annealing, parts divided anew, groups listed, and the work of the exact search. No clock is read. */
export type GroupBudget = { trials: number; parts: number; listed: number; rounds: number; work: number };

/** Told from time to time how much of the work is done, from 0 to 1: more or less, for nobody knows how long a proof takes. */
export type Progress = (share: number) => void;

/** Annealing is about so much of the work. */
const annealed = 0.6;

/** A division that was found, what cannot be surpassed (both beyond nobody having a group), and why, if that is known. */
export type Found = { division: Division; bound: number; reason: Reason | null };

/** The best division of a model that can be found. */
export function findGroups(model: Model, budget: GroupBudget, onProgress: Progress, from?: Division): Found {
  const points = new Worth(model);
  const chance = chanceOf(seedOf(model.people.map(({ id }) => id)));
  const division = new Division(model, points);
  if (from)
    for (const group of from.groups) if (group) division.put(division.measured(group.units, group.staffed));
  if (!from) fill(division);
  anneal(division, budget.trials, chance, (share) => onProgress(share * annealed));
  settle(division);
  onProgress(annealed);
  division.keepFloor();
  const units = unitsIn(model);
  const isSmall = units.length <= mostUnits && Number.isFinite(budget.listed) && budget.listed > 0;
  const few: PackLimits = { rounds: budget.rounds, work: budget.parts > 0 ? budget.work / 12 : budget.work };
  const first = isSmall ? exact(division, points, units, budget.listed, few) : null;
  if (first?.reason) return { division, ...first };
  for (let round = 0; round < 2 && budget.parts > 0; round++) {
    onProgress(annealed + (round + 1) * ((1 - annealed) / 4));
    if (!betterParts(division, points, Math.ceil(budget.parts / 2), chance)) break;
  }
  if (first) {
    const limits = { rounds: budget.rounds, work: budget.work };
    const second = exact(division, points, units, budget.listed, limits);
    if (second) return { division, ...second };
  }
  return { division, bound: capsBound(model), reason: null };
}

/** Divides all of them exactly, where that comes to more than `least`; null where there are too many allowed groups. */
export function exact(
  division: Division,
  points: Worth,
  units: readonly number[],
  most: number,
  limits: PackLimits,
  least = division.worth,
): { bound: number; reason: Reason | null } | null {
  const standing = division.standing();
  const known = { worth: least, groups: standing.map((at) => division.groups[at]!.units) };
  const found = redivide(division.model, points, units, [], known, most, limits);
  if (!found) return null;
  if (found.divided) take(division, standing, found.divided);
  return { bound: found.bound, reason: found.reason };
}

function betterParts(division: Division, points: Worth, parts: number, chance: Chance): boolean {
  const size = { groups: 3, waiting: 3, most: 20_000 };
  let isBetter = false;
  for (const unit of division.waiting().slice(0, 10))
    for (const at of nearestTo(division, unit)) {
      if (division.groupOf[unit]! >= 0) break;
      if (division.groups[at] && betterPart(division, points, at, size, chance)) isBetter = true;
    }
  for (let part = 0; part < parts; part++) {
    const standing = division.standing();
    if (standing.length < 2) return isBetter;
    // The weaker of two is oftener the one that can be bettered.
    const [one, other] = [standing[chance(standing.length)]!, standing[chance(standing.length)]!];
    const mean = (at: number) => division.groups[at]!.points / division.groups[at]!.persons;
    if (betterPart(division, points, mean(one) <= mean(other) ? one : other, size, chance)) isBetter = true;
  }
  return isBetter;
}

/** The groups of whom most could be with somebody who waits. */
function nearestTo(division: Division, unit: number): number[] {
  const fits = (at: number) =>
    division.groups[at]!.units.filter((other) => mayMeet(division.model, unit, other)).length;
  return division
    .standing()
    .map((at) => ({ at, fits: fits(at) }))
    .sort((one, other) => other.fits - one.fits || one.at - other.at)
    .slice(0, 5)
    .map(({ at }) => at);
}

/** The units that can be in a group. */
export function unitsIn(model: Model): number[] {
  return model.units.flatMap((_, unit) => (model.impossible.has(unit) ? [] : [unit]));
}
