import {
  type Attendee,
  staysTogether,
  type TableRounds,
  type TableRules,
  twoOf,
} from "@/lib/matching/tables/model";

type Counted = { repeats: number; colleagues: number; met: number; apart: number };

/**
 * Why a plan of tables is not what it says it is, or null where it is: everybody sits once in each round from `since` on, sizes differ by
 * one at most, who keeps a table or helps somebody does, and everything is counted anew.
 */
export function whyNotTables(
  people: readonly Attendee[],
  tables: readonly number[],
  plan: Counted & { rounds: TableRounds },
  rules: TableRules = {},
  since = 0,
): string | null {
  const here = new Set(people.map(({ id }) => id));
  for (const [at, round] of plan.rounds.entries()) {
    if (at < since) continue;
    const all = round.flat();
    if (all.length !== here.size || new Set(all).size !== all.length || all.some((id) => !here.has(id)))
      return `round ${at}: somebody is missing, or there twice`;
    const sizes = tables.map((table) => round[table]?.length ?? 0);
    if (sizes.reduce((sum, size) => sum + size, 0) !== all.length)
      return `round ${at}: a closed table is used`;
    if (Math.max(...sizes) - Math.min(...sizes) > 1) return `round ${at}: sizes differ by more than one`;
    const tableOf = (id: string) => round.findIndex((its) => its.includes(id));
    for (const { id, table } of rules.fixed ?? [])
      if (here.has(id) && tables.includes(table) && tableOf(id) !== table)
        return `round ${at}: ${id} does not keep ${table}`;
    for (const { id, of } of rules.beside ?? [])
      if (here.has(id) && of.some((one) => here.has(one) && tableOf(one) !== tableOf(id)))
        return `round ${at}: ${id} is not with whom they help`;
    for (const ids of rules.together ?? [])
      if (new Set(ids.filter((id) => here.has(id)).map(tableOf)).size > 1)
        return `round ${at}: ${ids.join(", ")} are not together`;
  }
  const counted = countTables(people, plan.rounds, rules);
  for (const key of ["repeats", "colleagues", "met", "apart"] as const)
    if (counted[key] !== plan[key]) return `${key}: ${counted[key]}, not ${plan[key]}`;
  return null;
}

/** Counts who sits with whom. */
export function countTables(people: readonly Attendee[], rounds: TableRounds, rules: TableRules): Counted {
  const together = staysTogether(rules);
  const organisation = new Map(people.map(({ id, organisation: its }) => [id, its]));
  const helpers = new Set((rules.beside ?? []).map(({ id }) => id));
  const met = new Set((rules.met ?? []).map(([one, other]) => twoOf(one, other)));
  const walls = new Set((rules.apart ?? []).map(([one, other]) => twoOf(one, other)));
  const seen = new Set<string>();
  const found = { repeats: 0, colleagues: 0, met: 0, apart: 0 };
  for (const its of rounds.flat()) {
    const meet = its.filter((id) => !helpers.has(id));
    meet.forEach((one, at) => {
      for (const other of meet.slice(0, at)) {
        const pair = twoOf(one, other);
        if (together.has(pair)) continue;
        if (seen.has(pair)) found.repeats++;
        seen.add(pair);
        if (met.has(pair)) found.met++;
        if (walls.has(pair)) found.apart++;
        const from = organisation.get(one);
        if (from !== undefined && from === organisation.get(other)) found.colleagues++;
      }
    });
  }
  return found;
}
