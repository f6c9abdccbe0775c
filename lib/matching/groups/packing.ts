// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import type { Listed } from "@/lib/matching/groups/listing";
import { LossSearch } from "@/lib/matching/groups/loss-search";
import {
  type Cut,
  counts,
  inPoint,
  lossOf,
  type Priced,
  type Prices,
  Pricing,
  sumOf,
} from "@/lib/matching/groups/prices";

export type Packed = {
  /** The best division of those listed, where it is worth more than what was known. */
  groups: number[] | null;
  worth: number;
  /** Nothing is worth more. */
  bound: number;
  proven: boolean;
  /** Why: prices one after the other, each of the groups that those before do not rule out. */
  prices: Prices[];
};

/** What guides can do: rows for the program, and whether they can guide some groups at once. */
export type Guiding = {
  cuts: (used: Priced["used"], known: readonly Cut[]) => Cut[];
  mayStand: (groups: readonly number[]) => boolean;
  gaveUp: () => boolean;
};

export type PackLimits = { rounds: number; work: number };

/**
 * The best division of listed groups in which no unit is twice: prices, cuts of three units while they help, then a search by loss.
 * `known` is what a division known already is worth; `start` its groups or others likely to be used.
 */
export function pack(
  listed: Listed,
  guiding: Guiding | null,
  known: number,
  start: readonly number[],
  limits: PackLimits,
  mostGroups: number,
): Packed {
  if (listed.length === 0) {
    const bound = Math.max(0, known);
    const prices = [{ units: new Int32Array(listed.units.length), cuts: [], ofCuts: new Int32Array(0) }];
    return { groups: null, worth: bound, bound: 0, proven: known >= 0, prices };
  }
  const pricing = new Pricing(listed, start);
  const all: Cut[] = [{ kind: "all", most: mostGroups }, ...(guiding?.cuts([], []) ?? [])];
  let found: Packed = {
    groups: null,
    worth: known,
    bound: Number.POSITIVE_INFINITY,
    proven: false,
    prices: [],
  };
  let alive: Survivors | null = null;
  for (const [share, rounds] of [
    [0.1, 0],
    [0.3, limits.rounds],
    [1, limits.rounds],
  ] as const) {
    const priced: Tight = tighten(listed, pricing, guiding, all, alive, found.worth, rounds);
    alive = priced.alive;
    const prices = [...found.prices, ...priced.prices];
    const bound = Math.max(found.worth, Math.min(found.bound, priced.bound));
    found = { ...found, bound, prices, proven: bound <= found.worth };
    if (found.proven) break;
    found = search(listed, alive, prices.at(-1) as Prices, guiding, found, limits.work * share);
    if (found.proven && found.groups === null) break;
    alive = survivorsOf(
      listed,
      prices.at(-1) as Prices,
      alive,
      sumOf(prices.at(-1) as Prices) - inPoint * (found.worth + 1),
    );
    if (found.proven && alive.groups.length < fewEnough) break;
  }
  return found;
}

/** So few groups that may still be better are soon looked through again by the check. */
const fewEnough = 3000;

type Tight = { alive: Survivors; prices: Prices[]; bound: number };

/** Prices, and cuts as long as they help. */
function tighten(
  listed: Listed,
  pricing: Pricing,
  guiding: Guiding | null,
  all: Cut[],
  from: Survivors | null,
  known: number,
  rounds: number,
): Tight {
  const steps: Prices[] = [];
  let [alive, bound, before, idle] = [from, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let round = 0; ; round++) {
    const { prices, used } = pricing.solve(alive?.groups ?? null, all.slice());
    const guided = guiding?.cuts(used, all) ?? [];
    if (guided.length > 0 && round < rounds) {
      all.push(...guided);
      continue;
    }
    const sum = sumOf(prices);
    bound = Math.min(bound, Math.floor(sum / inPoint));
    steps.push(prices);
    idle = sum > before - inPoint / 4 ? idle + 1 : 0;
    before = sum;
    const allowance = sum - inPoint * (known + 1);
    alive = survivorsOf(listed, prices, alive, allowance);
    const more = allowance >= 0 && round < rounds && idle < 3 ? threesOf(listed, used, all) : [];
    if (more.length === 0) return { alive, prices: steps, bound };
    const isUsed = all.map((cut, at) => cut.kind !== "three" || prices.ofCuts[at]! > 0);
    all.splice(0, all.length, ...all.filter((_, at) => isUsed[at]), ...more);
  }
}

type Survivors = { groups: Int32Array; losses: Int32Array };

/** Groups that may still be in a better division. */
function survivorsOf(listed: Listed, prices: Prices, before: Survivors | null, allowance: number): Survivors {
  const groups: number[] = [];
  const losses: number[] = [];
  const length = before ? before.groups.length : listed.length;
  for (let at = 0; at < length; at++) {
    const group = before ? before.groups[at]! : at;
    const loss = lossOf(prices, listed, group);
    if (loss < 0) throw new Error("a group is worth more than its prices");
    if (loss > allowance) continue;
    groups.push(group);
    losses.push(loss);
  }
  return { groups: Int32Array.from(groups), losses: Int32Array.from(losses) };
}

