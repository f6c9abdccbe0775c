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

/** Finds those with the names that are most like a typed one, the likest first (`namesLike`), in the same way. */
export async function whoIsLike<T extends Nameable>(among: readonly T[]): Promise<(typed: string) => T[]> {
  const runs = await namesByRun(among);
  return (typed) => likest(typed, runs).map((place) => among[place] as T);
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

type Runs = { names: { place: number; runs: number }[]; byRun: Map<string, number[]> };

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
  return { names, byRun };
}

/** The places of the likest; only names that have a run in common with what was typed are looked at. */
function likest(typed: string, { names, byRun }: Runs): number[] {
  const runs = runsOfName(typed);
  const common = new Map<number, number>();
  for (const run of runs)
    for (const name of byRun.get(run) ?? []) common.set(name, (common.get(name) ?? 0) + 1);
  const alikeness = new Map<number, number>();
  for (const [name, shared] of common) {
    const { place, runs: own } = names[name] as Runs["names"][number];
    const alike = shared / (runs.size + own - shared);
    if (alike >= alikeFrom && alike > (alikeness.get(place) ?? 0)) alikeness.set(place, alike);
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
