import { type BitSets, bitSets, lacks, meet } from "@/lib/grouping/pairs/bit-sets";
import { type Candidate, canHost, canMeetOnline, knowsPlace, told } from "@/lib/grouping/pairs/candidate";
import { eachAlike, eachNamed, placesBy } from "@/lib/grouping/pairs/couplings";
import {
  accessShare,
  hostingShare,
  nearnessShare,
  needsPoints,
  needWeight,
  overlapShare,
  peoplePoints,
  shareOf,
  wishPoints,
} from "@/lib/grouping/pairs/points";
import type { Weights } from "@/lib/grouping/pairs/weights";
import { distanceTable } from "@/lib/municipalities/distance";

/** The score of a pair that a wall stands against. */
export const walled = -1;

/**
 * The scores of all pairs, n × n and symmetric; `walled` where a wall stands and for everybody with themselves. It says of each
 * pair what `scorePair` says of it, some hundred times as fast: what people choose from lists is compared as sets of bits.
 */
export function scoreTable(candidates: readonly Candidate[], weights: Weights): Int32Array {
  const size = candidates.length;
  const table = new Int32Array(size * size).fill(walled);
  const wishers = wishersOf(candidates);
  const areAsked = candidates.every(({ languages }) => languages !== null);
  const languages = bitSets(candidates.map((one) => told(one.languages ?? [])));
  const needs = bitSets(candidates.map((one) => told(one.needs)));
  const met = needsMet(candidates);
  const practical = practicalPoints(candidates, weights);
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (areAsked && !meet(languages, a, b)) continue;
      const toA = met(a, b);
      const toB = met(b, a);
      const common = meet(needs, a, b);
      const wishes = wishers[a * size + b] as number;
      if (toA === 0 && toB === 0 && !common && wishes === 0) continue;
      const score =
        needsPoints(weights.needs, toA, toB) +
        (common ? weights.theme : 0) +
        wishPoints(weights.wishes, wishes) +
        practical(a, b);
      table[a * size + b] = score;
    }
  }
  mirror(table, size);
  wallOff(table, candidates, wishers);
  return table;
}

/** Copies the upper half to the lower one, block by block, so that both stay in the processor's cache. */
function mirror(table: Int32Array, size: number): void {
  const block = 64;
  for (let top = 0; top < size; top += block)
    for (let left = top; left < size; left += block)
      for (let a = top; a < Math.min(top + block, size); a++)
        for (let b = Math.max(left, a + 1); b < Math.min(left + block, size); b++)
          table[b * size + a] = table[a * size + b] as number;
}

type Points = (a: number, b: number) => number;

/** The share of a's needs that b offers. */
function needsMet(candidates: readonly Candidate[]): Points {
  const themes = new Map<string, number>();
  for (const { needs } of candidates)
    for (const need of told(needs)) if (!themes.has(need)) themes.set(need, themes.size);
  const most = Math.max(1, ...candidates.map(({ needs }) => needs.length));
  const needed = new Int16Array(candidates.length * most).fill(-1);
  const total = new Float64Array(candidates.length);
  const offered = new Uint8Array(candidates.length * themes.size);
  for (const [at, { needs, offers }] of candidates.entries()) {
    for (const [place, need] of needs.entries()) {
      needed[at * most + place] = themes.get(need) ?? -1;
      total[at] = (total[at] as number) + needWeight(place);
    }
    for (const offer of offers) {
      const theme = themes.get(offer);
      if (theme !== undefined) offered[at * themes.size + theme] = 1;
    }
  }
  const weight = Float64Array.from({ length: most }, (_, place) => needWeight(place));
  return (a, b) => {
    let met = 0;
    for (let place = 0; place < most; place++) {
      const theme = needed[a * most + place] as number;
      if (theme >= 0 && offered[b * themes.size + theme]) met += weight[place] as number;
    }
    return met === 0 ? 0 : met / (total[a] as number);
  };
}

/** Points of all that is not about what they give each other. */
function practicalPoints(candidates: readonly Candidate[], weights: Weights): Points {
  const people = peopleOf(candidates, weights.people);
  const times = overlapOf(candidates, ({ times }) => times, weights.times);
  const months = overlapOf(candidates, ({ months }) => months, weights.months);
  const near = nearnessOf(candidates, weights.distance);
  const hosting = hostingOf(candidates, weights.hosting);
  const access = accessOf(candidates, weights.access);
  return (a, b) => people(a, b) + times(a, b) + months(a, b) + near(a, b) + hosting(a, b) + access(a, b);
}

/** 0 nothing in common, 1 not known of both, 2 something in common. */
function overlap(sets: BitSets, a: number, b: number): number {
  if (sets.empty[a] || sets.empty[b]) return 1;
  return meet(sets, a, b) ? 2 : 0;
}

