// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit, a person or a group; a cast on each would hide the check
import { whyNotGroups } from "@/lib/matching/groups/check";
import type { GroupPerson, GroupRules } from "@/lib/matching/groups/model";
import type { GroupPlan } from "@/lib/matching/groups/plan";

// Over 250 lines because the check shares nothing with what it checks, and is read as one.
const inPoint = 1000;
/** So many looks at groups. */
const usualWork = 60_000_000;

/**
 * Why it is not proven that no groups come to more than a plan, or null where it is. It trusts nothing of the solver but the prices, which
 * may be any: it lists all allowed groups itself, counts their points, sees in each case that none is worth more than its prices, and looks
 * through what may still be better. `work` limits that.
 */
export function whyNotProven(
  people: readonly GroupPerson[],
  rules: GroupRules,
  plan: GroupPlan,
  work = usualWork,
): string | null {
  const wrong = whyNotGroups(people, rules, plan);
  if (wrong) return wrong;
  if (!plan.reason) return "there is no reason";
  const proof = new Proof(people, rules, work);
  const points = plan.groups.reduce((sum, group) => sum + group.points, 0);
  const placed = plan.groups.reduce((sum, { members }) => sum + members.length, 0);
  if (rules.aim !== "weakest")
    return proof.run(plan.reason, { known: points + 150 * placed, alone: 150, mayBe: () => true });
  if (!plan.above) return "there is no reason";
  const { themes, mix, regions } = rules.weights ?? { themes: 60, mix: 20, regions: 20 };
  // A place is worth more than all points together.
  const alone = (themes + mix + regions) * people.length + 1;
  const [weakest] = plan.groups.toSorted((a, b) => a.points / a.members.length - b.points / b.members.length);
  /** How much more a group has than the weakest, times both sizes. */
  const over = (its: number, size: number) =>
    weakest ? its * weakest.members.length - weakest.points * size : 0;
  return (
    proof.run(plan.above.placed, { known: alone * (placed + 1) - 1, alone, mayBe: () => true }) ??
    (weakest
      ? proof.run(plan.above.weakest, {
          known: alone * placed - 1,
          alone,
          mayBe: (...its) => over(...its) > 0,
        })
      : null) ??
    proof.run(plan.reason, { known: points + alone * placed, alone, mayBe: (...its) => over(...its) >= 0 })
  );
}

/** What no plan of groups that may be (by their points and sizes) is said to surpass: points, and so many for each who is in a group. */
type Claim = { known: number; alone: number; mayBe: (points: number, size: number) => boolean };

type PlanReason = NonNullable<GroupPlan["reason"]>;
type PlanPrices = PlanReason["prices"][number];
type PlanCut = PlanPrices["cuts"][number];
type Guiding = { leaders: Set<number>; hosts: Set<number> };
/** A group that may still be in a better plan. */
type Open = { units: readonly number[]; low: number; high: number; worth: number; who: Guiding };
const nobody: Guiding = { leaders: new Set(), hosts: new Set() };
type Survivor = Open & { loss: number; slots: number; languages: number };

class Proof {
  readonly #people: readonly GroupPerson[];
  readonly #rules: GroupRules;
  readonly #units: number[][];
  readonly #slots: number[];
  readonly #languages: number[];
  readonly #beside: boolean[][];
  readonly #themes: Int32Array[];
  readonly #regions: Int32Array;
  readonly #wanted: Int32Array;
  /** Who know each other, each two once. */
  readonly #met: readonly (readonly number[])[];
  readonly #guidable = new Map<string, Guiding>();
  #open: Open[] = [];
  readonly #persons: number[] = [];
  #work: number;
  #claim: Claim = { known: 0, alone: 150, mayBe: () => true };
  #wrong: string | null = null;

