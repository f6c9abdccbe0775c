import { createRequire } from "node:module";
import type { LegacyHighs } from "highs";
import type { Model } from "@/lib/matching/placement/model";

/** The most places, and of such placements the most points, as HiGHS finds them: an integer program of its own. `balance`: no organisation sends or receives more than its tolerance beyond the other. */
export type PlacementSolver = (model: Model, balance: boolean) => { places: number; points: number };

/** Loads HiGHS, once. */
export async function loadPlacementHighs(): Promise<PlacementSolver> {
  const load = createRequire(import.meta.url)("highs") as () => Promise<LegacyHighs>;
  const highs = await load();
  return (model, balance) => {
    const { guests, hosts, dates, guest, date, points, organisations, tolerance } = model;
    const all = [...guest.keys()];
    const sumOf = (some: readonly number[]) => some.map((at) => `x${at}`).join(" + ");
    const rules: string[] = [];
    const atMost = (some: readonly number[], most: number) => {
      if (some.length > most) rules.push(`${sumOf(some)} <= ${most}`);
    };
    const hostOf = (at: number) => dates[date[at] as number]?.host as number;
    guests.forEach((_, one) => {
      atMost(
        all.filter((at) => guest[at] === one),
        1,
      );
    });
    dates.forEach(({ room }, one) => {
      atMost(
        all.filter((at) => date[at] === one),
        room,
      );
    });
    hosts.forEach(({ room }, one) => {
      atMost(
        all.filter((at) => hostOf(at) === one),
        room,
      );
    });
    if (balance)
      for (const organisation of organisations) {
        const terms = all.flatMap((at) => {
          const out = guests[guest[at] as number]?.organisation === organisation;
          const into = hosts[hostOf(at)]?.organisation === organisation;
          return out === into ? [] : [`${out ? "+" : "-"} x${at}`];
        });
        if (terms.length === 0) continue;
        rules.push(`${terms.join(" ")} <= ${tolerance}`, `${terms.join(" ")} >= -${tolerance}`);
      }
    const place = 1 + points.reduce((sum, its) => sum + Math.abs(its), 0);
    const text = [
      "Maximize",
      ` obj: ${all.map((at) => `${place + (points[at] as number)} x${at}`).join("\n + ")}`,
      "Subject To",
      ...rules.map((rule, at) => ` r${at}: ${rule.replaceAll(" + ", "\n + ").replaceAll(" - ", "\n - ")}`),
      "Binary",
      ...all.map((at) => ` x${at}`),
      "End",
    ].join("\n");
    const solved = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5 });
    if (solved.Status !== "Optimal") throw new Error(`HiGHS ends with ${solved.Status}`);
    const taken = all.filter((at) => Math.round(solved.Columns[`x${at}`]?.Primal ?? 0) === 1);
    return { places: taken.length, points: taken.reduce((sum, at) => sum + (points[at] as number), 0) };
  };
}
