// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or a ring; a cast on each would hide the algorithm
import { chanceOf } from "@/lib/matching/chance";
import { ExchangeSearch } from "@/lib/matching/exchange/branching";
import type { PartReason } from "@/lib/matching/exchange/plan";
import { inPoint, type Part } from "@/lib/matching/exchange/prices";
import { inRing, personsOf, type Rings } from "@/lib/matching/exchange/rings";
import { maximumWeightMatchingOf } from "@/lib/matching/maximum-weight";

/** What a part came to: its rings, what nothing surpasses, and why. */
export type FoundPart = {
  rings: readonly number[];
  bound: { takePart: number; points: number };
  reason: PartReason | null;
};

/** With more persons than so many prices take too long: they are divided anew by some at a time. */
const mostPriced = 400;
/** So many persons are divided anew at a time, so often, with so much work. */
const [someAtATime, anew, perSome] = [36, 150, 2_000_000];

/** The best of some rings that no others share persons with. */
export function findPart(
  ids: readonly string[],
  rings: Rings,
  its: readonly number[],
  work: number,
): FoundPart {
  const persons = personsIn(rings, its);
  if (persons.length > mostPriced) return findLarge(ids, rings, its, persons);
  const places = new Map(persons.map((one, at) => [one, at]));
  const person = new Int32Array(its.length * inRing).fill(-1);
  its.forEach((ring, at) => {
    for (const [place, one] of personsOf(rings, ring).entries())
      person[at * inRing + place] = places.get(one)!;
  });
  const sizeOf = (at: number) => (person[at * inRing + 2]! < 0 ? 2 : 3);
  const partOf = (worthOf: (at: number) => number): Part => ({
    ...{ count: persons.length, length: its.length, person },
    worth: Float64Array.from({ length: its.length }, (_, at) => worthOf(at)),
  });
  const points = its.map((ring) => rings.worth[ring]!);
  // Of plans in which as many take part rather those that have more points, and of equals rather pairs: by less than counts.
  const dearest = points.reduce((most, one) => Math.max(most, one), 1);
  const little = Math.floor(inPoint / (2 * dearest * persons.length));
  const counted = partOf((at) => sizeOf(at) * inPoint + points[at]! * little);
  const valued = partOf((at) => points[at]! * inPoint + (sizeOf(at) === 2 ? inPoint / 1000 : 0));
  const { most, first } = countMost(ids, rings, its, counted, work);
  const takePart = first.reduce((sum, at) => sum + sizeOf(at), 0);
  const known = first.reduce((sum, at) => sum + valued.worth[at]!, 0);
  const valuing = new ExchangeSearch(valued, persons.length - takePart, known, work);
  const dear = valuing.run();
  const best = (valuing.best ?? first).map((at) => its[at]!);
  const reason = most.reason &&
    dear.reason && {
      ...{ persons: persons.map((one) => ids[one]!), takePart, most: most.reason, points: dear.reason },
    };
  // Where more might take part, what as many come to at most says nothing.
  const bound = most.reason ? dear.bound : Math.max(capsOf(rings, its), dear.bound);
  return {
    rings:
      reason || persons.length < 2 * someAtATime
        ? best
        : divideAnew(ids, rings, its, best, Number.POSITIVE_INFINITY),
    bound: { takePart: most.bound, points: bound },
    reason,
  };
}

/** As many as can take part: where the search by cases gives up, some persons at a time are divided anew until no more can be. */
function countMost(
  ids: readonly string[],
  rings: Rings,
  its: readonly number[],
  counted: Part,
  work: number,
) {
  const counting = new ExchangeSearch(counted, counted.count, -1, work / 4);
  const most = counting.run();
  const first = counting.best ?? [];
  if (most.reason || counted.count < 2 * someAtATime) return { most, first };
  const places = new Map(its.map((ring, at) => [ring, at]));
  const bettered = divideAnew(
    ids,
    rings,
    its,
    first.map((at) => its[at]!),
    most.bound,
  );
  const more = bettered.map((ring) => places.get(ring)!);
  const known = more.reduce((sum, at) => sum + counted.worth[at]!, 0);
  const again = new ExchangeSearch(counted, counted.count, known, work / 4);
  const closed = again.run();
  return { most: closed, first: again.best ?? more };
}

function personsIn(rings: Rings, its: readonly number[]): number[] {
  return [...new Set(its.flatMap((ring) => personsOf(rings, ring)))].sort((a, b) => a - b);
}

