import { describe, expect, it } from "vitest";
import { type PlacementRules, Placing } from "@/lib/matching";
import { loadPlacementHighs } from "@/lib/matching/bench/highs-placement";
import { type Chance, chanceFrom } from "@/tests/support/chance";

/** Some twenty experts of six organisations, nobody with a colleague, each host on one to three dates, some possibilities by chance. */
function drawExperts(chance: Chance, rules: PlacementRules): Placing {
  const organisation = () => `council ${chance(6)}`;
  const guests = Array.from({ length: 16 + chance(8) }, (_, at) => ({
    ...{ id: `guest ${at}`, organisation: organisation() },
  }));
  const hosts = Array.from({ length: 6 + chance(4) }, (_, at) => ({
    ...{ id: `host ${at}`, organisation: organisation(), room: 1 + chance(4) },
    dates: Array.from({ length: 1 + chance(3) }, (_, date) => ({ id: `week ${date}`, room: 1 + chance(2) })),
  }));
  const possible = {
    ...{ guest: [] as number[], host: [] as number[], date: [] as number[], points: [] as number[] },
    wish: [] as number[],
  };
  guests.forEach((one, guest) => {
    hosts.forEach((other, host) => {
      if (one.organisation === other.organisation) return;
      other.dates.forEach((_, date) => {
        if (chance(3) > 0) return;
        possible.guest.push(guest);
        possible.host.push(host);
        possible.date.push(date);
        possible.points.push(chance(60));
        possible.wish.push(chance(4));
      });
    });
  });
  return new Placing(guests, hosts, possible, rules);
}

describe("one-way places, beside HiGHS", () => {
  it("have as many places and as many points, with dates of hosts", async () => {
    const highs = await loadPlacementHighs();
    for (let seed = 0; seed < 12; seed++) {
      const placing = drawExperts(chanceFrom(seed), { aims: ["places", "points"] });
      const best = placing.best();
      expect(best.proven).toBe(true);
      const found = { places: best.seats.length, points: best.points };
      expect(found, `${seed}`).toEqual(highs(placing.model, false));
    }
  });

  it("have as many where organisations must send as many as they receive, but for one", async () => {
    const highs = await loadPlacementHighs();
    for (let seed = 0; seed < 12; seed++) {
      const rules: PlacementRules = { aims: ["balance", "places", "points"], tolerance: 1 };
      const placing = drawExperts(chanceFrom(seed), rules);
      const best = placing.best();
      expect(best.proven).toBe(true);
      for (const { out, in: into } of best.balance) expect(Math.abs(out - into)).toBeLessThanOrEqual(1);
      const found = { places: best.seats.length, points: best.points };
      expect(found, `${seed}`).toEqual(highs(placing.model, true));
    }
  });
});