/** At most so many groups are searched. */
const searchable = 30_000;

/** Those that lose least, and up to which loss they are all. */
function nearest({ groups, losses }: Survivors): Survivors & { until: number } {
  if (groups.length <= searchable) return { groups, losses, until: Number.POSITIVE_INFINITY };
  const until = losses.toSorted()[searchable]! - 1;
  const near = [...groups.keys()].filter((at) => losses[at]! <= until);
  return {
    groups: Int32Array.from(near, (at) => groups[at]!),
    losses: Int32Array.from(near, (at) => losses[at]!),
    until,
  };
}

/** Searches with a little loss first, then with more, up to all that a better division may lose. */
function search(
  listed: Listed,
  alive: Survivors,
  last: Prices,
  guiding: Guiding | null,
  before: Packed,
  work: number,
): Packed {
  const sum = sumOf(last);
  const mayStand = guiding?.mayStand ?? null;
  const near = nearest(alive);
  const looking = new LossSearch(listed, near, { sum, units: last.units }, before.worth, work, mayStand);
  let bound = before.bound;
  for (let limit = 2 * inPoint; limit <= near.until || near.until >= looking.allowance; limit *= 2) {
    const isWhole = looking.run(limit);
    if (isWhole && !guiding?.gaveUp()) {
      if (limit >= looking.allowance) {
        bound = looking.worth;
        break;
      }
      bound = Math.min(bound, Math.floor((sum - limit - 1) / inPoint));
    } else break;
  }
  bound = Math.max(bound, looking.worth);
  return { ...before, groups: looking.best, worth: looking.worth, bound, proven: bound <= looking.worth };
}

/** Threes of units of whom the shares that are used have two oftener than once: the worst dozen. */
function threesOf(listed: Listed, used: Priced["used"], known: readonly Cut[]): Cut[] {
  const split = used.filter(({ share }) => share < 0.999);
  const units = [...new Set(split.flatMap(({ group }) => membersOf(listed, group)))].sort((a, b) => a - b);
  const has = units.map((unit) => split.map(({ group }) => membersOf(listed, group).includes(unit)));
  const found: { cut: Cut; over: number }[] = [];
  const keys = new Set(known.flatMap((cut) => (cut.kind === "three" ? [cut.units.join()] : [])));
  const pairs = new Float64Array(split.length);
  for (let a = 0; a < units.length; a++)
    for (let b = a + 1; b < units.length; b++) {
      for (let at = 0; at < split.length; at++) pairs[at] = (has[a]![at] ? 1 : 0) + (has[b]![at] ? 1 : 0);
      for (let c = b + 1; c < units.length; c++) {
        let sum = 0;
        for (let at = 0; at < split.length; at++)
          if (pairs[at]! + (has[c]![at] ? 1 : 0) > 1) sum += split[at]!.share;
        if (sum < 1.03) continue;
        const three = [units[a]!, units[b]!, units[c]!] as const;
        if (!keys.has(three.join())) found.push({ cut: { kind: "three", units: three }, over: sum });
      }
    }
  return found
    .sort((one, other) => other.over - one.over)
    .slice(0, 12)
    .map(({ cut }) => cut);
}

/** The units of a group, as places. */
export function membersOf({ member, width, count }: Listed, group: number): number[] {
  return Array.from(member.subarray(group * width, group * width + count[group]!));
}

/** What guides can do in listed groups, as rows of the program: of some guides no more groups than they can take. */
export function guidingOf(
  listed: Listed,
  capacities: { leaders: readonly number[] | null; hosts: readonly number[] | null },
  mayStand: (groups: readonly number[]) => boolean,
  gaveUp: () => boolean,
): Guiding {
  const roles = (["leaders", "hosts"] as const).filter((role) => capacities[role] && listed[role]);
  const cuts = (used: Priced["used"], known: readonly Cut[]): Cut[] =>
    roles.flatMap((role) => {
      const groups = capacities[role]!;
      const all = 2 ** groups.length - 1;
      const sets = groups.length > 12 ? [all] : Array.from({ length: all }, (_, at) => at + 1);
      const isKnown = (of: number) =>
        known.some((cut) => cut.kind === "guides" && cut.role === role && cut.of === of);
      const rows = sets.flatMap((of) => {
        const most = groups.reduce((sum, count, at) => sum + (of & (1 << at) ? count : 0), 0);
        const cut: Cut = { kind: "guides", role, of, most };
        const taken = used.reduce(
          (sum, { group, share }) => sum + (counts(cut, listed, group) ? share : 0),
          0,
        );
        const isOver = used.length === 0 ? of === all : taken > most + 0.02;
        return isOver && !isKnown(of) ? [{ cut, over: taken - most }] : [];
      });
      return rows
        .sort((one, other) => other.over - one.over)
        .slice(0, 4)
        .map(({ cut }) => cut);
    });
  return { cuts, mayStand, gaveUp };
}