const shares = [overlapShare(false, false), overlapShare(true, false), overlapShare(false, true)] as const;

function overlapOf(
  candidates: readonly Candidate[],
  said: (one: Candidate) => readonly string[],
  weight: number,
): Points {
  const sets = bitSets(candidates.map(said));
  const points = Float64Array.from(shares, (share) => shareOf(weight, share));
  return (a, b) => points[overlap(sets, a, b)] as number;
}

function peopleOf(candidates: readonly Candidate[], weight: number): Points {
  const peers = bitSets(candidates.map((one) => one.peers));
  const hopes = bitSets(candidates.map((one) => one.hopes));
  const points = Float64Array.from(
    shares.flatMap((ofPeers) => shares.map((ofHopes) => peoplePoints(weight, ofPeers, ofHopes))),
  );
  return (a, b) => points[3 * overlap(peers, a, b) + overlap(hopes, a, b)] as number;
}

/** Points are worked out once for each two municipalities, not for each two associations; the last row is "not known". */
function nearnessOf(candidates: readonly Candidate[], weight: number): Points {
  const { index, size, kilometres } = distanceTable(candidates.map(({ municipality }) => municipality));
  const rows = size + 1;
  const points = Float64Array.from({ length: rows * rows * 2 }, (_, at) => {
    const [from, to] = [Math.floor(at / 2 / rows), Math.floor(at / 2) % rows];
    const between = from < size && to < size ? (kilometres[from * size + to] as number) : null;
    return shareOf(weight, nearnessShare(between, at % 2 === 1));
  });
  const row = Int16Array.from(index, (place) => (place < 0 ? size : place));
  const online = Uint8Array.from(candidates, ({ remote }) => (remote === "yes" ? 1 : 0));
  return (a, b) => {
    const both = (online[a] as number) & (online[b] as number);
    return points[((row[a] as number) * rows + (row[b] as number)) * 2 + both] as number;
  };
}

function hostingOf(candidates: readonly Candidate[], weight: number): Points {
  const hosts = Uint8Array.from(candidates, (one) => (canHost(one) ? 1 : 0));
  const remote = Uint8Array.from(candidates, (one) => (canMeetOnline(one) ? 1 : 0));
  const points = Float64Array.from({ length: 6 }, (_, at) =>
    shareOf(weight, hostingShare(at >> 1, at % 2 === 1)),
  );
  return (a, b) =>
    points[
      ((hosts[a] as number) + (hosts[b] as number)) * 2 + ((remote[a] as number) & (remote[b] as number))
    ] as number;
}

function accessOf(candidates: readonly Candidate[], weight: number): Points {
  const needed = bitSets(candidates.map((one) => one.accessNeeds));
  const there = bitSets(
    candidates.map((one) => one.access),
    needed,
  );
  const known = Uint8Array.from(candidates, (one) => (knowsPlace(one) ? 1 : 0));
  const share = (guest: number, host: number) =>
    accessShare(!needed.empty[guest], known[host] === 1, lacks(needed, guest, there, host));
  const whole = shareOf(weight, 1);
  return (a, b) =>
    needed.empty[a] && needed.empty[b] ? whole : shareOf(weight, Math.min(share(a, b), share(b, a)));
}

/** How many of each two wish for the other, by their place in the table. */
function wishersOf(candidates: readonly Candidate[]): Uint8Array {
  const wishers = new Uint8Array(candidates.length ** 2);
  eachNamed(
    candidates,
    ({ wishes }) => wishes,
    (a, b) => {
      for (const at of [a * candidates.length + b, b * candidates.length + a])
        wishers[at] = (wishers[at] as number) + 1;
    },
  );
  return wishers;
}

function wallOff(table: Int32Array, candidates: readonly Candidate[], wishers: Uint8Array): void {
  const size = candidates.length;
  const wall = (a: number, b: number) => {
    table[a * size + b] = walled;
    table[b * size + a] = walled;
  };
  eachNamed(candidates, ({ ratherNot }) => ratherNot, wall);
  eachAlike(candidates, wall);
  const byId = new Map(candidates.map(({ id }, at) => [id, at]));
  const byOrganisation = placesBy(candidates, ({ organisationId }) => [organisationId ?? []].flat());
  for (const [at, { tried, met }] of candidates.entries()) {
    for (const id of tried) {
      const other = byId.get(id);
      if (other !== undefined) wall(at, other);
    }
    for (const other of met.flatMap((organisation) => byOrganisation.get(organisation) ?? []))
      if ((wishers[at * size + other] as number) < 2) wall(at, other);
  }
}
