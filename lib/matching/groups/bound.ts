// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a person; a cast on each would hide the algorithm
import { type Model, mayMeet, withoutGroup } from "@/lib/matching/groups/model";
import { themeShare, Worth } from "@/lib/matching/groups/worth";

/**
 * What no division surpasses, where not all groups are listed: of each unit the most that its persons could get from all who may be with
 * them, less those who cannot have a group whatever the division, for so many do not part into groups of these sizes.
 */
export function capsBound(model: Model): number {
  const points = new Worth(model);
  const gains: number[] = [];
  let [all, free] = [0, 0];
  for (let unit = 0; unit < model.units.length; unit++) {
    if (model.impossible.has(unit)) continue;
    const count = model.count[unit]!;
    const beside: number[] = [];
    for (let other = 0; other < model.units.length; other++)
      if (other === unit || (mayMeet(model, unit, other) && !model.impossible.has(other)))
        beside.push(...model.units[other]!);
    free += count;
    const most = beside.length < model.rules.sizes[0] ? 0 : mostOf(model, points, model.units[unit]!, beside);
    const gain = Math.max(0, most + (beside.length < model.rules.sizes[0] ? 0 : withoutGroup * count));
    all += gain;
    gains.push(...Array.from({ length: count }, () => gain / count));
  }
  gains.sort((a, b) => a - b);
  const left = free - mostPlaced(free, model.rules.sizes, guidable(model));
  return Math.floor(all - gains.slice(0, left).reduce((sum, gain) => sum + gain, 0) + 1e-6);
}

/** The most points of a unit's persons among so many others. */
function mostOf(model: Model, points: Worth, its: readonly number[], beside: readonly number[]): number {
  const wanted = new Int32Array(model.themes);
  let levels = 0;
  const regions = new Set<number>();
  for (const person of beside) {
    for (let at = model.themeAt[person]!; at < model.themeAt[person + 1]!; at++) wanted[model.theme[at]!]!++;
    levels |= 1 << model.level[person]!;
    if (model.region[person]! >= 0) regions.add(model.region[person]!);
  }
  const each = points.levelPoints(levels) + points.regionPoints(Math.min(regions.size, model.rules.sizes[1]));
  return its.reduce((sum, person) => {
    let got = 0;
    for (let at = model.themeAt[person]!; at < model.themeAt[person + 1]!; at++) {
      const others = wanted[model.theme[at]!]! - 1;
      if (others > 0) got += model.points[at]! * (others > 1 ? 3 : 2);
    }
    return sum + each + themeShare(model.weights.themes, got, model.allPoints[person]!);
  }, 0);
}

/** How many groups guides can take in all. */
function guidable({ leaders, hosts }: Model): number {
  return Math.min(
    ...[leaders, hosts].map((rows) =>
      rows ? rows.reduce((sum, { groups }) => sum + groups, 0) : Number.POSITIVE_INFINITY,
    ),
  );
}

/** How many of so many persons part into groups of these sizes. */
function mostPlaced(persons: number, [least, most]: readonly [number, number], groups: number): number {
  const fewest = Math.min(Math.floor(persons / least), groups);
  return Math.min(persons, fewest * most);
}
