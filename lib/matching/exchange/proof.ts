// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person or a ring; a cast on each would hide the check
import { type Pairs, whyNotOptimal } from "@/lib/matching/certificate";
import { countingOf, whyNotExchange, whyNotRing } from "@/lib/matching/exchange/check";
import type { Arc, ExchangeRules, Ring } from "@/lib/matching/exchange/model";
import type { ExchangePlan, PartReason, PlanReason } from "@/lib/matching/exchange/plan";

const inPoint = 1_000_000;
/** So many looks at rings. */
const usualWork = 60_000_000;

/** A ring by its persons' places among those of its part, with what it is worth. */
type Listed = { persons: readonly number[]; worth: number };
type Reason = PartReason["most"];
type Prices = Reason["prices"][number];
/** That no plan of some rings, in which no more than `left` stand alone, is worth more than `known` (in points). */
type Claim = { known: number; left: number; worthOf: (ring: Listed) => number };

/**
 * Why it is not proven that no exchange is better than a plan, or null where it is. It trusts nothing of the solver but prices, which may
 * be any: it lists all rings itself, and in each case sees that none is worth more than its prices, and which of them cannot be in a better
 * plan. What is left must be none. `work` limits that.
 */
export function whyNotProvenExchange(
  people: readonly string[],
  arcs: readonly Arc[],
  rules: ExchangeRules,
  plan: ExchangePlan,
  work = usualWork,
): string | null {
  const wrong = whyNotExchange(people, arcs, rules, plan);
  if (wrong) return wrong;
  const { reason } = plan;
  if (!reason) return "there is no reason";
  const locked = new Set((rules.locked ?? []).flat());
  const { worthOf } = countingOf(arcs, rules);
  const all = allRings(people, arcs, rules)
    .filter((ring) => !ring.some((id) => locked.has(id)))
    .map((ring) => ({ ring, worth: worthOf(ring) }));
  const mine = plan.rings.map(({ persons }) => persons).filter((ring) => !ring.some((id) => locked.has(id)));
  if (reason.kind === "matching") return whyNotMatched(people, all, mine, worthOf, reason);
  const partOf = new Map<string, number>();
  for (const [part, { persons }] of reason.parts.entries())
    for (const id of persons) {
      if (partOf.has(id)) return `${id} is in two parts`;
      partOf.set(id, part);
    }
  const isWhole = (ring: Ring) =>
    new Set(ring.map((id) => partOf.get(id) ?? ring)).size === 1 && partOf.has(ring[0]!);
  const outside = all.find(({ ring }) => !isWhole(ring));
  if (outside) return `${outside.ring.join(", ")} are in no part`;
  const proof = new Proof(work);
  for (const [at, part] of reason.parts.entries()) {
    const places = new Map(part.persons.map((id, place) => [id, place]));
    const its = all
      .filter(({ ring }) => partOf.get(ring[0]!) === at)
      .map(({ ring, worth }) => ({ persons: ring.map((id) => places.get(id)!), worth }));
    const taken = mine.filter((ring) => partOf.get(ring[0]!) === at);
    const takePart = taken.flat().length;
    const known = taken.reduce((sum, ring) => sum + worthOf(ring), 0);
    const left = part.persons.length - takePart;
    const why =
      proof.run(its, part.persons.length, part.most, {
        ...{ known: takePart, left: part.persons.length, worthOf: ({ persons }) => persons.length },
      }) ?? proof.run(its, part.persons.length, part.points, { known, left, worthOf: ({ worth }) => worth });
    if (why) return why;
  }
  return null;
}

/** All rings that may be, each once whichever way round, by trying every guest of every host. */
function allRings(people: readonly string[], arcs: readonly Arc[], rules: ExchangeRules): Ring[] {
  const hosts = new Map(people.map((id) => [id, new Set<string>()]));
  for (const { guest, host } of arcs) hosts.get(guest)!.add(host);
  const rings: Ring[] = [];
  for (const [one, its] of hosts)
    for (const other of its) {
      const beyond = hosts.get(other)!;
      if (one < other && beyond.has(one)) rings.push([one, other]);
      if (rules.longest === 2 || other < one) continue;
      for (const third of beyond)
        if (third > one && hosts.get(third)!.has(one)) rings.push([one, other, third]);
    }
  const isPlain =
    !rules.apart?.length && !rules.never?.length && !rules.leftOut?.length && !rules.locked?.length;
  return isPlain ? rings : rings.filter((ring) => whyNotRing(ring, rules) === null);
}

