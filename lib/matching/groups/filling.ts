// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a person or a group; a cast on each would hide the algorithm
import { changed, replace } from "@/lib/matching/groups/changes";
import type { Division, Group } from "@/lib/matching/groups/division";

/** Fills a division group by group: whoever has fewest to be with first, then whoever adds most. */
export function fill(division: Division): void {
  const waiting = division.waiting();
  const choice = new Map(
    waiting.map((unit) => [unit, waiting.filter((other) => division.fitsIn(unit, [other], -1)).length]),
  );
  const order = waiting.sort((a, b) => choice.get(a)! - choice.get(b)! || a - b);
  for (const unit of order) if (division.groupOf[unit]! < 0) form(division, [unit], order);
  settle(division, order);
}

/** Finds a group for those who wait: one that has room, or a new one with others who wait and who can be spared. */
export function settle(division: Division, order: readonly number[] = division.waiting()): void {
  for (const unit of order) if (division.groupOf[unit]! < 0) join(division, unit);
  for (const unit of order) {
    if (division.groupOf[unit]! >= 0) continue;
    const spare = division.standing().flatMap((at) => {
      const group = division.groups[at]!;
      return group.persons > division.model.rules.sizes[0] ? group.units : [];
    });
    form(division, [unit], [...order.filter((other) => division.groupOf[other]! < 0), ...spare]);
  }
}

/** At most so many are looked at when a group grows. */
const lookedAt = 80;

/** Forms a group around some units out of others: waiting, or of groups that can spare one. */
export function form(division: Division, around: readonly number[], others: readonly number[]): boolean {
  const { model } = division;
  const [least, most] = model.rules.sizes;
  const units = [...around];
  const nobody = { leader: -1, host: -1, slot: 0 };
  let now = division.measured(units, nobody);
  const isSpare = (unit: number) => {
    const group = division.groups[division.groupOf[unit]!];
    return !group || group.persons - model.count[unit]! >= least;
  };
  while (now.persons < most) {
    let best: Group | null = null;
    let seen = 0;
    for (const unit of others) {
      if (seen >= lookedAt) break;
      if (units.includes(unit) || now.persons + model.count[unit]! > most) continue;
      const isFree = division.groupOf[unit]! < 0;
      if (!isFree && (now.persons >= least || !isSpare(unit))) continue;
      if (!division.fitsIn(unit, units, -1)) continue;
      if (!(now.slots & model.slots[unit]!) || !(now.languages & model.languages[unit]!)) continue;
      const next = division.measured([...units, unit], nobody);
      if (!division.guidesFor(next)) continue;
      seen++;
      // Whoever leaves many slots open leaves many others possible.
      if (!best || next.worth > best.worth) best = next;
    }
    if (!best) break;
    units.push(best.units.at(-1)!);
    now = best;
  }
  if (now.persons < least) return false;
  const from = [...new Set(units.map((unit) => division.groupOf[unit]!))].filter((at) => at >= 0);
  const before = from.map((at) => ({ at, group: division.drop(at) }));
  for (const { at, group } of before) {
    const left = group.units.filter((unit) => !units.includes(unit));
    const smaller = division.measured(left, group.staffed);
    if (smaller.persons >= least) division.put(smaller, at);
  }
  const staffed = division.guidesFor(now);
  if (!staffed) {
    for (const { at, group } of before) {
      if (division.groups[at]) division.drop(at);
      division.put(group, at);
    }
    return false;
  }
  division.put({ ...now, staffed });
  return true;
}

/** Puts a unit into the group with room where it adds most. */
function join(division: Division, unit: number): void {
  let best: { at: number; group: Group; gain: number } | null = null;
  for (const at of division.standing()) {
    const group = division.groups[at]!;
    if (group.persons + division.model.count[unit]! > division.model.rules.sizes[1]) continue;
    const next = changed(division, at, -1, unit);
    if (!next) continue;
    const gain = next.worth - group.worth;
    if (!best || gain > best.gain) best = { at, group: next, gain };
  }
  if (best) replace(division, best.at, best.group);
}
