import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { couplesOf } from "@/lib/grouping/pairs/couples";
import type { PairedGroup, Pairing } from "@/lib/grouping/pairs/difference";
import { type Aim, type PairingRules, rulesAmong } from "@/lib/grouping/pairs/plan-rules";
import { scorePair } from "@/lib/grouping/pairs/score";
import { scoreTable } from "@/lib/grouping/pairs/score-table";
import { factorKeys, heaviest, type Weights } from "@/lib/grouping/pairs/weights";
import { DenseMatching } from "@/lib/matching";

/**
 * Those who wait for a pair, in the order of their ids, so that the same associations give the same pairing in whatever order they
 * were read; and what counts how much.
 */
export type Candidates<T extends Candidate = Candidate> = {
  candidates: readonly T[];
  weights: Weights;
  at: ReadonlyMap<string, number>;
  /** The candidates as they were read, where they were read as one text: what a thread is given. */
  text?: string;
};

/** With the score of each two of them. What has been solved once is kept for the next question. */
export type Pool<T extends Candidate = Candidate> = Candidates<T> & {
  /** n × n; below 0 where a wall stands. */
  table: Int32Array;
  solved: Partial<Record<Aim, DenseMatching>>;
  /** Pairings that have been asked for, and proven, by their rules. */
  known: Map<string, { pairing: Pairing; proven?: boolean }>;
};

/** Puts those who wait in order. */
export function candidatesOf<T extends Candidate>(found: readonly T[], weights: Weights): Candidates<T> {
  const candidates = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { candidates, weights, at: new Map(candidates.map(({ id }, place) => [id, place])) };
}

/** Scores every pair of those who wait: the work of some hundred milliseconds where they are thousands (see solving.ts). */
export function poolOf<T extends Candidate>(found: readonly T[], weights: Weights): Pool<T> {
  const all = candidatesOf(found, weights);
  return { ...all, table: scoreTable(all.candidates, weights), solved: {}, known: new Map() };
}

/**
 * The best pairing under a coordinator's rules: as many pairs as possible, and of those what the rules aim at; proven, not tried
 * (see dense-matching.ts). Locked groups stand as they are, walls or not; among the rest, none is made through a wall.
 */
export function bestPairing(pool: Pool, all: PairingRules): Pairing {
  return known(pool, rulesAmong(all, pool.at)).pairing;
}

/** Whether the best pairing under these rules is proven to be so, by a check that does not trust the solver. */
export function isProvenBest(pool: Pool, all: PairingRules): boolean {
  const rules = rulesAmong(all, pool.at);
  const one = known(pool, rules);
  one.proven ??= matchingUnder(pool, rules).whyNotProven() === null;
  return one.proven;
}

/** Size of the LRU cache of what-if answers. */
const maxCached = 60;

function known(pool: Pool, rules: PairingRules): { pairing: Pairing; proven?: boolean } {
  const key = JSON.stringify(rules);
  const found = pool.known.get(key) ?? { pairing: pairingUnder(pool, rules) };
  pool.known.delete(key);
  pool.known.set(key, found);
  for (const oldest of pool.known.keys()) if (pool.known.size > maxCached) pool.known.delete(oldest);
  return found;
}

function pairingUnder(pool: Pool, rules: PairingRules): Pairing {
  const { mate } = matchingUnder(pool, rules).solve();
  const locked = rules.locked.map((members) => ({ members, score: groupScore(pool, members), locked: true }));
  const groups = [...locked, ...pairsOf(pool, mate)].sort(byStrength);
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const leftOut = new Set(rules.leftOut);
  return {
    groups,
    left: pool.candidates.flatMap(({ id }) => (grouped.has(id) || leftOut.has(id) ? [] : [id])),
    leftOut: [...leftOut],
    total: groups.reduce((sum, { score }) => sum + score, 0),
    worst: groups.at(-1)?.score ?? null,
  };
}

/** How well a group goes together: the score of a pair; of three, the mean of their pairs, rounded. */
export function groupScore(pool: Pool, members: readonly string[]): number {
  const scores = couplesOf(members).map(([a, b]) => pairScore(pool, a, b));
  return Math.round(scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length));
}

/** The score of two, below 0 where a wall stands between them. */
export function scoreBetween(pool: Pool, a: string, b: string): number {
  return pool.table[placeOf(pool, a) * pool.candidates.length + placeOf(pool, b)] ?? -1;
}

/** Pairs that one who is left over could make a three with: all of them possible together, the best first. */
export function threesWith(pool: Pool, pairing: Pairing, id: string): PairedGroup[] {
  return pairing.groups
    .filter(
      ({ members }) => members.length === 2 && members.every((other) => scoreBetween(pool, id, other) >= 0),
    )
    .map(({ members, locked }) => ({ members, locked, score: groupScore(pool, [...members, id]) }))
    .sort(byStrength);
}

/** A candidate by the id. */
export function candidateOf<T extends Candidate>(pool: Candidates<T>, id: string): T {
  return pool.candidates[placeOf(pool, id)] as T;
}

/** What has been solved without any rules, repaired for these. */
function matchingUnder(pool: Pool, { aim, locked, forbidden, leftOut }: PairingRules): DenseMatching {
  const base =
    pool.solved[aim] ??
    new DenseMatching(pool.candidates.length, pool.table, {
      objective: objectives[aim],
      keys: keysOf(pool),
      // Fixed, so that ties are broken the same under all weights.
      largestWeight: heaviest * factorKeys.length,
    });
  pool.solved[aim] = base;
  base.solve();
  const matching = base.clone();
  for (const id of new Set([...locked.flat(), ...leftOut])) matching.leaveOut(placeOf(pool, id));
  for (const [a, b] of forbidden) if (a && b) matching.forbid(placeOf(pool, a), placeOf(pool, b));
  return matching;
}

const objectives = { total: "greatest-total", worst: "raise-the-worst" } as const;

function pairsOf(pool: Pool, mate: Int32Array): PairedGroup[] {
  const size = pool.candidates.length;
  return [...mate].flatMap((b, a) =>
    b > a
      ? [
          {
            members: [idAt(pool, a), idAt(pool, b)],
            score: pool.table[a * size + b] as number,
            locked: false,
          },
        ]
      : [],
  );
}

function pairScore(pool: Pool, a: string, b: string): number {
  const score = scoreBetween(pool, a, b);
  return score >= 0 ? score : scorePair(candidateOf(pool, a), candidateOf(pool, b), pool.weights).score;
}

function byStrength(a: PairedGroup, b: PairedGroup): number {
  return b.score - a.score || ((a.members[0] ?? "") < (b.members[0] ?? "") ? -1 : 1);
}

function placeOf(pool: Candidates, id: string): number {
  return pool.at.get(id) ?? -1;
}

function idAt(pool: Pool, place: number): string {
  return pool.candidates[place]?.id ?? "";
}

/** A number for each id (32-bit FNV-1a), by which one of two equally good pairings is chosen, always the same. */
function keysOf({ candidates }: Pool): Uint32Array {
  return Uint32Array.from(candidates, ({ id }) => {
    let hash = 0x811c9dc5;
    for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
    return hash >>> 0;
  });
}
