import { describe, expect, it } from "vitest";
import {
  acceptDeferred,
  explainMore,
  explainNotAt,
  Placing,
  promote,
  scarceHosts,
  wouldRather,
} from "@/lib/matching";
import { tryAllPlaces } from "@/lib/matching/tests/placement-brute-force";
import { drawSmall } from "@/lib/matching/tests/placement-draws";
import { chanceFrom, shuffled } from "@/tests/support/chance";

/** Anna wishes for the club, which has one place, then the choir; Ben only for the club; Cleo for the choir, which has one place too. */
function threeAtTwo(): Placing {
  const guests = ["anna", "ben", "cleo"].map((id) => ({ id }));
  const hosts = ["choir", "club"].map((id) => ({ id, room: 1 }));
  const possible = {
    guest: [0, 0, 1, 2],
    host: [1, 0, 1, 0],
    points: [90, 60, 70, 80],
    wish: [1, 2, 1, 1],
  };
  return new Placing(guests, hosts, possible);
}

const drawnOf = (seed: number) => {
  const chance = chanceFrom(seed);
  const { guests, hosts, possible, rules } = drawSmall(chance);
  const { locked: _, aims: __, ...others } = rules;
  return { placing: new Placing(guests, hosts, possible, others), chance };
};

describe("who waits for a place", () => {
  it("comes to one that is freed: alone where only they may, by a chain of moves where others may too", () => {
    const placing = threeAtTwo();
    expect(placing.best().waiting).toHaveLength(1);
    const seats = Object.fromEntries(placing.best().seats.map(({ guest, host }) => [guest, host]));
    expect(seats).toEqual({ anna: "club", cleo: "choir" });
    const alone = promote(placing, { leaveOut: ["cleo"] }, "waiting only");
    expect([alone.promoted, alone.moved, alone.placement.proven]).toEqual([[], [], true]);
    const chain = promote(placing, { leaveOut: ["cleo"] }, "chain");
    expect([chain.promoted, chain.moved, chain.placement.proven]).toEqual([["ben"], ["anna"], true]);
  });

  it("comes with the fewest changes that there are", () => {
    for (let seed = 0; seed < 200; seed++) {
      const { placing, chance } = drawnOf(seed);
      const best = placing.best();
      const [leaving] = shuffled(best.seats, chance);
      if (!leaving) continue;
      const { model } = placing;
      const isNow = Uint8Array.from(model.guest, (guest, at) => {
        const date = model.dates[model.date[at] as number];
        const host = model.hosts[date?.host as number]?.id;
        const is = ({ guest: id, host: its, date: when }: (typeof best.seats)[number]) =>
          id === model.guests[guest]?.id && its === host && when === date?.id;
        return best.seats.some(is) ? 1 : 0;
      });
      const change = { leaveOut: [leaving.guest] };
      for (const mode of ["chain", "waiting only"] as const) {
        const { placement, moved, promoted } = promote(placing, change, mode);
        const aims = mode === "chain" ? ["asked", "places", "stay"] : ["asked", "stay", "places"];
        const costs = aims.map((aim) => placement.prices.find((its) => its.aim === aim)?.cost);
        expect(String(costs), `${seed}`).toBe(String(tryAllPlaces({ ...model, isNow }, aims, change)));
        if (mode === "waiting only") expect(moved).toEqual([]);
        const came = placement.seats.filter(({ guest }) => best.waiting.includes(guest));
        expect(promoted).toEqual(came.map(({ guest }) => guest));
      }
    }
  });
});

describe("why somebody is where they are", () => {
  it("is said by what a place more would do, and what another seat would cost others", () => {
    const placing = threeAtTwo();
    expect(scarceHosts(placing)).toEqual(["choir", "club"]);
    expect(explainMore(placing, "club")).toEqual([
      { host: "club", places: 1, more: 1, moved: 0, points: 70 },
      { host: "club", places: 2, more: 1, moved: 0, points: 70 },
    ]);
    expect(explainMore(placing, "choir")[0]).toEqual({
      host: "choir",
      places: 1,
      more: 1,
      moved: 1,
      points: 40,
    });
    expect(explainNotAt(placing, { guest: "ben", host: "club" })).toMatchObject({
      ...{ own: 70, others: 90, fewerPlaces: 0, withoutPlace: ["anna"] },
    });
    expect(explainNotAt(placing, { guest: "ben", host: "choir" })).toBeNull();
  });

  it("passes over no host where a place more would let somebody take part", () => {
    for (let seed = 0; seed < 150; seed++) {
      const { placing } = drawnOf(seed);
      const scarce = scarceHosts(placing);
      for (const { id } of placing.model.hosts)
        if ((explainMore(placing, id, 1)[0]?.more ?? 0) > 0) expect(scarce, `${seed}`).toContain(id);
    }
  });

  it("counts pairs who would both rather have each other", () => {
    expect(wouldRather(threeAtTwo())).toEqual([]);
    const placing = new Placing(
      [{ id: "anna" }, { id: "ben" }],
      [
        { id: "choir", room: 1 },
        { id: "club", room: 1 },
      ],
      { guest: [0, 0, 1], host: [1, 0, 1], points: [90, 60, 70], wish: [1, 2, 1] },
    );
    expect(wouldRather(placing)).toEqual([{ guest: "anna", host: "club" }]);
  });
});

describe("deferred acceptance", () => {
  it("leaves no guest and no host who would both rather have each other, and no more places than there could be", () => {
    for (let seed = 0; seed < 200; seed++) {
      const chance = chanceFrom(seed);
      const room = Array.from({ length: 1 + chance(6) }, () => chance(3));
      const wishes = Array.from({ length: 1 + chance(12) }, () =>
        shuffled([...room.keys()], chance).slice(0, chance(5)),
      );
      const ranks = room.map(() => shuffled([...wishes.keys()], chance));
      const rank = (host: number, guest: number) => ranks[host]?.indexOf(guest) as number;
      const at = acceptDeferred({ wishes, rank, room });
      const there = room.map((_, host) => [...wishes.keys()].filter((guest) => at[guest] === host));
      there.forEach((its, host) => {
        expect(its.length).toBeLessThanOrEqual(room[host] as number);
      });
      wishes.forEach((named, guest) => {
        const now = named.indexOf(at[guest] as number);
        expect(now >= 0 || at[guest] === -1).toBe(true);
        for (const host of named.slice(0, now < 0 ? named.length : now)) {
          const its = there[host] as number[];
          const isWelcome =
            its.length < (room[host] as number) || its.some((other) => rank(host, other) > rank(host, guest));
          expect(isWelcome, `${seed}`).toBe(false);
        }
      });
    }
  });
});
