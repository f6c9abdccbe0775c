import { describe, expect, it } from "vitest";
import { type Aim, type Placement, Placing } from "@/lib/matching";
import { whyNotPlaced } from "@/lib/matching/placement/check";
import { readPlacement } from "@/lib/matching/placement/model";
import { tryAllPlaces } from "@/lib/matching/tests/placement-brute-force";
import { drawSmall, type SmallPlacement, shuffledPlacement } from "@/lib/matching/tests/placement-draws";
import { type Chance, chanceFrom } from "@/tests/support/chance";

const nothingAsked = { forbidden: [], locked: [], out: [], fewer: [], more: [] };

const placing = ({ guests, hosts, possible, rules }: SmallPlacement) =>
  new Placing(guests, hosts, possible, rules);

/** What each aim came to, beside what trying everything finds. */
function beside({ model }: Placing, { prices }: Placement, change = {}, stay = 0, now?: Uint8Array) {
  const names = prices.map(({ aim, level }) => (level === undefined ? aim : `${aim} ${level}`));
  const its = now ? { ...model, isNow: now, stay } : model;
  return { found: prices.map(({ cost }) => cost), best: tryAllPlaces(its, names, change) };
}

/** Seeds of which a placement is not as good as trying everything finds, or not proven. */
function wrongOf(cases: number, tried: (drawn: SmallPlacement, chance: Chance) => boolean): number[] {
  return Array.from({ length: cases }, (_, seed) => seed).filter((seed) => {
    const chance = chanceFrom(seed);
    return !tried(drawSmall(chance), chance);
  });
}

describe("one-way places", () => {
  it("are as good as trying everything finds, aim after aim, with dates, walls, locks, balance and seats of now", () => {
    const wrong = wrongOf(700, (drawn) => {
      const its = placing(drawn);
      const { found, best } = beside(its, its.best());
      return its.best().proven && String(found) === String(best);
    });
    expect(wrong).toEqual([]);
  });

  it("are as good after a change, whoever stays counting more", () => {
    const wrong = wrongOf(500, (drawn, chance) => {
      const its = placing(drawn);
      const before = its.best();
      const change = drawn.change(chance);
      const { placement } = its.whatIf(change, { stay: 5 });
      const now = Uint8Array.from(its.model.guest, (guest, at) => {
        const date = its.model.dates[its.model.date[at] as number];
        const id = its.model.guests[guest]?.id;
        const host = its.model.hosts[date?.host as number]?.id;
        return before.seats.some((one) => one.guest === id && one.host === host && one.date === date?.id)
          ? 1
          : 0;
      });
      const { found, best } = beside(its, placement, change, 5, now);
      return placement.proven && String(found) === String(best);
    });
    expect(wrong).toEqual([]);
  });

  it("are the same in whatever order guests, hosts and possibilities come, and again", () => {
    const wrong = wrongOf(150, (drawn, chance) => {
      const seats = JSON.stringify(placing(drawn).best().seats);
      return seats === JSON.stringify(placing(shuffledPlacement(drawn, chance)).best().seats);
    });
    expect(wrong).toEqual([]);
  });

  it("would be found out if a possibility were let in unpriced: what is best without it is not proven with it", () => {
    let [better, foundOut] = [0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const chance = chanceFrom(seed);
      const drawn = { ...drawSmall(chance), rules: { aims: ["places", "points"] as Aim[] } };
      const { guest } = drawn.possible;
      const left = chance(guest.length);
      const without = (column: number[]) => column.filter((_, at) => at !== left);
      const { date, host, points, wish } = drawn.possible;
      const possible = {
        ...{ guest: without(guest), host: without(host), date: without(date) },
        ...{ points: without(points), wish: without(wish) },
      };
      const few = placing({ ...drawn, possible }).best();
      const all = readPlacement(drawn.guests, drawn.hosts, drawn.possible, drawn.rules);
      const best = placing(drawn).best();
      if (few.seats.length === best.seats.length && few.points === best.points) continue;
      better++;
      if (whyNotPlaced(all, few, nothingAsked) !== null) foundOut++;
    }
    expect(better).toBeGreaterThan(40);
    expect(foundOut).toBe(better);
  });

  it("are not proven by the check where a seat, a sum, a price or an aim is another", () => {
    let tampered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const drawn = drawSmall(chanceFrom(seed));
      const { model } = placing(drawn);
      const best = placing(drawn).best();
      const [seat] = best.seats;
      if (!seat || best.prices[0]?.aim !== "places") continue;
      tampered++;
      const wrong: Placement[] = [
        { ...best, points: best.points + 1 },
        { ...best, waiting: [...best.waiting, seat.guest] },
        { ...best, seats: [...best.seats, seat] },
        {
          ...best,
          seats: best.seats.slice(1),
          waiting: [...best.waiting, seat.guest],
          points: best.points - seat.points,
        },
        { ...best, prices: best.prices.map((its) => ({ ...its, dates: its.dates.map(() => Number.NaN) })) },
        { ...best, prices: [...best.prices, ...best.prices] },
        { ...best, prices: best.prices.slice(1) },
      ];
      wrong.forEach((one, which) => {
        expect(whyNotPlaced(model, one, nothingAsked), `${seed}, ${which}`).not.toBeNull();
      });
      expect(whyNotPlaced(model, best, nothingAsked)).toBeNull();
    }
    expect(tampered).toBeGreaterThan(80);
  });
});
