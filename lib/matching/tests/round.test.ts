import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChosenDates,
  chooseDates,
  type RoundGuest,
  type RoundHost,
  type Time,
  whyNotDates,
} from "@/lib/matching";
import { loadHighs } from "@/lib/matching/bench/highs-round";
import { drawRound, roundFamilies } from "@/lib/matching/bench/rounds";
import { flowVisits, tryAll, trySeats } from "@/lib/matching/tests/round-brute-force";
import { type Chance, chanceFrom, shuffled } from "@/tests/support/chance";

type Drawn = { hosts: RoundHost[]; guests: RoundGuest[] };

const worth = (chosen: ChosenDates) => ({
  dated: chosen.hosts.filter(({ time }) => time !== null).length,
  visits: chosen.visits,
});

/** A small round with everything: times that overlap a little, caps, leads, ranked wishes. */
function small(chance: Chance): Drawn {
  const time = (): Time => {
    const from = chance(7);
    return [from, from + 1 + chance(3)];
  };
  const hosts = Array.from(
    { length: 2 + chance(3) },
    (_, at): RoundHost => ({
      ...{ id: `h${at}`, times: Array.from({ length: chance(4) }, time), capacity: chance(4) },
      ...(chance(2) === 0 && { perOrganisation: 1 + chance(2) }),
      ...(chance(2) === 0 && { lead: `l${chance(2)}` }),
    }),
  );
  const guests = Array.from(
    { length: 1 + chance(4) },
    (_, at): RoundGuest => ({
      ...{ id: `g${at}`, ranked: chance(2) === 0 },
      ...(chance(4) > 0 && { organisation: `o${chance(2)}` }),
      wishes: shuffled(hosts, chance)
        .slice(0, chance(4))
        .map(({ id }) => id),
      busy: Array.from({ length: chance(2) }, time),
    }),
  );
  return { hosts, guests };
}

/** Seeds of small rounds of which another way to choose finds less than trying everything does. */
function wrongOf(choose: (drawn: Drawn) => ChosenDates, rounds: number): number[] {
  return Array.from({ length: rounds }, (_, seed) => seed).filter((seed) => {
    const drawn = small(chanceFrom(seed));
    const chosen = choose(drawn);
    const best = tryAll(drawn.hosts, (times) => trySeats(drawn.guests, drawn.hosts, times)[0]);
    const { dated, visits } = worth(chosen);
    return chosen.proven && (dated !== best.dated || visits !== best.visits);
  });
}

const choose = ({ guests, hosts }: Drawn) => chooseDates(guests, hosts);

