import { municipalityOf } from "@/lib/municipalities/distance";
import {
  alikeFrom,
  keysOf,
  type Nameable,
  namesLikeMost,
  readName,
  runsOfName,
} from "@/lib/organisations/names";
import { inTurns } from "@/lib/threads/turns";

/**
 * An index of names that is built once, for any number of lookups, yielding to the event loop in between; it returns few false
 * candidates.
 */
export async function whoMayBe<T extends Nameable>(among: readonly T[]): Promise<(typed: string) => T[]> {
  const keys = await placesByKey(among);
  return (typed) => {
    const places = new Set(keysOf(readName(typed)).flatMap((key) => keys.get(key) ?? []));
    return [...places].sort((a, b) => a - b).map((place) => among[place] as T);
  };
}

/** Finds those with the names that are most like a typed one, the likest first (`namesLike`), in the same way; `from` how alike they are. */
export async function whoIsLike<T extends Nameable>(
  among: readonly T[],
  from = alikeFrom,
): Promise<(typed: string) => T[]> {
  const runs = await namesByRun(among);
  return (typed) => likest(typed, runs, from).map((place) => among[place] as T);
}

async function placesByKey(among: readonly Nameable[]): Promise<Map<string, number[]>> {
  const places = new Map<string, number[]>();
  const read = await inTurns(among, ({ names, municipality }) => {
    const there = municipalityOf(municipality);
    return names.flatMap((name) => {
      const own = readName(name);
      return keysOf({ ...own, town: own.town ?? there });
    });
  });
  for (const [place, keys] of read.entries()) for (const key of keys) put(places, key, place);
  return places;
}

type Runs = {
  names: { place: number; runs: number }[];
  byRun: Map<string, number[]>;
  /** How many runs each name has in common with what is looked for: all 0 between two lookups. */
  common: Uint16Array;
};

/** All names, numbered, and which of them have a run of three letters. */
async function namesByRun(among: readonly Nameable[]): Promise<Runs> {
  const names: Runs["names"] = [];
  const byRun: Runs["byRun"] = new Map();
  const read = await inTurns(among, (one) => one.names.map(runsOfName));
  for (const [place, own] of read.entries())
    for (const runs of own) {
      for (const run of runs) put(byRun, run, names.length);
      names.push({ place, runs: runs.size });
    }
  return { names, byRun, common: new Uint16Array(names.length) };
}

/**
 * The places of the likest. A name that is so alike has that share of the typed one's runs in common with it, and so one of any that are
 * more than the rest: only names that have one of its rarest are looked at.
 */
function likest(typed: string, { names, byRun, common }: Runs, from: number): number[] {
  const runs = runsOfName(typed);
  const having = [...runs].map((run) => byRun.get(run) ?? []).sort((a, b) => a.length - b.length);
  const rare = runs.size - Math.ceil(from * runs.size) + 1;
  const touched: number[] = [];
  for (const [at, own] of having.entries())
    for (const name of own) {
      const before = common[name] ?? 0;
      if (before === 0 && at >= rare) continue;
      if (before === 0) touched.push(name);
      common[name] = before + 1;
    }
  const alikeness = new Map<number, number>();
  for (const name of touched) {
    const { place, runs: own } = names[name] as Runs["names"][number];
    const shared = common[name] ?? 0;
    common[name] = 0;
    const alike = shared / (runs.size + own - shared);
    if (alike >= from && alike > (alikeness.get(place) ?? 0)) alikeness.set(place, alike);
  }
  return [...alikeness]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, namesLikeMost)
    .map(([place]) => place);
}

function put(places: Map<string, number[]>, key: string, place: number): void {
  const there = places.get(key);
  if (there) there.push(place);
  else places.set(key, [place]);
}
