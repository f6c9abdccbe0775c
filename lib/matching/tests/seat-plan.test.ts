import { describe, expect, it } from "vitest";
import { type Arcs, type EachPlace, Placing, SeatPlan, type Table, whyNotSeated } from "@/lib/matching";
import { drawPlacement, placementFamilies } from "@/lib/matching/bench/placement-families";
import { type Chance, chanceFrom } from "@/tests/support/chance";

/** A table of some guests and hosts, of any of the families, with too few, enough or too many places, and many equal points. */
function drawTable(chance: Chance, most: number): Table {
  const [n, m] = [2 + chance(most), 1 + chance(Math.ceil(most / 2))];
  const family = placementFamilies[chance(placementFamilies.length)] as (typeof placementFamilies)[number];
  const { table, room } = drawPlacement(family, [n, m, Math.ceil((n * (6 + chance(9))) / 10)], chance);
  const coarse = 1 + chance(3) * 12;
  return { n, m, room, table: table.map((its) => (its < 0 ? its : Math.floor(its / coarse))) };
}

function arcsOf({ n, m, table, room }: Table): Arcs {
  const at = [...table.keys()].filter((its) => (table[its] as number) >= 0);
  const first = new Int32Array(n + 1);
  for (const its of at) (first[Math.floor(its / m) + 1] as number)++;
  for (let guest = 0; guest < n; guest++) (first[guest + 1] as number) += first[guest] as number;
  const host = Int32Array.from(at, (its) => its % m);
  return { first, host, worth: Float64Array.from(at, (its) => table[its] as number), room };
}

const placesOf =
  ({ n, m, table }: Table): EachPlace =>
  (visit) => {
    for (let guest = 0; guest < n; guest++)
      for (let host = 0; host < m; host++) {
        const its = table[guest * m + host] as number;
        if (its >= 0) visit(guest, host, its);
      }
  };

/** As many places, and as many points, as the other solver finds. */
function otherOf({ n, m, table, room }: Table): { places: number; points: number } {
  const at = [...table.keys()].filter((its) => (table[its] as number) >= 0);
  const placing = new Placing(
    Array.from({ length: n }, (_, guest) => ({ id: `g${guest}` })),
    Array.from({ length: m }, (_, host) => ({ id: `h${host}`, room: room[host] as number })),
    {
      guest: at.map((its) => Math.floor(its / m)),
      host: at.map((its) => its % m),
      points: at.map((its) => table[its] as number),
    },
    { aims: ["places", "points"] },
  );
  const { seats, points } = placing.best();
  return { places: seats.length, points };
}

describe("many seats with prices", () => {
  it("are as good as another solver finds, proven, from a table and from arcs alike", () => {
    for (let seed = 0; seed < 150; seed++) {
      const table = drawTable(chanceFrom(seed), seed % 10 === 0 ? 120 : 24);
      for (const plan of [SeatPlan.ofTable(table), SeatPlan.ofArcs(arcsOf(table))]) {
        const seated = plan.seated();
        expect(whyNotSeated(table.room, placesOf(table), seated), `${seed}`).toBeNull();
        const { places, points } = seated;
        expect({ places, points }, `${seed}`).toEqual(otherOf(table));
      }
    }
  });

  it("are proven after changes too: never these two, left out, kept, a place more or fewer, staying worth something", () => {
    for (let seed = 0; seed < 150; seed++) {
      const chance = chanceFrom(seed);
      const table = drawTable(chance, seed % 10 === 0 ? 90 : 24);
      const { n, m } = table;
      const announced = chance(2) === 0 ? SeatPlan.ofTable(table) : SeatPlan.ofArcs(arcsOf(table));
      const stay = chance(3) * 5;
      const now = announced.seated().at;
      announced.staying(stay);
      const plan = announced.copy();
      const changed = { ...table, table: table.table.slice(), room: table.room.slice() };
      now.forEach((host, guest) => {
        if (host >= 0) (changed.table[guest * m + host] as number) += stay;
      });
      const gone = new Set<number>();
      for (let step = 0; step < 4; step++) {
        const [guest, host] = [chance(n), chance(m)];
        const there = plan.seated().at[guest] as number;
        const kind = chance(5);
        if (kind === 0) {
          const never = there >= 0 && chance(2) === 0 ? there : host;
          plan.forbid(guest, never);
          changed.table[guest * m + never] = -1;
        } else if (kind === 1) plan.leaveOut(guest);
        else if (kind === 2 && (changed.room[host] as number) > 0 && !gone.has(guest)) plan.keep(guest, host);
        else if (kind === 3) plan.more(host);
        else if (kind === 4 && (changed.room[host] as number) > 0) plan.less(host);
        else continue;
        if (kind === 1 || kind === 2) {
          gone.add(guest);
          changed.table.fill(-1, guest * m, (guest + 1) * m);
        }
        if (kind === 3) (changed.room[host] as number)++;
        if (kind === 2 || kind === 4) (changed.room[host] as number)--;
        const why = whyNotSeated(changed.room, placesOf(changed), plan.seated());
        expect(why, `${seed}, ${step}, ${kind}`).toBeNull();
      }
      const { places, points } = plan.seated();
      expect({ places, points }, `${seed}`).toEqual(otherOf(changed));
      expect(announced.seated().at).toEqual(now);
    }
  });

  it("are not proven by the check where a place is let in unpriced, or a price, a seat or a sum is another", () => {
    let [better, foundOut] = [0, 0];
    for (let seed = 0; seed < 200; seed++) {
      const chance = chanceFrom(seed);
      const table = drawTable(chance, 24);
      const few = { ...table, table: table.table.slice() };
      const at = chance(few.table.length);
      few.table[at] = -1;
      const [best, less] = [SeatPlan.ofTable(table).seated(), SeatPlan.ofTable(few).seated()];
      const tampered = [
        { ...best, points: best.points + 1 },
        { ...best, places: best.places - 1 },
        { ...best, prices: best.prices.map(() => -1) },
        { ...best, out: 0 },
      ];
      for (const one of tampered) expect(whyNotSeated(table.room, placesOf(table), one)).not.toBeNull();
      if (best.places === less.places && best.points === less.points) continue;
      better++;
      if (whyNotSeated(table.room, placesOf(table), less)) foundOut++;
    }
    expect(better).toBeGreaterThan(10);
    expect(foundOut).toBe(better);
  });
});
