import { createRequire } from "node:module";
import type { LegacyHighs } from "highs";
import { listGroups } from "@/lib/matching/groups/listing";
import { type GroupPerson, type GroupRules, readGroups, withoutGroup } from "@/lib/matching/groups/model";
import { Staff } from "@/lib/matching/groups/staffing";
import { Worth } from "@/lib/matching/groups/worth";

/** The greatest total as HiGHS finds it among all allowed groups, where nobody is asked to guide them; null where it does not end in so many seconds. */
export type GroupSolver = (
  people: readonly GroupPerson[],
  rules: GroupRules,
  seconds: number,
) => number | null;

/** Loads HiGHS, once. */
export async function loadGroupHighs(): Promise<GroupSolver> {
  const load = createRequire(import.meta.url)("highs") as () => Promise<LegacyHighs>;
  const highs = await load();
  return (people, rules, seconds) => {
    const model = readGroups(people, rules);
    const units = model.units.map((_, unit) => unit);
    const listed = listGroups(model, new Worth(model), new Staff(model), units, 10_000_000);
    if (!listed) return null;
    const nobody = -withoutGroup * people.length;
    if (listed.length === 0) return nobody;
    const rows = listed.units.map((): string[] => []);
    const aim: string[] = [];
    for (let group = 0; group < listed.length; group++) {
      aim.push(`${listed.worth[group]} x${group}`);
      for (let at = 0; at < (listed.count[group] as number); at++)
        rows[listed.member[group * listed.width + at] as number]?.push(`x${group}`);
    }
    const text = [
      "Maximize",
      ` obj: ${aim.join("\n + ")}`,
      "Subject To",
      ...rows.flatMap((its, at) => (its.length > 0 ? [` r${at}: ${its.join("\n + ")} <= 1`] : [])),
      "Binary",
      ...aim.map((_, at) => ` x${at}`),
      "End",
    ].join("\n");
    const solved = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: seconds });
    return solved.Status === "Optimal" ? nobody + Math.round(solved.ObjectiveValue) : null;
  };
}