  constructor(people: readonly GroupPerson[], rules: GroupRules, work: number) {
    this.#people = people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    [this.#rules, this.#work] = [rules, work];
    const names = (all: readonly string[]) => [...new Set(all)];
    const themes = names(this.#people.flatMap((one) => one.themes ?? []));
    const regions = names(this.#people.flatMap(({ region }) => region ?? []));
    this.#themes = this.#people.map((one) =>
      Int32Array.from(names(one.themes ?? []), (name) => themes.indexOf(name)),
    );
    this.#regions = Int32Array.from(this.#people, ({ region }) =>
      region === undefined ? -1 : regions.indexOf(region),
    );
    this.#wanted = new Int32Array(themes.length);
    const pairs = (rules.met ?? []).flatMap((two) => {
      const its = two.map((id) => this.#people.findIndex((one) => one.id === id)).sort((a, b) => a - b);
      return its[0]! >= 0 && its[0] !== its[1] ? [[its.join(), its] as const] : [];
    });
    this.#met = [...new Map(pairs).values()];
    const tongues = names(
      [...this.#people, ...(rules.leaders ?? []), ...(rules.hosts ?? [])].flatMap((one) => one.languages),
    );
    const speaks = (one: { languages: readonly string[] }) =>
      one.languages.reduce((bits, name) => bits | (1 << tongues.indexOf(name)), 0);
    const can = (one: { slots: readonly number[] }) =>
      one.slots.reduce((bits, slot) => bits | (1 << slot), 0);
    this.#units = this.#together().filter((its) => this.#mayBe(its, can, speaks));
    const shared = (of: (one: GroupPerson) => number) =>
      this.#units.map((its) => its.reduce((bits, at) => bits & of(this.#people[at]!), -1));
    [this.#slots, this.#languages] = [shared(can), shared(speaks)];
    this.#beside = this.#units.map((one) =>
      this.#units.map((other) => one !== other && !this.#areWalled([...one, ...other])),
    );
    const guides = (all: GroupRules["leaders"]) =>
      (all ?? []).map((one) => ({ ...one, can: can(one), speaks: speaks(one) }));
    this.#guides = { leaders: guides(rules.leaders), hosts: guides(rules.hosts) };
  }

  readonly #guides: Record<
    "leaders" | "hosts",
    { id: string; groups: number; never?: readonly string[]; can: number; speaks: number }[]
  >;

  run(reason: PlanReason, claim: Claim): string | null {
    [this.#claim, this.#open, this.#wrong] = [claim, [], null];
    if (this.#units.length > 64) return "there are too many to list all groups";
    if (this.#guides.leaders.length > 30 || this.#guides.hosts.length > 30)
      return "there are too many guides";
    const [first] = reason.prices;
    if (!first) return "there are no prices";
    const lossOf = this.#losses(first);
    const allowance = this.#allowance(first);
    if (!this.#wrong) this.#list(0, -1, -1, [], (group) => lossOf(group) <= allowance);
    if (!this.#wrong) this.#see(reason, this.#open);
    return this.#wrong;
  }

  /** Sees that nothing in a case is better: of these groups those that prices leave are parted into cases again, or looked through. */
  #see({ prices, cases }: PlanReason, groups: readonly Open[]): void {
    let open = groups;
    for (const step of prices) {
      const lossOf = this.#losses(step);
      const allowance = this.#allowance(step);
      open = open.filter((group) => lossOf(group) <= allowance);
      if (this.#wrong || open.length === 0) return;
    }
    const last = prices.at(-1);
    if (cases) {
      const [one, other] = cases.units;
      const shared = ({ low, high }: Open) => bitOf(low, high, one) + bitOf(low, high, other);
      this.#see(
        cases.together,
        open.filter((group) => shared(group) !== 1),
      );
      if (!this.#wrong)
        this.#see(
          cases.apart,
          open.filter((group) => shared(group) !== 2),
        );
    } else if (last) {
      const lossOf = this.#losses(last);
      const all = open.map((group) => ({ ...group, loss: lossOf(group), ...this.#shared(group.units) }));
      all.sort((one, two) => one.loss - two.loss);
      this.#search(all, new Set(this.#units.keys()), this.#allowance(last), [], last.units);
    } else this.#wrong = "there are no prices";
  }

  #shared(units: readonly number[]): { slots: number; languages: number } {
    return {
      slots: units.reduce((bits, unit) => bits & this.#slots[unit]!, -1),
      languages: units.reduce((bits, unit) => bits & this.#languages[unit]!, -1),
    };
  }

  /** What groups are worth less than the prices; where one is worth more, they are wrong. */
  #losses({ units, cuts, ofCuts }: PlanPrices): (group: Open) => number {
    if (
      units.length !== this.#units.length ||
      units.some((price) => price < 0) ||
      ofCuts.some((price) => price < 0)
    )
      this.#wrong = "the prices are no prices";
    const priced = cuts.flatMap((cut, at) =>
      ofCuts[at]! > 0 ? [{ price: ofCuts[at]!, isCounted: countedBy(cut) }] : [],
    );
    return (group) => {
      if (this.#work-- < 0) this.#wrong = "there is too much to look at";
      let loss = -inPoint * group.worth;
      for (const unit of group.units) loss += units[unit]!;
      for (const { price, isCounted } of priced) if (isCounted(group)) loss += price;
      if (loss < 0) this.#wrong = "a group is worth more than its prices";
      return loss;
    };
  }

  /** What a better plan may lose by prices. */
  #allowance({ units, cuts, ofCuts }: PlanPrices): number {
    const sum = units.reduce((all, price) => all + price, 0);
    const ofAll = ofCuts.reduce((all, price, at) => all + price * this.#mostOf(cuts[at]!), 0);
    return sum + ofAll - inPoint * (this.#claim.known + 1);
  }

  /** How often a cut may count, worked out from the rules. */
  #mostOf(cut: PlanCut): number {
    if (cut.kind === "three") return 1;
    if (cut.kind === "all") return Math.floor(this.#units.flat().length / this.#rules.sizes[0]);
    return this.#sorted(cut.role).reduce((sum, one, at) => sum + (cut.of & (1 << at) ? one.groups : 0), 0);
  }

  #sorted(role: "leaders" | "hosts") {
    return this.#guides[role]
      .filter(({ groups }) => groups > 0)
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Lists all allowed groups, and keeps those that may be in a better plan. */
  #list(
    size: number,
    slots: number,
    languages: number,
    units: number[],
    isOpen: (group: Open) => boolean,
  ): void {
    const [least, most] = this.#rules.sizes;
    for (let next = (units.at(-1) ?? -1) + 1; next < this.#units.length && !this.#wrong; next++) {
      const [can, speak] = [slots & this.#slots[next]!, languages & this.#languages[next]!];
      if (can === 0 || speak === 0 || size + this.#units[next]!.length > most) continue;
      if (!units.every((other) => this.#beside[next]![other])) continue;
      units.push(next);
      this.#persons.push(...this.#units[next]!);
      const whole = this.#persons.length;
      const points = whole >= least ? this.#points() : 0;
      const who = whole >= least && this.#claim.mayBe(points, whole) ? this.#whoGuides(can, speak) : null;
      if (who) {
        const group = { units, ...bitsOf(units), worth: points + this.#claim.alone * whole, who };
        // Only those that stay need units of their own: most do not.
        if (isOpen(group)) this.#open.push({ ...group, units: [...units] });
      }
      if (whole < most) this.#list(whole, can, speak, units, isOpen);
      units.pop();
      this.#persons.length = size;
    }
  }

  #points(): number {
    const { themes, mix, regions } = this.#rules.weights ?? { themes: 60, mix: 20, regions: 20 };
    const persons = this.#persons;
    const wanted = this.#wanted;
    let [levels, from] = [0, 0];
    for (const [at, person] of persons.entries()) {
      for (const theme of this.#themes[person]!) wanted[theme]!++;
      const its = this.#regions[person]!;
      if (its >= 0 && persons.findIndex((other) => this.#regions[other] === its) === at) from++;
      levels |= [1, 2, 4][this.#people[person]!.level ?? 1]!;
    }
    let sum = 0;
    for (const person of persons) {
      const its = this.#themes[person]!;
      let [got, all] = [0, 0];
      for (let at = 0; at < its.length; at++) {
        const dear = at === 0 ? 3 : at === 1 ? 2 : 1;
        got += dear * [0, 0, 2, 3][Math.min(wanted[its[at]!]!, 3)]!;
        all += dear;
      }
      sum += all === 0 ? themes : Math.floor((2 * themes * got + 3 * all) / (6 * all));
    }
    for (const person of persons) for (const theme of this.#themes[person]!) wanted[theme] = 0;
    const isMixed = levels === 5 || levels === 7 ? 1 : levels === 3 || levels === 6 ? 0.5 : 0;
    const spread = [0, 0, 0.35, 0.65, 1][Math.min(from, 4)]!;
    const all = sum + persons.length * (Math.round(mix * isMixed) + Math.round(regions * spread));
    const known =
      this.#met.length === 0
        ? 0
        : this.#met.filter((two) => two.every((one) => persons.includes(one))).length;
    return known > 0 ? Math.max(0, all - 20 * known) : all;
  }

  /** The guides, by their places, of whom some two could guide the persons at hand; null where nobody can. */
  #whoGuides(slots: number, languages: number): Guiding | null {
    if (!this.#rules.leaders && !this.#rules.hosts) return nobody;
    const [leaders, hosts] = [this.#sorted("leaders"), this.#sorted("hosts")];
    const ids = this.#persons.map((at) => this.#people[at]!.id);
    const barred = leaders.map(({ never }) => ids.some((id) => never?.includes(id)));
    const key = `${slots} ${languages} ${barred.join()}`;
    const known = this.#guidable.get(key);
    if (known) return known.leaders.size + known.hosts.size > 0 ? known : null;
    const found = { leaders: new Set<number>(), hosts: new Set<number>() };
    const anybody = [{ id: "", can: -1, speaks: -1 }];
    (this.#rules.leaders ? leaders : anybody).forEach((leader, one) => {
      if (barred[one]) return;
      (this.#rules.hosts ? hosts : anybody).forEach((host, other) => {
        if (
          leader.id === host.id ||
          !(slots & leader.can & host.can) ||
          !(languages & leader.speaks & host.speaks)
        )
          return;
        found.leaders.add(one);
        found.hosts.add(other);
      });
    });
    this.#guidable.set(key, found);
    return found.leaders.size > 0 ? found : null;
  }

  /** Looks for a better plan among the groups that are left: each open unit is in one of its groups, or in none. */
  #search(
    all: readonly Survivor[],
    open: ReadonlySet<number>,
    allowance: number,
    chosen: Survivor[],
    prices: Int32Array,
  ): void {
    if (this.#wrong) return;
    this.#work -= all.length + 10;
    if (this.#work < 0) this.#wrong = "there is too much to look at";
    const ways = new Int32Array(this.#units.length);
    const share = new Float64Array(this.#units.length).fill(Number.POSITIVE_INFINITY);
    for (const { units, loss } of all)
      for (const unit of units) {
        ways[unit]!++;
        share[unit] = Math.min(share[unit]!, loss / units.length);
      }
    let least = 0;
    let hardest = -1;
    for (const unit of open) {
      least += Math.min(prices[unit]!, share[unit]!);
      if (hardest < 0 || ways[unit]! < ways[hardest]!) hardest = unit;
    }
    if (least > allowance + 1e-6) return;
    if (hardest < 0) {
      const worth = chosen.reduce((sum, group) => sum + group.worth, 0);
      if (worth > this.#claim.known && this.#canBeGuided(chosen, []))
        this.#wrong = `there is a plan that is better by ${worth - this.#claim.known}`;
      return;
    }
    for (const group of all) {
      if (group.loss > allowance || !group.units.includes(hardest)) continue;
      const most = allowance - group.loss;
      const left = all.filter(
        ({ low, high, loss }) => loss <= most && (low & group.low) === 0 && (high & group.high) === 0,
      );
      const rest = new Set([...open].filter((unit) => !group.units.includes(unit)));
      this.#search(left, rest, allowance - group.loss, [...chosen, group], prices);
    }
    if (prices[hardest]! > allowance) return;
    const without = all.filter(({ units }) => !units.includes(hardest));
    const rest = new Set([...open].filter((unit) => unit !== hardest));
    this.#search(without, rest, allowance - prices[hardest]!, chosen, prices);
  }

  /** Whether guides can be found for all these groups, by trying everything. */
  #canBeGuided(groups: readonly Survivor[], taken: readonly string[]): boolean {
    const [group, ...rest] = groups;
    if (!group || (!this.#rules.leaders && !this.#rules.hosts)) return true;
    const ids = group.units.flatMap((unit) => this.#units[unit]!.map((at) => this.#people[at]!.id));
    const nobody = [
      { id: "", can: -1, speaks: -1, groups: Number.POSITIVE_INFINITY, never: [] as readonly string[] },
    ];
    const some = (role: "leaders" | "hosts") =>
      (this.#rules[role] ? this.#guides[role] : nobody).filter(
        ({ id, groups: most }) => taken.filter((one) => one.startsWith(`${role} ${id} `)).length < most,
      );
    for (const leader of some("leaders"))
      for (const host of some("hosts")) {
        if (leader.id === host.id || ids.some((id) => leader.never?.includes(id))) continue;
        if (!(group.languages & leader.speaks & host.speaks)) continue;
        for (let slot = 0; slot < 30; slot++) {
          if (!(group.slots & leader.can & host.can & (1 << slot))) continue;
          const busy = [leader.id, host.id].some(
            (id) => id !== "" && taken.some((one) => one.endsWith(` ${id} ${slot}`)),
          );
          if (busy) continue;
          if (this.#canBeGuided(rest, [...taken, `leaders ${leader.id} ${slot}`, `hosts ${host.id} ${slot}`]))
            return true;
        }
      }
    return false;
  }

  /** Those who stay together, by their first. */
  #together(): number[][] {
    const of = this.#people.map((_, at) => at);
    for (const ids of this.#rules.together ?? []) {
      const all = ids.map((id) => this.#people.findIndex((one) => one.id === id)).filter((at) => at >= 0);
      const names = new Set(all.map((at) => of[at]!));
      const first = Math.min(...names);
      of.forEach((name, at) => {
        if (names.has(name)) of[at] = first;
      });
    }
    return [...new Set(of)]
      .sort((a, b) => a - b)
      .map((name) => [...of.keys()].filter((at) => of[at] === name));
  }

  #mayBe(
    its: readonly number[],
    can: (one: GroupPerson) => number,
    speaks: (one: GroupPerson) => number,
  ): boolean {
    const persons = its.map((at) => this.#people[at]!);
    const isOut = persons.some(({ id }) => this.#rules.leftOut?.includes(id));
    const shares = (of: (one: GroupPerson) => number) =>
      persons.reduce((bits, one) => bits & of(one), -1) !== 0;
    return (
      !isOut && shares(can) && shares(speaks) && its.length <= this.#rules.sizes[1] && !this.#areWalled(its)
    );
  }

  #areWalled(its: readonly number[]): boolean {
    const persons = its.map((at) => this.#people[at]!);
    const ids = persons.map(({ id }) => id);
    const from = persons.flatMap(({ organisation }) => organisation ?? []);
    if (this.#rules.organisationsApart && new Set(from).size < from.length) return true;
    return (this.#rules.apart ?? []).some(
      ([one, other]) => one !== other && ids.includes(one) && ids.includes(other),
    );
  }
}

/** Whether a cut counts a group. */
function countedBy(cut: PlanCut): (group: Open) => boolean {
  if (cut.kind === "all") return () => true;
  if (cut.kind === "guides") return ({ who }) => isWithin(who[cut.role], cut.of);
  const [a, b, c] = cut.units;
  return ({ low, high }) => bitOf(low, high, a) + bitOf(low, high, b) + bitOf(low, high, c) > 1;
}

function bitsOf(units: readonly number[]): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (const unit of units)
    if (unit < 32) low |= 1 << unit;
    else high |= 1 << (unit - 32);
  return { low, high };
}

function bitOf(low: number, high: number, unit: number): number {
  return unit < 32 ? (low >>> unit) & 1 : (high >>> (unit - 32)) & 1;
}

function isWithin(some: ReadonlySet<number>, bits: number): boolean {
  for (const at of some) if (!(bits & (1 << at))) return false;
  return true;
}
