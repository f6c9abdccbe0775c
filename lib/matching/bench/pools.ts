import type { Arc } from "@/lib/matching/exchange/model";
import type { Chance } from "@/tests/support/chance";

/** Kinds of pools: few who could, as in real ones, and many who could. */
export const poolFamilies = ["sparse", "real", "dense"] as const;
export type PoolFamily = (typeof poolFamilies)[number];

/** Themes, and councils. */
const [themes, councils] = [40, 18];

/** Draws a pool of so many experts: who wants to learn what, who can show it, in which months, and what each visit would be worth. */
export function drawPool(
  family: PoolFamily,
  count: number,
  chance: Chance,
): { people: string[]; arcs: Arc[] } {
  // Of sparse pools everybody has about six whom they could visit, however many there are.
  const of =
    family === "dense" ? themes / 2 : family === "sparse" ? Math.max(4, Math.ceil(count / 5)) : themes;
  const theme = () => (family === "real" ? Math.min(chance(of), chance(of)) : chance(of));
  const some = (many: number) => Array.from({ length: many }, theme);
  const people = Array.from({ length: count }, (_, at) => `p${String(at).padStart(4, "0")}`);
  const drawn = people.map(() => ({
    council: chance(councils),
    learns: some(family === "sparse" ? 1 + chance(2) : 2 + chance(2)),
    shows: some(family === "sparse" ? 1 + chance(2) : family === "real" ? 2 + chance(2) : 3 + chance(4)),
    months: family !== "real" ? 15 : (1 << chance(4)) | (1 << chance(4)) | (1 << chance(4)),
    wishes: [chance(councils), chance(councils), chance(councils)],
  }));
  const arcs = people.flatMap((guest, one) =>
    people.flatMap((host, other) => {
      const [mine, theirs] = [drawn[one], drawn[other]];
      if (!mine || !theirs || mine.council === theirs.council || !(mine.months & theirs.months)) return [];
      const met = mine.learns.flatMap((its, rank) =>
        theirs.shows.includes(its) ? [[40, 25, 15][rank] ?? 10] : [],
      );
      if (met.length === 0) return [];
      const wish = mine.wishes.indexOf(theirs.council);
      const points = met.reduce((sum, its) => sum + its, 0) + (wish < 0 ? 0 : 30 - 8 * wish) + chance(6);
      return [{ guest, host, points: Math.min(100, points) }];
    }),
  );
  return { people, arcs };
}
