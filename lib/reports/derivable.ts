import type { Counting } from "@/lib/surveys/totals";

/** So many answers of a group, and in which of the sums that are shown they are counted (1 or 0, in their order). */
export type Counted = { group: string; answers: number; sums: readonly number[] };

type Group = { answers: number; rows: ReadonlyMap<string, readonly number[]> };

/**
 * Whether adding and subtracting the sums that are shown leads to nothing that is about too few answers or groups.
 *
 * Whatever can be worked out is a weighted sum of them. For it to be about some groups only, it has to come to nothing for all
 * the others; where the others' rows span everything that the rows span, only nothing at all does. So groups are parted into
 * covers, each of which spans everything on its own. With as many covers as groups are asked for, fewer groups cannot be in
 * every cover; with their smallest groups adding up to the answers asked for, neither can fewer answers. Where there is but one
 * sum, every group is a cover, and this is the rule of all totals.
 */
export function isUnderivable(answers: readonly Counted[], limit: Counting): boolean {
  const all = grouped(answers);
  const whole = cover(all).rank;
  let [covers, smallest, left] = [0, 0, all];
  while (whole > 0 && (covers < limit.groups || smallest < limit.answers)) {
    const { used, rest, rank } = cover(left, whole);
    if (rank < whole) return false;
    covers += 1;
    smallest += Math.min(...used.map((group) => group.answers));
    left = rest;
  }
  return whole > 0;
}

/** The groups, each with its different rows: those with most answers first, then by their rows, whatever order they came in. */
function grouped(answers: readonly Counted[]): Group[] {
  return [...Map.groupBy(answers, ({ group }) => group).values()]
    .map((own) => {
      const rows = new Map(own.map(({ sums }) => [String.fromCharCode(...sums), sums]));
      return {
        answers: own.reduce((sum, one) => sum + one.answers, 0),
        rows,
        order: [...rows.keys()].sort().join(),
      };
    })
    .sort((a, b) => b.answers - a.answers || (a.order < b.order ? -1 : 1));
}

/** Groups that span as much as all of these do, or as is enough, as they come by; and those that are left over. */
function cover(groups: readonly Group[], enough = Number.POSITIVE_INFINITY) {
  const basis: (readonly number[])[] = [];
  const known = new Set<string>();
  const [used, rest]: [Group[], Group[]] = [[], []];
  for (const group of groups) {
    const before = basis.length;
    for (const [key, row] of group.rows) if (before < enough && !known.has(key)) add(basis, row);
    for (const key of group.rows.keys()) known.add(key);
    (basis.length > before ? used : rest).push(group);
  }
  return { used, rest, rank: basis.length };
}

/** Gaussian elimination, a row at a time: the row joins the basis unless it is a weighted sum of those that are there. */
function add(basis: (readonly number[])[], row: readonly number[]): void {
  let left = row;
  for (const one of basis) {
    const times = at(left, pivot(one)) / at(one, pivot(one));
    if (times !== 0) left = minus(left, one, times);
  }
  if (pivot(left) >= 0) basis.push(left);
}

function minus(row: readonly number[], other: readonly number[], times: number): number[] {
  return row.map((number, index) => number - times * at(other, index));
}

/** Where a row's first number is that is not nothing, give or take the errors of floating point; -1 where all are. */
function pivot(row: readonly number[]): number {
  return row.findIndex((number) => Math.abs(number) > 1e-9);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
