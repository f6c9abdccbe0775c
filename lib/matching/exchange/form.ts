// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or a ring; a cast on each would hide the algorithm
import { countingOf } from "@/lib/matching/exchange/check";
import {
  type Arc,
  type ExchangeModel,
  type ExchangeRules,
  type Ring,
  readExchange,
} from "@/lib/matching/exchange/model";
import { findPart } from "@/lib/matching/exchange/part";
import type { ExchangePlan, PlanReason } from "@/lib/matching/exchange/plan";
import { whyNotProvenExchange } from "@/lib/matching/exchange/proof";
import { listRings, partsOf, personsOf } from "@/lib/matching/exchange/rings";
import { maximumWeightMatchingOf } from "@/lib/matching/maximum-weight";

/** How much is tried: rings listed, and work of the exact search (numbers changed). No clock is read. */
export type ExchangeBudget = { listed: number; work: number };

const usual: ExchangeBudget = { listed: 400_000, work: 300_000_000 };

/** What was found: rings of persons by numbers, what nothing surpasses, and why. */
type Found = { rings: number[][]; bound: { takePart: number; points: number }; reason: PlanReason | null };

/**
 * Who visits whom so that everybody who takes part is a guest once and a host once, by rings of two or three: as many take part as can,
 * and of those plans the one whose visits have the most points. The order of persons and arcs does not matter.
 */
export function formExchange(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules = {},
  budget: Partial<ExchangeBudget> = {},
): ExchangePlan {
  const model = readExchange(people, arcs, rules);
  const found = model.longest === 2 ? findPairs(model) : findRings(model, { ...usual, ...budget });
  const plan = planOf(model, arcs, rules, found);
  return plan.reason && whyNotProvenExchange(people, arcs, rules, plan) === null
    ? { ...plan, proven: true }
    : plan;
}

/** Rings of two: a matching, exact for any number. */
function findPairs(model: ExchangeModel): Found {
  const rings = listRings(model, Number.POSITIVE_INFINITY)!;
  const from = Int32Array.from({ length: rings.length }, (_, ring) => rings.person[ring * 3]!);
  const to = Int32Array.from({ length: rings.length }, (_, ring) => rings.person[ring * 3 + 1]!);
  const edges = { from, to, weight: rings.worth };
  const { mate, weight, cardinality, certificate } = maximumWeightMatchingOf(model.ids.length, edges, {
    maximumCardinality: true,
  });
  return {
    rings: [...mate.keys()].filter((one) => mate[one]! > one).map((one) => [one, mate[one]!]),
    bound: { takePart: 2 * cardinality, points: weight },
    reason: { kind: "matching", certificate },
  };
}

function findRings(model: ExchangeModel, { listed, work }: ExchangeBudget): Found {
  const all = listRings(model, listed);
  // Too many to list: of each person the hosts that are worth most, fewer and fewer.
  const rings = all ?? listFewer(model, listed);
  const parts = partsOf(rings, model.ids.length);
  const found = parts.map((its) => findPart(model.ids, rings, its, (work * its.length) / rings.length));
  const reasons = found.flatMap(({ reason }) => reason ?? []);
  const bound = {
    takePart: found.reduce((sum, its) => sum + its.bound.takePart, 0),
    points: found.reduce((sum, its) => sum + its.bound.points, 0),
  };
  return {
    rings: found.flatMap((its) => its.rings.map((ring) => personsOf(rings, ring))),
    bound: all ? bound : looseBound(model),
    reason: all && reasons.length === found.length ? { kind: "parts", parts: reasons } : null,
  };
}

function listFewer(model: ExchangeModel, listed: number) {
  for (let most = 64; ; most = Math.floor(most / 2)) {
    const rows = model.hosts.map((hosts, guest) =>
      [...hosts.keys()]
        .sort((one, other) => model.worth[guest]![other]! - model.worth[guest]![one]! || one - other)
        .slice(0, most)
        .sort((one, other) => one - other),
    );
    const of = (all: readonly Int32Array[]) =>
      rows.map((row, guest) => Int32Array.from(row, (at) => all[guest]![at]!));
    const rings = listRings({ ...model, hosts: of(model.hosts), worth: of(model.worth) }, listed);
    if (rings) return rings;
  }
}

/** Where not all rings are listed: everybody who has a host, at the dearest. */
function looseBound({ worth }: ExchangeModel): { takePart: number; points: number } {
  return {
    takePart: worth.filter((row) => row.length > 0).length,
    points: worth.reduce((sum, row) => sum + row.reduce((most, its) => Math.max(most, its), 0), 0),
  };
}

/** What was found, by ids, with those rings that are locked. */
function planOf(
  model: ExchangeModel,
  arcs: readonly Arc[],
  rules: ExchangeRules,
  found: Found,
): ExchangePlan {
  const { ids, locked } = model;
  const { pointsOf, worthOf } = countingOf(arcs, rules);
  const named = (ring: readonly number[]) => {
    const first = ring.indexOf(Math.min(...ring));
    return [...ring.slice(first), ...ring.slice(0, first)].map((one) => ids[one]!);
  };
  const all = [...locked, ...found.rings].map(named).sort((one, other) => (one[0]! < other[0]! ? -1 : 1));
  const inRing = new Set(all.flat());
  const sum = (rings: readonly Ring[], of: (ring: Ring) => number) =>
    rings.reduce((so, ring) => so + of(ring), 0);
  return {
    rings: all.map((persons) => ({ persons, points: pointsOf(persons) })),
    left: ids.filter((id) => !inRing.has(id)),
    ...{ takePart: inRing.size, points: sum(all, pointsOf), worth: sum(all, worthOf) },
    bound: {
      takePart: found.bound.takePart + locked.flat().length,
      worth: found.bound.points + sum(locked.map(named), worthOf),
    },
    ...{ proven: false, reason: found.reason },
  };
}
