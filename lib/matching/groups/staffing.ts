// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a guide or a group; a cast on each would hide the algorithm
import type { GuideRow, Model } from "@/lib/matching/groups/model";

/** What a group asks of its guides: the slots and languages that its persons share, and who may lead it. */
export type Asking = { slots: number; languages: number; mayLead: number };

/** Who guides a group, and when: places in the model's lists, -1 where the role is not needed. */
export type Staffed = { leader: number; host: number; slot: number };

type Free = { who: number; bit: number; slots: number; languages: number; groups: number };
type Options = { leaders: number; hosts: number };

const mostTries = 400;

/** Guides and what is left of their time: finds who guides which of some groups, so that nobody is at two at once. */
export class Staff {
  #gaveUp = false;
  readonly leaders: readonly Free[] | null;
  readonly hosts: readonly Free[] | null;
  readonly #used = new Map<number, number>();
  readonly #options = new Map<number, Map<number, Options>>();
  #tries = 0;

  /** `busy` are the groups that keep their guides. */
  constructor({ leaders, hosts }: Pick<Model, "leaders" | "hosts">, busy: readonly Staffed[] = []) {
    const at = (rows: readonly GuideRow[] | null, role: "leader" | "host") =>
      rows?.map(({ who, bit, slots, languages, groups }, number) => ({
        ...{ who, bit, languages, slots },
        groups: groups - busy.filter((its) => its[role] === number).length,
      })) ?? null;
    for (const { leader, host, slot } of busy)
      for (const who of new Set([leaders?.[leader]?.who, hosts?.[host]?.who]))
        if (who !== undefined) this.#used.set(who, (this.#used.get(who) ?? 0) | (1 << slot));
    const free = (all: Free[] | null) =>
      all?.map((one) => ({
        ...one,
        slots: one.groups > 0 ? one.slots & ~(this.#used.get(one.who) ?? 0) : 0,
      })) ?? null;
    [this.leaders, this.hosts] = [free(at(leaders, "leader")), free(at(hosts, "host"))];
    this.#used.clear();
  }

  get isNeeded(): boolean {
    return this.leaders !== null || this.hosts !== null;
  }

  /** The leaders and hosts, as bits, of whom some pair could guide a group that asks for this; -1 where the role is not needed. */
  optionsOf({ slots, languages }: Pick<Asking, "slots" | "languages">): Options {
    let byLanguage = this.#options.get(slots);
    if (!byLanguage) {
      byLanguage = new Map();
      this.#options.set(slots, byLanguage);
    }
    let options = byLanguage.get(languages);
    if (!options) {
      options = this.#findOptions(slots, languages);
      byLanguage.set(languages, options);
    }
    return options;
  }

  /** Whether somebody could guide such a group, if nothing else asked for them. */
  couldGuide(asking: Asking): boolean {
    if (!this.isNeeded) return asking.slots !== 0 && asking.languages !== 0;
    return (this.optionsOf(asking).leaders & asking.mayLead) !== 0;
  }

  /** Whether a search gave up since this was asked last, so that "nobody can" was not certain. */
  takeGaveUp(): boolean {
    const gaveUp = this.#gaveUp;
    this.#gaveUp = false;
    return gaveUp;
  }

  /** Guides and slots for all these groups; null where there are none, or too many ways were tried. */
  staff(groups: readonly Asking[]): Staffed[] | null {
    const free = (all: readonly Free[] | null) => (all ?? []).map(({ groups: left }) => left);
    const found: (Staffed | undefined)[] = groups.map(() => undefined);
    if (!this.isNeeded)
      return groups.map(({ slots }) => ({ leader: -1, host: -1, slot: 31 - Math.clz32(slots & -slots) }));
    this.#tries = 0;
    this.#used.clear();
    const left = { leaders: free(this.leaders), hosts: free(this.hosts) };
    return this.#place(groups, found, left) ? (found as Staffed[]) : null;
  }

  #place(
    groups: readonly Asking[],
    found: (Staffed | undefined)[],
    left: { leaders: number[]; hosts: number[] },
  ): boolean {
    let hardest = -1;
    let ways: Staffed[] = [];
    for (let at = 0; at < groups.length; at++) {
      if (found[at]) continue;
      const its = this.#ways(groups[at]!, left);
      if (hardest < 0 || its.length < ways.length) [hardest, ways] = [at, its];
      if (ways.length === 0) return false;
    }
    if (hardest < 0) return true;
    for (const way of ways) {
      if (this.#tries++ > mostTries) {
        this.#gaveUp = true;
        return false;
      }
      this.#take(way, left, 1);
      found[hardest] = way;
      if (this.#place(groups, found, left)) return true;
      found[hardest] = undefined;
      this.#take(way, left, -1);
    }
    return false;
  }

  /** Every way to guide a group with what is left, those of the least asked slots first. */
  #ways({ slots, languages, mayLead }: Asking, left: { leaders: number[]; hosts: number[] }): Staffed[] {
    const ways: Staffed[] = [];
    const some = (all: readonly Free[] | null) => (all === null ? [-1] : all.map((_, at) => at));
    for (const leader of some(this.leaders)) {
      if (leader >= 0 && (left.leaders[leader]! <= 0 || !(mayLead & (1 << this.leaders![leader]!.bit))))
        continue;
      const leading = this.#timeOf(this.leaders, leader, slots, languages);
      if (!leading.slots || !leading.languages) continue;
      for (const host of some(this.hosts)) {
        if (host >= 0 && left.hosts[host]! <= 0) continue;
        if (this.leaders && this.hosts && this.leaders[leader]!.who === this.hosts[host]!.who) continue;
        const both = this.#timeOf(this.hosts, host, leading.slots, leading.languages);
        if (!both.languages) continue;
        for (let bits = both.slots; bits; bits &= bits - 1)
          ways.push({ leader, host, slot: 31 - Math.clz32(bits & -bits) });
      }
    }
    return ways;
  }

  #timeOf(all: readonly Free[] | null, at: number, slots: number, languages: number) {
    if (all === null) return { slots, languages };
    const one = all[at]!;
    const free = one.slots & ~(this.#used.get(one.who) ?? 0);
    return { slots: slots & free, languages: languages & one.languages };
  }

  #take({ leader, host, slot }: Staffed, left: { leaders: number[]; hosts: number[] }, sign: 1 | -1): void {
    for (const [all, at, counts] of [
      [this.leaders, leader, left.leaders],
      [this.hosts, host, left.hosts],
    ] as const) {
      if (!all) continue;
      counts[at]! -= sign;
      this.#used.set(all[at]!.who, (this.#used.get(all[at]!.who) ?? 0) ^ (1 << slot));
    }
  }

  #findOptions(slots: number, languages: number): Options {
    let [leaders, hosts] = [this.leaders ? 0 : -1, this.hosts ? 0 : -1];
    const some = (all: readonly Free[] | null) =>
      all?.map((one) => ({ ...one, bit: 1 << one.bit })) ?? [{ slots, languages, bit: 0, who: -1 }];
    for (const leader of some(this.leaders))
      for (const host of some(this.hosts)) {
        if (leader.who === host.who && leader.who >= 0) continue;
        if (!(slots & leader.slots & host.slots) || !(languages & leader.languages & host.languages))
          continue;
        leaders |= leader.bit;
        hosts |= host.bit;
      }
    // Where no host can, no leader can either, and the other way round.
    if (!this.leaders && hosts === 0) leaders = 0;
    return { leaders, hosts };
  }
}
