// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import { type Chance, chanceOf, seedOf } from "@/lib/matching/chance";
import { anneal } from "@/lib/matching/groups/annealing";
import { capsBound } from "@/lib/matching/groups/bound";
import type { PackLimits, Reason } from "@/lib/matching/groups/branching";
import { Division } from "@/lib/matching/groups/division";
import { fill, settle } from "@/lib/matching/groups/filling";
import { mostUnits } from "@/lib/matching/groups/listing";
import {
  type GroupPerson,
  type GroupRules,
  type Model,
  mayMeet,
  readGroups,
} from "@/lib/matching/groups/model";
import { betterPart, redivide, take } from "@/lib/matching/groups/parts";
import { type GroupPlan, planOf } from "@/lib/matching/groups/plan";
import { whyNotProven } from "@/lib/matching/groups/proof";
import { Worth } from "@/lib/matching/groups/worth";

/** How much is tried: trials of annealing, parts divided anew, groups listed, and the work of the exact search. No clock is read. */
export type GroupBudget = { trials: number; parts: number; listed: number; rounds: number; work: number };

/** What is tried for so many persons. */
function usualBudget(persons: number): GroupBudget {
  return {
    trials: (persons <= mostUnits ? 12_000 : 150_000) + 350 * persons,
    parts: persons <= 24 ? 0 : persons <= mostUnits ? Math.round(12 + persons / 8) : 20,
    // Beyond that many the prices of so many persons take minutes and prove nothing.
    listed: persons <= 42 ? 5_500_000 : 400_000,
    rounds: 10,
    work: 24_000_000,
  };
}

/** Told from time to time how much of the work is done, from 0 to 1: more or less, for nobody knows how long a proof takes. */
export type Progress = (share: number) => void;

/** Annealing is about so much of the work. */
const annealed = 0.6;

/** A division that was found, what cannot be surpassed (both beyond nobody having a group), and why, if that is known. */
type Found = { division: Division; bound: number; reason: Reason | null };

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

/** The best division of a model that can be found. */
function findGroups(model: Model, budget: GroupBudget, onProgress: Progress, from?: Division): Found {
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
  const units = model.units.flatMap((_, unit) => (model.impossible.has(unit) ? [] : [unit]));
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

/** Divides all of them exactly; null where there are too many allowed groups. */
function exact(
  division: Division,
  points: Worth,
  units: readonly number[],
  most: number,
  limits: PackLimits,
): { bound: number; reason: Reason | null } | null {
  const standing = division.standing();
  const known = { worth: division.worth, groups: standing.map((at) => division.groups[at]!.units) };
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

/**
 * The weakest group as good as can be: the floor is raised to just above the weakest again and again, by halving, as long as no fewer
 * persons have a group; of the divisions above the highest floor the best that is found.
 */
function raiseWeakest(model: Model, budget: GroupBudget, onProgress: Progress): Found {
  let best = findGroups(model, budget, (share) => onProgress(share / 2));
  const { bound } = best;
  let placed = personsIn(best.division);
  let [low, high] = [weakestOf(best.division), most(model)];
  const fewer = { ...budget, trials: Math.ceil(budget.trials / 2) };
  while (high - low > 0.2) {
    const floor = (low + high) / 2;
    onProgress(1 - (high - low) / (2 * most(model)));
    const next = findGroups({ ...model, floor }, fewer, () => {}, best.division);
    const isHeld = personsIn(next.division) >= placed && weakestOf(next.division) >= floor;
    if (isHeld) {
      [best, placed] = [next, personsIn(next.division)];
      low = weakestOf(next.division);
    } else high = floor;
  }
  return { ...best, bound, reason: null };
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