describe("the dates of a round of visits", () => {
  it("are as good as trying everything finds, with caps, leads and times that overlap", () => {
    expect(wrongOf(choose, 600)).toEqual([]);
  });

  it("would be found out if they were called proven too early: after the first choice that was found", () => {
    const early = (drawn: Drawn): ChosenDates => {
      const [guests, hosts] = [drawn.guests, drawn.hosts];
      for (let steps = 1; ; steps++)
        try {
          return { ...chooseDates(guests, hosts, { steps }), proven: true };
        } catch {
          // Nothing was found in so few steps.
        }
    };
    expect(wrongOf(early, 600).length).toBeGreaterThan(10);
  });

  it("f 7: are as good as the best of all 6,561 combinations of eight hosts and three times", () => {
    for (const [seed, family] of roundFamilies.entries()) {
      const size = { hosts: 8, times: 3, guests: 16 };
      const { hosts: drawn, guests } = drawRound(size, { ...family, slots: 8 }, chanceFrom(seed));
      const hosts = drawn.map(({ id, times, capacity }) => ({ id, times, capacity: 2 + (capacity % 7) }));
      expect(worth(chooseDates(guests, hosts))).toEqual(tryAll(hosts, flowVisits(guests, hosts)));
    }
  });

  it.each(roundFamilies)(
    "are as good as HiGHS finds in 125 rounds of four families, here: $name",
    async (family) => {
      const highs = await loadHighs();
      for (let seed = 0; seed < 125; seed++) {
        const chance = chanceFrom(seed);
        const size = { hosts: 3 + chance(2), times: 2 + chance(2), guests: 4 + chance(5) };
        const differs = { slots: 3 + chance(4), capacity: 4 + chance(4), perOrganisation: 1 + chance(6) };
        const { hosts, guests } = drawRound(size, { ...family, ...differs }, chance);
        const chosen = chooseDates(guests, hosts);
        expect({ seed, ...worth(chosen) }).toEqual({ seed, ...highs(guests, hosts) });
        expect(chosen.proven).toBe(true);
      }
    },
  );

  it("keep every rule and are counted rightly", () => {
    for (let seed = 0; seed < 600; seed++) {
      const { hosts, guests } = small(chanceFrom(seed));
      expect({ seed, why: whyNotDates(guests, hosts, chooseDates(guests, hosts)) }).toEqual({
        seed,
        why: null,
      });
    }
  });

  it("share the seats as evenly as so many visits allow, and then by wishes", () => {
    for (let seed = 0; seed < 400; seed++) {
      const { hosts, guests } = small(chanceFrom(seed));
      const chosen = chooseDates(guests, hosts);
      const times = hosts.map(
        ({ id, times }) => times[chosen.hosts.find(({ host }) => host === id)?.time ?? -1] ?? null,
      );
      const squares = chosen.shares.reduce((sum, count, visits) => sum + count * visits ** 2, 0);
      expect({ seed, its: [chosen.visits, squares, chosen.places] }).toEqual({
        seed,
        its: trySeats(guests, hosts, times),
      });
    }
  });

  it("do not depend on the order of hosts, guests or organisations, and are the same again", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, order) => {
        const { hosts, guests } = small(chanceFrom(seed));
        const chance = chanceFrom(order);
        const chosen = chooseDates(guests, hosts);
        expect(chooseDates(shuffled(guests, chance), shuffled(hosts, chance))).toEqual(chosen);
        expect(chooseDates(guests, hosts)).toEqual(chosen);
      }),
      { numRuns: 200 },
    );
  });

  it("are no better with a time fixed, keep it, and as good where it is the chosen one", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, place) => {
        const { hosts, guests } = small(chanceFrom(seed));
        const host = hosts.find(({ times }) => times.length > 0);
        if (!host) return;
        const free = chooseDates(guests, hosts);
        const its = free.hosts.find(({ host: id }) => id === host.id)?.time;
        const time = place % host.times.length;
        const fixed = chooseDates(guests, hosts, { fixed: { [host.id]: time } });
        expect(fixed.hosts.find(({ host: id }) => id === host.id)?.time).toBe(time);
        expect(whyNotDates(guests, hosts, fixed)).toBeNull();
        const [one, other] = [worth(free), worth(fixed)];
        expect(one.dated - other.dated || one.visits - other.visits).toBeGreaterThanOrEqual(0);
        if (its === time) expect(other).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it("say of every other time how many fewer could come, the other hosts keeping theirs", () => {
    for (let seed = 0; seed < 200; seed++) {
      const { hosts, guests } = small(chanceFrom(seed));
      const chosen = chooseDates(guests, hosts);
      const ids = chosen.hosts.map(({ host }) => hosts.find(({ id }) => id === host) as RoundHost);
      for (const [at, { others }] of chosen.hosts.entries())
        for (const { time, fewer } of others) {
          const times = chosen.hosts.map(
            (one, host) => ids[host]?.times[host === at ? time : (one.time ?? -1)] ?? null,
          );
          const isElsewhere = ids.some(
            ({ lead }, host) =>
              host !== at &&
              lead !== undefined &&
              lead === ids[at]?.lead &&
              overlap(times[host] ?? null, times[at] ?? null),
          );
          expect(fewer).toBe(isElsewhere ? null : chosen.visits - trySeats(guests, ids, times)[0]);
        }
    }
  });

  it("say what cannot be surpassed where the search gives up", () => {
    for (let seed = 0; seed < 40; seed++) {
      const { hosts, guests } = drawRound(
        { hosts: 6, times: 3, guests: 30 },
        { ...tight, slots: 4 },
        chanceFrom(seed),
      );
      const [whole, short] = [chooseDates(guests, hosts), chooseDates(guests, hosts, { steps: 7 })];
      expect(short.visits).toBeLessThanOrEqual(whole.visits);
      expect(short.bound.visits).toBeGreaterThanOrEqual(whole.visits);
      expect(whyNotDates(guests, hosts, short)).toBeNull();
    }
  });

  it("are refused where what is given makes no round", () => {
    const host = { id: "h", times: [[0, 2]] as Time[], capacity: 2 };
    expect(() => chooseDates([{ id: "g", wishes: ["x"] }], [host])).toThrow(RangeError);
    expect(() => chooseDates([], [host, host])).toThrow("h is there twice");
    expect(() => chooseDates([], [{ ...host, times: [[2, 2]] }])).toThrow(RangeError);
    expect(() => chooseDates([], [{ ...host, capacity: -1 }])).toThrow(RangeError);
    expect(() => chooseDates([], [host], { fixed: { h: 1 } })).toThrow("h has no time 1");
    expect(() => chooseDates([], [host], { fixed: { x: 0 } })).toThrow("x is no host");
    const led = [
      { ...host, lead: "l" },
      { ...host, id: "i", lead: "l" },
    ];
    expect(() => chooseDates([], led, { fixed: { h: 0, i: 0 } })).toThrow(
      "two fixed times of one lead clash",
    );
    expect(worth(chooseDates([], led)).dated).toBe(1);
  });
});

