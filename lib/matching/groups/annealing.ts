// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a person or a group; a cast on each would hide the algorithm
import { type Chance, mayLose } from "@/lib/matching/chance";
import { changed, replace } from "@/lib/matching/groups/changes";
import type { Division } from "@/lib/matching/groups/division";
import { form } from "@/lib/matching/groups/filling";

const [hottest, coolest] = [10, 0.6];
/** How far it is is told after so many trials. */
const told = 4096;

/** Betters a division by so many trials; a loss is taken oftener in the beginning than at the end. */
export function anneal(
  division: Division,
  trials: number,
  chance: Chance,
  onProgress: (share: number) => void = () => {},
): void {
  const { model } = division;
  const units = model.units.flatMap((_, unit) => (model.impossible.has(unit) ? [] : [unit]));
  if (units.length === 0) return;
  const wanting = Array.from({ length: model.themes }, (): number[] => []);
  for (const unit of units)
    for (const person of model.units[unit]!)
      for (let at = model.themeAt[person]!; at < model.themeAt[person + 1]!; at++)
        wanting[model.theme[at]!]!.push(unit);
  const cooling = (hottest - coolest) / trials;
  for (let trial = 0; trial < trials; trial++) {
    if (trial % told === 0) onProgress(trial / trials);
    // Falls quicker in the beginning: the square of what is left.
    const left = 1 - trial / trials;
    const temperature = coolest + cooling * trials * left * left;
    const one = units[chance(units.length)]!;
    const other = chance(3) > 0 ? friendOf(division, one, wanting, chance) : units[chance(units.length)]!;
    if (other < 0 || other === one) continue;
    const [from, to] = [division.groupOf[one]!, division.groupOf[other]!];
    if (from === to) {
      if (from < 0 && chance(20) === 0 && division.fitsIn(one, [other], -1))
        form(division, [one, other], spare(division, chance));
      continue;
    }
    if (to < 0) exchange(division, one, other, temperature, chance);
    else if (from >= 0 && chance(5) === 0) shift(division, one, from, to, temperature, chance);
    else {
      const its = division.groups[to]!.units;
      const leaving = its[chance(its.length)]!;
      if (from < 0 && chance(2) === 0) shift(division, one, -1, to, temperature, chance);
      else exchange(division, one, leaving, temperature, chance);
    }
  }
}

/** Somebody who wants a theme that the unit wants, the dearest oftener, and may be with it. */
function friendOf(division: Division, unit: number, wanting: readonly number[][], chance: Chance): number {
  const { model } = division;
  const persons = model.units[unit]!;
  const person = persons[persons.length === 1 ? 0 : chance(persons.length)]!;
  const [from, until] = [model.themeAt[person]!, model.themeAt[person + 1]!];
  if (from === until) return -1;
  const all = wanting[model.theme[from + Math.min(chance(until - from), chance(until - from))]!]!;
  for (let tries = 0; tries < 4; tries++) {
    const friend = all[chance(all.length)]!;
    if (friend !== unit && division.fitsIn(friend, [unit], -1)) return friend;
  }
  return -1;
}

/** Some units of groups that can spare one, and those who wait. */
function spare(division: Division, chance: Chance): number[] {
  const some = division.waiting();
  const standing = division.standing();
  for (let at = 0; at < Math.min(60, standing.length); at++)
    some.push(...division.groups[standing[chance(standing.length)]!]!.units);
  return [...new Set(some)];
}

/** Two units change places; one of them may wait. */
function exchange(division: Division, one: number, other: number, temperature: number, chance: Chance): void {
  const [from, to] = [division.groupOf[one]!, division.groupOf[other]!];
  if (from < 0 && to < 0) return;
  const first = from < 0 ? null : changed(division, from, one, other);
  if (from >= 0 && !first) return;
  const old = from < 0 ? null : division.groups[from]!;
  if (to < 0) {
    if (first!.worth - old!.worth + mayLose(temperature, chance) >= 0) replace(division, from, first!);
    return;
  }
  if (from < 0) {
    const second = changed(division, to, other, one);
    if (second && second.worth - division.groups[to]!.worth + mayLose(temperature, chance) >= 0)
      replace(division, to, second);
    return;
  }
  const isGuided = division.model.leaders !== null || division.model.hosts !== null;
  if (isGuided) replace(division, from, first!);
  const second = changed(division, to, other, one);
  const gain = second ? first!.worth - old!.worth + second.worth - division.groups[to]!.worth : 0;
  if (!second || gain + mayLose(temperature, chance) < 0) {
    if (isGuided) {
      replace(division, from, old!);
      division.groupOf[other] = to;
    }
    return;
  }
  division.drop(to);
  if (isGuided) division.groupOf[other] = from;
  else replace(division, from, first!);
  division.put(second, to);
}

/** One unit goes to another group, or out of the waiting into one. */
function shift(
  division: Division,
  unit: number,
  from: number,
  to: number,
  temperature: number,
  chance: Chance,
): void {
  const more = changed(division, to, -1, unit);
  if (!more) return;
  const gain = more.worth - division.groups[to]!.worth;
  if (from < 0) {
    if (gain + mayLose(temperature, chance) >= 0) replace(division, to, more);
    return;
  }
  const less = changed(division, from, unit, -1);
  if (!less || gain + less.worth - division.groups[from]!.worth + mayLose(temperature, chance) < 0) return;
  const isSame =
    less.staffed === division.groups[from]!.staffed || more.staffed === division.groups[to]!.staffed;
  // Guides found one by one might be the same.
  if (!isSame && (division.model.leaders || division.model.hosts)) return;
  division.drop(to);
  division.drop(from);
  division.put(less, from);
  division.put(more, to);
}
