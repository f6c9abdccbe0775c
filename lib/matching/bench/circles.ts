import type { GroupPerson, Guide } from "@/lib/matching/groups/model";
import type { Chance } from "@/tests/support/chance";

/** Families of persons to be grouped: anybody, as in life (some themes and times are popular), five themes wanted by all, and few free times. */
export const circleFamilies = ["uniform", "real", "popular", "tight"] as const;
export type CircleFamily = (typeof circleFamilies)[number];

const [slots, themes, regions] = [15, 24, 19];

/** Draws so many persons of a family. */
export function drawPeople(family: CircleFamily, count: number, chance: Chance): GroupPerson[] {
  const organisations = Math.max(2, Math.ceil(count / (family === "tight" ? 3.5 : 2)));
  const some = (many: number, of: number, isZipf: boolean) => {
    const drawn = new Set<number>();
    while (drawn.size < many) drawn.add(isZipf ? zipf(of, chance) : chance(of));
    return [...drawn];
  };
  const isReal = family === "real" || family === "popular";
  const free = () => (family === "tight" ? 2 + chance(2) : 4 + chance(4));
  return Array.from({ length: count }, (_, at) => ({
    id: `p${String(at).padStart(4, "0")}`,
    slots: some(free(), slots, isReal),
    languages:
      chance(12) === 0 ? ["sv", "fi"] : chance(16) === 0 ? ["en", "fi"] : chance(20) === 0 ? ["sv"] : ["fi"],
    themes: some(2 + chance(3), family === "popular" ? 5 : themes, family !== "uniform").map(
      (theme) => `t${theme}`,
    ),
    level: chance(3) as 0 | 1 | 2,
    region: `r${isReal ? zipf(regions, chance) : chance(regions)}`,
    organisation: `o${chance(organisations)}`,
  }));
}

/** Leaders for so many persons: a group or two each, with free times of their own. */
export function drawLeaders(count: number, chance: Chance): Guide[] {
  return Array.from({ length: Math.ceil(count / 8) }, (_, at) => ({
    id: `l${String(at).padStart(3, "0")}`,
    slots: [...new Set(Array.from({ length: 5 }, () => chance(slots)))],
    languages: chance(4) === 0 ? ["fi", "sv", "en"] : ["fi"],
    groups: 1 + chance(2),
  }));
}

/** A number below a bound, the first ones oftener: the smallest of chances that fall as 1 ÷ rank. */
function zipf(bound: number, chance: Chance): number {
  let left = chance(1000) / 1000;
  let all = 0;
  for (let rank = 1; rank <= bound; rank++) all += 1 / rank;
  for (let rank = 1; rank <= bound; rank++) {
    left -= 1 / rank / all;
    if (left < 0) return rank - 1;
  }
  return bound - 1;
}