describe("the check of chosen dates", () => {
  const hosts: RoundHost[] = [
    {
      id: "a",
      times: [
        [0, 2],
        [4, 6],
      ],
      capacity: 1,
      lead: "l",
    },
    {
      id: "b",
      times: [
        [1, 3],
        [4, 6],
      ],
      capacity: 2,
      perOrganisation: 1,
    },
  ];
  const guests: RoundGuest[] = [
    { id: "g", wishes: ["a", "b"], ranked: true, organisation: "o" },
    { id: "h", wishes: ["b"], organisation: "o", busy: [[0, 1]] },
  ];
  const chosen = chooseDates(guests, hosts);

  it("finds nothing wrong with what is right", () => {
    expect(whyNotDates(guests, hosts, chosen)).toBeNull();
  });

  it.each<[string, Partial<ChosenDates>]>([
    ["a seat more", { seats: [...chosen.seats, { guest: "h", host: "a" }] }],
    ["a seat twice", { seats: [...chosen.seats, ...chosen.seats] }],
    ["a seat of nobody", { seats: [{ guest: "x", host: "a" }] }],
    ["other times", { hosts: chosen.hosts.map((one) => ({ ...one, time: null })) }],
    ["a time that there is not", { hosts: chosen.hosts.map((one) => ({ ...one, time: 7 })) }],
    ["a host missing", { hosts: chosen.hosts.slice(1) }],
    ["visits", { visits: 9 }],
    ["places", { places: 9 }],
    ["shares", { shares: [2] }],
    ["a proof", { proven: false }],
    ["a bound", { bound: { dated: 2, visits: 0 } }],
  ])("finds %s", (_, wrong) => {
    expect(whyNotDates(guests, hosts, { ...chosen, ...wrong })).not.toBeNull();
  });
});

const tight = roundFamilies.at(-1) as (typeof roundFamilies)[0];

function overlap(one: Time | null, other: Time | null): boolean {
  return one !== null && other !== null && one[0] < other[1] && other[0] < one[1];
}
