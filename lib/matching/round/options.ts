// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a host, an option or a wish; a cast on each would hide the algorithm
import { capOf, clash, type Round, type Time } from "@/lib/matching/round/model";

/** A time of a host, as the search chooses it. */
export type Option = { host: number; place: number; time: Time };

/**
 * The times of all hosts, in classes of such as all clash with each other, and how many visits times of one class come to together. Times
 * of different classes mostly do not clash; where they do, what is counted here is too much, never too little.
 */
export class Options {
  readonly all: readonly Option[];
  /** Of each host, its options; of each option, its class. */
  readonly ofHost: readonly (readonly number[])[];
  readonly classOf: Int32Array;
  /** Whether times of different classes clash anywhere. */
  readonly doClash: boolean;
  readonly #round: Round;
  readonly #known = new Map<string, number>();
  /** Of each option: the guests whom it suits, each once. */
  readonly #suited: readonly (readonly number[])[];
  readonly #seen: Int32Array;
  #search = 0;

  constructor(round: Round) {
    this.#round = round;
    this.all = round.hosts.flatMap(({ times }, host) => times.map((time, place) => ({ host, place, time })));
    let before = 0;
    this.ofHost = round.hosts.map(({ times }) => {
      before += times.length;
      return times.map((_, place) => before - times.length + place);
    });
    this.classOf = classesOf(this.all);
    this.doClash = this.all.some((one, at) =>
      this.all.some((other, its) => this.classOf[at] !== this.classOf[its] && clash(one.time, other.time)),
    );
    this.#suited = this.all.map(({ host, place }) =>
      round.ofHost[host]!.filter((wish) => round.suits[wish]! & (1 << place)),
    );
    this.#seen = new Int32Array(round.guests.length);
  }

  /** Whether one lead would be at two visits at once. */
  isDoubled(one: number, other: number): boolean {
    const [a, b] = [this.all[one]!, this.all[other]!];
    const lead = this.#round.hosts[a.host]!.lead;
    return lead !== undefined && lead === this.#round.hosts[b.host]!.lead && clash(a.time, b.time);
  }

  /** As many visits as options of one class, of different hosts, come to: no guest is at two of them. */
  visitsOf(options: readonly number[]): number {
    const key = options.length === 1 ? `${options[0]}` : options.toSorted((one, other) => one - other).join();
    let visits = this.#known.get(key);
    if (visits === undefined) {
      visits = this.#seatAll(options);
      this.#known.set(key, visits);
    }
    return visits;
  }

  /** Seats guests one by one, each by an augmenting path (Kuhn), so that those already seated move where that makes room. */
  #seatAll(options: readonly number[]): number {
    const { hosts, guest, organisation, organisations } = this.#round;
    const tables = options.map((option) => {
      const { host } = this.all[option]!;
      const { capacity } = hosts[host]!;
      return {
        capacity,
        cap: capOf(hosts[host]!),
        seated: [] as number[],
        of: new Int32Array(organisations[host]!),
      };
    });
    const wishesOf = new Map<number, number[]>();
    options.forEach((option, at) => {
      for (const wish of this.#suited[option]!) {
        const its = wishesOf.get(guest[wish]!);
        if (its) its.push(at, wish);
        else wishesOf.set(guest[wish]!, [at, wish]);
      }
    });
    const seen = this.#seen;
    const place = (who: number): boolean => {
      seen[who] = this.#search;
      const wishes = wishesOf.get(who)!;
      for (let next = 0; next < wishes.length; next += 2) {
        const { capacity, cap, seated, of } = tables[wishes[next]!]!;
        const its = organisation[wishes[next + 1]!]!;
        if (of[its]! >= cap || seated.length >= capacity) continue;
        of[its]!++;
        seated.push(wishes[next + 1]!);
        return true;
      }
      for (let next = 0; next < wishes.length; next += 2) {
        const { cap, seated, of } = tables[wishes[next]!]!;
        const its = organisation[wishes[next + 1]!]!;
        const isCapped = of[its]! >= cap;
        for (let chair = 0; chair < seated.length; chair++) {
          const other = seated[chair]!;
          if (seen[guest[other]!] === this.#search || (isCapped && organisation[other] !== its)) continue;
          if (!place(guest[other]!)) continue;
          of[organisation[other]!]!--;
          of[its]!++;
          seated[chair] = wishes[next + 1]!;
          return true;
        }
      }
      return false;
    };
    // Where one search finds nothing, the next need not look at what it has seen.
    this.#search++;
    for (const who of wishesOf.keys()) if (place(who)) this.#search++;
    return tables.reduce((sum, { seated }) => sum + seated.length, 0);
  }
}

/** The number of each option's class: of those that are left, all that begin before the first of them ends. */
function classesOf(all: readonly Option[]): Int32Array {
  const classOf = new Int32Array(all.length);
  let left = [...all.keys()].sort(
    (one, other) => all[one]!.time[0] - all[other]!.time[0] || all[one]!.time[1] - all[other]!.time[1],
  );
  for (let number = 0; left.length > 0; number++) {
    const ends = Math.min(...left.map((option) => all[option]!.time[1]));
    for (const option of left) if (all[option]!.time[0] < ends) classOf[option] = number;
    left = left.filter((option) => all[option]!.time[0] >= ends);
  }
  return classOf;
}
