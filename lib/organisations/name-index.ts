import {
  alikeFrom,
  keysOf,
  type Nameable,
  namesLikeMost,
  readName,
  runsOfName,
} from "@/lib/organisations/names";
import { municipalityOf } from "@/lib/places/distance";

/** A list of organisations by what they may be called: read once, for however many names are looked up in it. */
export type NameIndex<T> = {
  /** Those that a typed name may mean, and few others. */
  mayBe: (typed: string) => T[];
  /** Those with the names that are most like it, the likest first (`namesLike`). */
  alike: (typed: string) => T[];
};

/** Makes the index; each half of it is made when it is first asked for. */
export function nameIndex<T extends Nameable>(among: readonly T[]): NameIndex<T> {
  const keys = once(() => placesByKey(among));
  const runs = once(() => namesByRun(among));
  return {
    mayBe: (typed) => {
      const places = new Set(keysOf(readName(typed)).flatMap((key) => keys().get(key) ?? []));
      return [...places].sort((a, b) => a - b).map((place) => among[place] as T);
    },
    alike: (typed) => likest(typed, runs()).map((place) => among[place] as T),
  };
}

function placesByKey(among: readonly Nameable[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { names, municipality }] of among.entries()) {
    const there = municipalityOf(municipality);
    for (const name of names) {
      const own = readName(name);
      for (const key of keysOf({ ...own, town: own.town ?? there })) put(places, key, place);
    }
  }
  return places;
}

type Runs = { names: { place: number; runs: number }[]; byRun: Map<string, number[]> };

/** All names, numbered, and which of them have a run of three letters. */
function namesByRun(among: readonly Nameable[]): Runs {
  const names: Runs["names"] = [];
  const byRun: Runs["byRun"] = new Map();
  for (const [place, one] of among.entries())
    for (const name of one.names) {
      const runs = runsOfName(name);
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

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
