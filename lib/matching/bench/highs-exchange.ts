import { createRequire } from "node:module";
import type { LegacyHighs } from "highs";
import { type Arc, type ExchangeRules, readExchange } from "@/lib/matching/exchange/model";
import { listRings, personsOf } from "@/lib/matching/exchange/rings";

/** How many take part and their points as HiGHS finds them among all rings, most persons first; null where it does not end in so many seconds. */
export type ExchangeSolver = (
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  seconds: number,
) => { takePart: number; points: number } | null;

/** Loads HiGHS, once. */
export async function loadExchangeHighs(): Promise<ExchangeSolver> {
  const load = createRequire(import.meta.url)("highs") as () => Promise<LegacyHighs>;
  const highs = await load();
  return (people, arcs, rules, seconds) => {
    const model = readExchange(people, arcs, rules);
    const rings = listRings(model);
    if (!rings) return null;
    if (rings.length === 0) return { takePart: 0, points: 0 };
    const rows = people.map((): string[] => []);
    // Nobody's points make up for one who takes part less.
    const place = rings.worth.reduce((most, its) => Math.max(most, its), 0) * people.length + 1;
    const sizes = Array.from({ length: rings.length }, (_, ring) => personsOf(rings, ring).length);
    for (let ring = 0; ring < rings.length; ring++)
      for (const one of personsOf(rings, ring)) rows[one]?.push(`x${ring}`);
    const text = [
      "Maximize",
      ` obj: ${sizes.map((size, ring) => `${place * size + (rings.worth[ring] ?? 0)} x${ring}`).join("\n + ")}`,
      "Subject To",
      ...rows.flatMap((its, at) => (its.length > 0 ? [` r${at}: ${its.join("\n + ")} <= 1`] : [])),
      "Binary",
      ...sizes.map((_, ring) => ` x${ring}`),
      "End",
    ].join("\n");
    const solved = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: seconds });
    if (solved.Status !== "Optimal") return null;
    const taken = sizes.flatMap((_, ring) =>
      ((solved.Columns[`x${ring}`] as { Primal?: number })?.Primal ?? 0) > 0.5 ? [ring] : [],
    );
    return {
      takePart: taken.reduce((sum, ring) => sum + (sizes[ring] ?? 0), 0),
      points: taken.reduce((sum, ring) => sum + (rings.worth[ring] ?? 0), 0),
    };
  };
}
