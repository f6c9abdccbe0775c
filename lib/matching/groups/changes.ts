// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a person or a group; a cast on each would hide the algorithm
import type { Division, Group } from "@/lib/matching/groups/division";

/** A group with one unit less and one more (-1: none), with its guides or others; null where that is not allowed. */
export function changed(division: Division, at: number, leaving: number, coming: number): Group | null {
  const { model } = division;
  const group = division.groups[at]!;
  if (coming >= 0 && !division.fitsIn(coming, group.units, leaving)) return null;
  let [slots, languages, mayLead, persons] = [-1, -1, -1, 0];
  for (let place = -1; place < group.units.length; place++) {
    const unit = place < 0 ? coming : group.units[place]!;
    if (unit < 0 || unit === leaving) continue;
    slots &= model.slots[unit]!;
    languages &= model.languages[unit]!;
    mayLead &= model.mayLead[unit]!;
    persons += model.count[unit]!;
  }
  const [least, most] = model.rules.sizes;
  if (!slots || !languages || persons < least || persons > most) return null;
  const staffed =
    slots & (1 << group.staffed.slot) && !model.leaders && !model.hosts
      ? group.staffed
      : guidesBut(division, at, { slots, languages, mayLead });
  if (!staffed) return null;
  const units = group.units.filter((unit) => unit !== leaving);
  if (coming >= 0) units.push(coming);
  return division.measured(units, staffed);
}

/** Guides for what a group would share, while its own are free. */
function guidesBut(
  division: Division,
  at: number,
  asking: { slots: number; languages: number; mayLead: number },
) {
  const group = division.groups[at]!;
  const { leader, slot } = group.staffed;
  const isSame =
    asking.slots & (1 << slot) &&
    (leader < 0 || asking.mayLead & (1 << division.model.leaders![leader]!.bit)) &&
    isHeard(division, group, asking);
  if (isSame) return group.staffed;
  division.drop(at);
  const staffed = division.guidesFor(asking, group.staffed);
  division.put(group, at);
  return staffed;
}

/** Whether the guides of a group speak what it would share. */
function isHeard({ model }: Division, { staffed }: Group, { languages }: { languages: number }): boolean {
  const leader = model.leaders?.[staffed.leader]?.languages ?? -1;
  return (languages & leader & (model.hosts?.[staffed.host]?.languages ?? -1)) !== 0;
}

/** Puts a group in the place of another. */
export function replace(division: Division, at: number, group: Group): void {
  division.drop(at);
  division.put(group, at);
}
