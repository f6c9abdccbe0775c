// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or a ring; a cast on each would hide the algorithm
import { type ExchangeModel, keyOf } from "@/lib/matching/exchange/model";

/** All rings of a model: of each its two or three persons in order (each the guest of the next; -1 where there is no third), and what it is worth. */
export type Rings = { length: number; person: Int32Array; worth: Int32Array };

/** So many rings are listed at most. */
const mostListed = 600_000;

/** Where rings stand in their array. */
export const inRing = 3;

/**
 * Lists all rings; of the two ways round of three persons the one that is worth more. Null where there are too many.
 */
export function listRings(model: ExchangeModel, most = mostListed): Rings | null {
  const { hosts, worth, longest, never } = model;
  const count = hosts.length;
  const to = new Int32Array(count).fill(-1);
  const person: number[] = [];
  const worths: number[] = [];
  const isBarred = (ring: readonly number[]) => never.size > 0 && never.has(keyOf(ring));
  const back = guestsOf(model);
  /** What it is worth that somebody is the guest of the first, or -1. */
  const home = new Int32Array(count).fill(-1);
  for (let first = 0; first < count; first++) {
    for (let at = 0; at < hosts[first]!.length; at++) to[hosts[first]![at]!] = worth[first]![at]!;
    for (const [guest, points] of back[first]!) home[guest] = points;
    for (let at = 0; at < hosts[first]!.length; at++) {
      const second = hosts[first]![at]!;
      if (second > first && home[second]! >= 0 && !isBarred([first, second])) {
        person.push(first, second, -1);
        worths.push(to[second]! + home[second]!);
      }
      if (longest === 2 || second < first) continue;
      for (let step = 0; step < hosts[second]!.length; step++) {
        const third = hosts[second]![step]!;
        if (third <= first || home[third]! < 0) continue;
        const its = to[second]! + worth[second]![step]! + home[third]!;
        // The other way round is listed instead where it is worth more, and of equals the one that begins with the lower.
        const other = wayRound(model, to, home, second, third);
        if (other > its || (other === its && third < second) || isBarred([first, second, third])) continue;
        person.push(first, second, third);
        worths.push(its);
      }
    }
    if (worths.length > most) return null;
    for (const host of hosts[first]!) to[host] = -1;
    for (const [guest] of back[first]!) home[guest] = -1;
  }
  return { length: worths.length, person: Int32Array.from(person), worth: Int32Array.from(worths) };
}

/** What the ring from the first to the third, the second and back is worth, or -1. */
function wayRound(
  { hosts, worth }: ExchangeModel,
  to: Int32Array,
  home: Int32Array,
  second: number,
  third: number,
): number {
  if (to[third]! < 0 || home[second]! < 0) return -1;
  const at = placeOf(hosts[third]!, second);
  return at < 0 ? -1 : to[third]! + worth[third]![at]! + home[second]!;
}

/** Where a number stands among others that are in order, or -1. */
function placeOf(all: Int32Array, one: number): number {
  let [from, until] = [0, all.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (all[middle]! < one) from = middle + 1;
    else until = middle;
  }
  return all[from] === one ? from : -1;
}

/** Of each person who may be their guest, with what that is worth. */
function guestsOf({ hosts, worth }: ExchangeModel): (readonly [number, number])[][] {
  const back = hosts.map((): (readonly [number, number])[] => []);
  hosts.forEach((row, guest) => {
    row.forEach((host, at) => {
      back[host]!.push([guest, worth[guest]![at]!]);
    });
  });
  return back;
}

/** The persons of a ring. */
export function personsOf({ person }: Rings, ring: number): number[] {
  const from = ring * inRing;
  return person[from + 2]! < 0
    ? [person[from]!, person[from + 1]!]
    : [person[from]!, person[from + 1]!, person[from + 2]!];
}

/** The rings in sets that share nobody: each set is a problem of its own. */
export function partsOf(rings: Rings, count: number): number[][] {
  const name = Int32Array.from({ length: count }, (_, at) => at);
  const find = (one: number): number => {
    let root = one;
    while (name[root] !== root) root = name[root]!;
    name[one] = root;
    return root;
  };
  for (let ring = 0; ring < rings.length; ring++) {
    const [first, ...others] = personsOf(rings, ring);
    for (const other of others) {
      const [a, b] = [find(first!), find(other)];
      if (a !== b) name[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const parts = new Map<number, number[]>();
  for (let ring = 0; ring < rings.length; ring++) {
    const root = find(rings.person[ring * inRing]!);
    const its = parts.get(root);
    if (its) its.push(ring);
    else parts.set(root, [ring]);
  }
  return [...parts.values()];
}
