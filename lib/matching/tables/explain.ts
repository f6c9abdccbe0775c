import {
  type Attendee,
  staysTogether,
  type TableRounds,
  type TableRules,
  twoOf,
} from "@/lib/matching/tables/model";

/** Two who sit together though it is not new to them: in a round and at a table, both counted from 0. */
type Seated = { round: number; table: number; two: readonly [string, string] };

/** Why a meeting is not new, as data that pages put into words. */
export type NotNew =
  /** They sat together before on the day, in that round. */
  | (Seated & { kind: "again"; before: number })
  /** They are of one organisation; where it has more people than there are tables, two of it must meet in each round. */
  | (Seated & { kind: "colleagues"; organisation: string; people: number; tables: number })
  /** They know each other from before, the more recently the heavier. */
  | (Seated & { kind: "met"; weight: number })
  /** They may not sit together, and nothing else was possible. */
  | (Seated & { kind: "apart" });

/** Why somebody sits where they sit in a round: new people, who is not new, and whether it is a table that they keep, or that of whom they help. */
export type SeatReasons = {
  table: number;
  fresh: readonly string[];
  notNew: readonly NotNew[];
  keeps: boolean;
  helps: readonly string[];
};

/** Every meeting of a day that is not new, in the order of rounds and tables; helpers meet nobody. */
export function explainTables(
  people: readonly Attendee[],
  rounds: TableRounds,
  rules: TableRules = {},
): NotNew[] {
  const organisation = new Map(people.map(({ id, organisation: its }) => [id, its]));
  const sizes = new Map<string, number>();
  for (const { organisation: its } of people)
    if (its !== undefined) sizes.set(its, (sizes.get(its) ?? 0) + 1);
  const helpers = new Set((rules.beside ?? []).map(({ id }) => id));
  const met = new Map<string, number>();
  for (const [one, other, weight] of rules.met ?? []) {
    const key = twoOf(one, other);
    met.set(key, Math.max(met.get(key) ?? 0, weight));
  }
  const walls = new Set((rules.apart ?? []).map(([one, other]) => twoOf(one, other)));
  const together = staysTogether(rules);
  const last = new Map<string, number>();
  return rounds.flatMap((round, at) => {
    const tables = round.filter(({ length }) => length > 0).length;
    const found = round.flatMap((its, table) =>
      pairsOf(its.filter((id) => !helpers.has(id))).flatMap((two): NotNew[] => {
        const key = twoOf(...two);
        if (together.has(key)) return [];
        const seated = { round: at, table, two };
        const [before, weight, from] = [last.get(key), met.get(key), organisation.get(two[0])];
        const isColleague = from !== undefined && from === organisation.get(two[1]);
        return [
          ...(walls.has(key) ? [{ kind: "apart" as const, ...seated }] : []),
          ...(before === undefined ? [] : [{ kind: "again" as const, ...seated, before }]),
          ...(isColleague
            ? [
                {
                  kind: "colleagues" as const,
                  ...seated,
                  organisation: from,
                  people: sizes.get(from) ?? 0,
                  tables,
                },
              ]
            : []),
          ...(weight === undefined ? [] : [{ kind: "met" as const, ...seated, weight }]),
        ];
      }),
    );
    for (const its of round)
      for (const two of pairsOf(its.filter((id) => !helpers.has(id)))) last.set(twoOf(...two), at);
    return found;
  });
}

/** Why somebody sits where they do in a round; null where they are not in it. */
export function explainSeat(
  people: readonly Attendee[],
  rounds: TableRounds,
  rules: TableRules,
  who: { id: string; round: number },
): SeatReasons | null {
  const round = rounds[who.round] ?? [];
  const table = round.findIndex((its) => its.includes(who.id));
  if (table < 0) return null;
  const helpers = new Set((rules.beside ?? []).map(({ id }) => id));
  const notNew = explainTables(people, rounds.slice(0, who.round + 1), rules).filter(
    ({ round: at, two }) => at === who.round && two.includes(who.id),
  );
  const known = new Set(notNew.flatMap(({ two }) => two));
  const together = staysTogether(rules);
  const beside = (round[table] ?? []).filter(
    (id) => id !== who.id && !helpers.has(id) && !together.has(twoOf(who.id, id)),
  );
  return {
    ...{ table, notNew },
    fresh: helpers.has(who.id) ? [] : beside.filter((id) => !known.has(id)),
    keeps: rules.fixed?.some((one) => one.id === who.id && one.table === table) ?? false,
    helps: (rules.beside ?? [])
      .filter(({ id }) => id === who.id)
      .flatMap(({ of }) => of.filter((id) => round[table]?.includes(id))),
  };
}

function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
}