/** Why a matching of rings of two is not proven best. */
function whyNotMatched(
  people: readonly string[],
  all: readonly { ring: Ring; worth: number }[],
  mine: readonly Ring[],
  worthOf: (ring: Ring) => number,
  { certificate }: PlanReason & { kind: "matching" },
): string | null {
  const ids = people.toSorted();
  const places = new Map(ids.map((id, at) => [id, at]));
  const mate = new Int32Array(ids.length).fill(-1);
  for (const [one, other] of mine) {
    mate[places.get(one!)!] = places.get(other!)!;
    mate[places.get(other!)!] = places.get(one!)!;
  }
  if (all.some(({ ring }) => ring.length > 2)) return "a matching has no rings of three";
  const pairs: Pairs = (visit) => {
    for (const { ring, worth } of all) visit(places.get(ring[0]!)!, places.get(ring[1]!)!, worth);
  };
  const weight = mine.reduce((sum, ring) => sum + worthOf(ring), 0);
  return whyNotOptimal({ mate, weight }, pairs, certificate, { maximumCardinality: true });
}

class Proof {
  #work: number;
  #wrong: string | null = null;
  #claim: Claim = { known: 0, left: 0, worthOf: () => 0 };
  #count = 0;

  constructor(work: number) {
    this.#work = work;
  }

  run(rings: readonly Listed[], count: number, reason: Reason, claim: Claim): string | null {
    [this.#claim, this.#count] = [claim, count];
    this.#see(reason, rings, new Set());
    return this.#wrong;
  }

  /** Sees that nothing in a case is better: of these rings prices leave none, or those that they leave are parted into cases again. */
  #see({ prices, cases }: Reason, rings: readonly Listed[], bound: ReadonlySet<number>): void {
    let open = rings;
    for (const step of prices) {
      const allowance = this.#allowance(step, bound);
      const lossOf = this.#losses(step);
      open = open.filter((ring) => lossOf(ring) <= allowance);
      if (this.#wrong || allowance < 0) return;
    }
    // Without a ring nothing is worth anything: that is better than nothing known only.
    if (open.length === 0 && this.#claim.known >= 0) return;
    if (!cases) {
      this.#wrong = "there may be something better";
      return;
    }
    const shared = ({ persons }: Listed) => cases.persons.filter((one) => persons.includes(one)).length;
    const together = open.filter((ring) => shared(ring) !== 1);
    this.#see(cases.together, together, new Set([...bound, ...cases.persons]));
    if (this.#wrong) return;
    this.#see(
      cases.apart,
      open.filter((ring) => shared(ring) !== 2),
      bound,
    );
  }

  /** What a better plan may lose by prices, in millionths; less than nought where there is none. */
  #allowance({ persons, alone, cuts }: Prices, bound: ReadonlySet<number>): number {
    const { known, left } = this.#claim;
    const isShort = persons.length !== this.#count || !(alone >= 0 && Number.isSafeInteger(alone));
    // Standing alone costs what it saves, unless everybody whom it would cost less must be in a ring.
    const isLow = persons.some(
      (price, one) => !Number.isSafeInteger(price) || (price < -alone && !bound.has(one)),
    );
    const isNoCut = cuts.some(
      ({ persons: its, price }) =>
        !(price >= 0 && Number.isSafeInteger(price)) ||
        its.length % 2 === 0 ||
        new Set(its).size < its.length,
    );
    if (isShort || isLow || isNoCut) this.#wrong = "the prices are no prices";
    const sum =
      persons.reduce((all, price) => all + price, 0) +
      cuts.reduce((all, { persons: its, price }) => all + (price * (its.length - 1)) / 2, 0) +
      alone * left;
    return sum - inPoint * (known + 1);
  }

  /** How much less rings are worth than the prices; where one is worth more, they are wrong. */
  #losses({ persons, cuts }: Prices): (ring: Listed) => number {
    const priced = cuts.map(({ persons: its, price }) => ({ of: new Set(its), price }));
    return (ring) => {
      if (this.#work-- < 0) this.#wrong = "there is too much to look at";
      let loss = -inPoint * this.#claim.worthOf(ring);
      for (const one of ring.persons) loss += persons[one]!;
      for (const { of, price } of priced) {
        let shared = 0;
        for (const one of ring.persons) if (of.has(one)) shared++;
        if (shared > 1) loss += price;
      }
      if (loss < 0) this.#wrong = "a ring is worth more than its prices";
      return loss;
    };
  }
}