/** What everybody's share in their best ring comes to. */
function capsOf(rings: Rings, its: readonly number[]): number {
  const best = new Map<number, number>();
  for (const ring of its) {
    const persons = personsOf(rings, ring);
    const share = rings.worth[ring]! / persons.length;
    for (const one of persons) best.set(one, Math.max(best.get(one) ?? 0, share));
  }
  return Math.floor([...best.values()].reduce((sum, share) => sum + share, 0) + 1e-6);
}

/** Many persons: the best rings of two first, then some persons at a time divided anew. */
function findLarge(
  ids: readonly string[],
  rings: Rings,
  its: readonly number[],
  persons: readonly number[],
): FoundPart {
  const start = pairsOf(ids.length, rings, its);
  return {
    rings: divideAnew(ids, rings, its, start, persons.length + 1),
    bound: { takePart: persons.length, points: capsOf(rings, its) },
    reason: null,
  };
}

/** The best rings of two. */
function pairsOf(count: number, rings: Rings, its: readonly number[]): number[] {
  const pairs = its.filter((ring) => rings.person[ring * inRing + 2]! < 0);
  const from = Int32Array.from(pairs, (ring) => rings.person[ring * inRing]!);
  const to = Int32Array.from(pairs, (ring) => rings.person[ring * inRing + 1]!);
  const weight = Int32Array.from(pairs, (ring) => rings.worth[ring]!);
  const { mate } = maximumWeightMatchingOf(count, { from, to, weight }, { maximumCardinality: true });
  return pairs.filter((_, at) => mate[from[at]!] === to[at]);
}

/**
 * A plan made better: some persons at a time are divided anew, exactly, those who have no ring and theirs oftener; until so many as
 * `enough` take part, or everything has been tried so often.
 */
function divideAnew(
  ids: readonly string[],
  rings: Rings,
  its: readonly number[],
  start: readonly number[],
  enough: number,
): number[] {
  const persons = personsIn(rings, its);
  const ofPerson = new Map<number, number[]>(persons.map((one) => [one, []]));
  for (const ring of its) for (const one of personsOf(rings, ring)) ofPerson.get(one)!.push(ring);
  // The dearest first: whoever is near by them is divided anew with somebody.
  const share = (ring: number) => rings.worth[ring]! / personsOf(rings, ring).length;
  for (const all of ofPerson.values()) all.sort((one, other) => share(other) - share(one) || one - other);
  const ringOf = new Map<number, number>();
  const take = (ring: number) => {
    for (const one of personsOf(rings, ring)) ringOf.set(one, ring);
  };
  for (const ring of start) take(ring);
  const chance = chanceOf(persons.length);
  for (let round = 0; round < anew + persons.length / 2 && ringOf.size < enough; round++) {
    const waiting = persons.filter((one) => !ringOf.has(one));
    const from = waiting.length > 0 && round % 2 === 0 ? waiting : persons;
    const some = near(rings, ofPerson, ringOf, from[chance(from.length)]!);
    const mine = new Set([...some].flatMap((one) => ofPerson.get(one)!));
    const within = [...mine].filter((ring) => personsOf(rings, ring).every((one) => some.has(one)));
    if (within.length === 0) continue;
    const before = new Set([...some].flatMap((one) => ringOf.get(one) ?? []));
    const found = findPart(
      ids,
      rings,
      within.sort((a, b) => a - b),
      perSome,
    ).rings;
    if (!isBetter(rings, found, [...before])) continue;
    for (const one of some) ringOf.delete(one);
    for (const ring of found) take(ring);
  }
  return [...new Set(ringOf.values())].sort((a, b) => a - b);
}

/** Somebody and who is near them by rings, whole rings of the plan at a time. */
function near(
  rings: Rings,
  ofPerson: ReadonlyMap<number, readonly number[]>,
  ringOf: ReadonlyMap<number, number>,
  start: number,
): Set<number> {
  const some = new Set<number>();
  const queue = [start];
  for (const one of queue) {
    if (some.size >= someAtATime) break;
    if (some.has(one)) continue;
    const ring = ringOf.get(one);
    for (const its of ring === undefined ? [one] : personsOf(rings, ring)) some.add(its);
    if (queue.length < 4 * someAtATime)
      for (const its of ofPerson.get(one)!.slice(0, 12)) queue.push(...personsOf(rings, its));
  }
  return some;
}

function isBetter(rings: Rings, found: readonly number[], before: readonly number[]): boolean {
  const measure = (its: readonly number[]) => ({
    takePart: its.reduce((sum, ring) => sum + personsOf(rings, ring).length, 0),
    points: its.reduce((sum, ring) => sum + rings.worth[ring]!, 0),
  });
  const [one, other] = [measure(found), measure(before)];
  return one.takePart > other.takePart || (one.takePart === other.takePart && one.points > other.points);
}
