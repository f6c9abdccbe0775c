import { describe, expect, it } from "vitest";
import type { Expert } from "@/lib/grouping/placed/expert";
import { pairsAmong, ringsAmong } from "@/lib/grouping/placed/mutual";
import { oneWayPlaces } from "@/lib/grouping/placed/one-way";
import { type PlacedPlan, planPlaces } from "@/lib/grouping/placed/plan";
import { visitsOf } from "@/lib/grouping/placed/planned";
import { obstaclesBetween, placeOf } from "@/lib/grouping/placed/points";
import { noPlacedRules, type PlacedRules } from "@/lib/grouping/placed/rules";
import { type PlacesTable, tableOf } from "@/lib/grouping/placed/table";
import { loadExchangeHighs } from "@/lib/matching/bench/highs-exchange";
import { loadPlacementHighs } from "@/lib/matching/bench/highs-placement";
import { chanceFrom, shuffled } from "@/tests/support/chance";
import { expert, expertId, expertsOf } from "@/tests/support/experts";

const format = { online: ["mentoring"] };
const seeds = [1, 2, 3, 4];
const councils = (seed: number) => expertsOf(60, 18, seed);

/** The possible visits among some, as they are looked for. */
function arcsOf({ experts, worth }: PlacesTable, people: readonly number[]) {
  return people.flatMap((guest) =>
    people.flatMap((host) => {
      const points = worth[guest * experts.length + host] as number;
      return guest === host || points < 0
        ? []
        : [{ guest: experts[guest]?.id ?? "", host: experts[host]?.id ?? "", points }];
    }),
  );
}

const plainly = ({ worth }: PlacesTable) => ({ worth, apart: [], shown: new Map(), stay: 0 });

function worthOf({ at, worth }: PlacesTable, rings: readonly (readonly string[])[]): number {
  return rings.reduce(
    (sum, ring) =>
      sum +
      ring.reduce(
        (its, id, place) =>
          its +
          (worth[
            (at.get(id) as number) * at.size + (at.get(ring[(place + 1) % ring.length] as string) as number)
          ] as number),
        0,
      ),
    0,
  );
}

/** Each is a guest once at most, and no host over their room or with two in one month. */
function expectWhole(experts: readonly Expert[], plan: PlacedPlan): void {
  const visits = plan.groups.flatMap(visitsOf);
  const guests = visits.map(([guest]) => guest);
  expect(new Set(guests).size).toBe(guests.length);
  for (const { id, room } of experts)
    expect(visits.filter(([, host]) => host === id).length).toBeLessThanOrEqual(room);
  const months = plan.groups.flatMap(({ kind, members, month }) =>
    kind === "one-way" && month ? [`${members[0]} ${month}`] : [],
  );
  expect(new Set(months).size).toBe(months.length);
  const all = [...guests, ...plan.left.map(({ id }) => id), ...plan.leftOut].toSorted();
  expect(all).toEqual(
    experts
      .filter(({ looks }) => looks)
      .map(({ id }) => id)
      .toSorted(),
  );
}

describe("60 experts of 18 councils", () => {
  it("visit each other in as many pairs, of as many points, as an independent solver finds, and it is proven", async () => {
    const highs = await loadExchangeHighs();
    for (const seed of seeds) {
      const table = tableOf(councils(seed), format);
      const people = [...table.experts.keys()].filter((at) => (table.experts[at]?.room ?? 0) > 0);
      const ids = people.map((at) => table.experts[at]?.id ?? "");
      const arcs = arcsOf(table, people);
      const two = pairsAmong(table, people, plainly(table));
      const best = highs(ids, arcs, { longest: 2 }, 60);
      expect({ takePart: two.takePart, points: worthOf(table, two.rings) }).toEqual(best);
      expect(two.isProven()).toBe(true);
      const three = ringsAmong(table, people, plainly(table), two);
      expect(three.takePart).toBeGreaterThanOrEqual(two.takePart);
      if (three.isProven())
        expect({ takePart: three.takePart, points: worthOf(table, three.rings) }).toEqual(
          highs(ids, arcs, {}, 60),
        );
    }
  }, 120_000);

  it("have as many one-way places beside as an independent solver finds, and it is proven", async () => {
    const highs = await loadPlacementHighs();
    for (const seed of seeds) {
      const table = tableOf(councils(seed), format);
      const rooms = new Map(
        [...table.experts.keys()]
          .filter((at) => at % 3 === 0)
          .map((at) => [at, table.experts[at]?.room ?? 0]),
      );
      const guests = [...table.experts.keys()].filter((at) => at % 3 > 0);
      const found = oneWayPlaces(table, guests, rooms, table.worth, { balance: false });
      expect(found?.best.proven).toBe(true);
      expect(found && highs(found.placing.model, false).places).toBe(found?.best.seats.length);
    }
  }, 120_000);

  it("are never with a colleague, nor where something stands between them, and no host has more than they said", () => {
    for (const seed of seeds) {
      const experts = councils(seed);
      const byId = new Map(experts.map((one) => [one.id, one]));
      const plan = planPlaces(tableOf(experts, format), noPlacedRules);
      expectWhole(experts, plan);
      for (const [one, other] of plan.groups.flatMap(visitsOf)) {
        const [guest, host] = [byId.get(one) as Expert, byId.get(other) as Expert];
        expect(guest.workplace).not.toBe(host.workplace);
        for (const [a, b] of [
          [guest, host],
          [host, guest],
        ] as const) {
          for (const { name } of a.ratherNot) expect([b.name, b.workplace]).not.toContain(name);
          expect(a.oversees).not.toBe(b.name);
          expect(a.tried).not.toContain(b.id);
        }
      }
      expect(plan.proven.oneWay).not.toBe(false);
    }
  });

  it("are placed alike in whatever order they come", () => {
    const experts = councils(1);
    const plan = planPlaces(tableOf(experts, format), noPlacedRules);
    expect(planPlaces(tableOf(shuffled(experts, chanceFrom(9)), format), noPlacedRules)).toEqual(plan);
  });

  it("weighs all at once as it weighs two", () => {
    const { experts, points, wish, walls } = tableOf(councils(2), format);
    const n = experts.length;
    for (const [one, guest] of experts.entries())
      for (const [other, host] of experts.entries()) {
        if (one === other) continue;
        const at = one * n + other;
        const stands = obstaclesBetween(guest, host, wish.has(at), format).length > 0 || walls.has(at);
        expect(points[at]).toBe(stands ? -1 : placeOf(guest, host, wish.get(at) ?? 0).points);
      }
  });
});

describe("a plan of places", () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(expertId) as [string, string, string, string];
  const plan = (experts: readonly Expert[], rules: Partial<PlacedRules> = {}) =>
    planPlaces(tableOf(experts, format), { ...noPlacedRules, ...rules });
  const learns = (id: string, needs: string[], offers: string[], more: Partial<Expert> = {}) =>
    expert(id, { needs, offers, ...more });

  it("goes round in three where that lets more both visit and receive, unless a coordinator says not", () => {
    const ring = [learns(a, ["x"], ["z"]), learns(b, ["y"], ["x"]), learns(c, ["z"], ["y"])];
    const with3 = plan(ring);
    expect(with3.groups.map(({ kind, members }) => [kind, members])).toEqual([["ring", [a, b, c]]]);
    expect(with3.threes).toEqual({ used: true, more: 3, far: true });
    const without = plan(ring, { threes: false });
    expect(without.threes).toEqual({ used: false, more: 3, far: true });
    expect(without.groups.map(({ kind }) => kind)).toEqual(["one-way", "one-way", "one-way"]);
  });

  it("does not break pairs up for three where as many take part", () => {
    const four = [a, b, c, d].map((id) => learns(id, ["x"], ["x"]));
    expect(plan(four).groups.map(({ kind }) => kind)).toEqual(["both", "both"]);
  });

  it("places who receives nobody where there is room, in months of their own, and says who could with one place more", () => {
    const host = learns(a, [], ["x"], { room: 2, looks: false, months: ["01", "02"] });
    const guests = [b, c, d].map((id) => learns(id, ["x"], [], { room: 0 }));
    const found = plan([host, ...guests]);
    expect(found.groups.map(({ kind, members: [its], month }) => [kind, its, month]).toSorted()).toEqual([
      ["one-way", a, "01"],
      ["one-way", a, "02"],
    ]);
    expect(found.left.map(({ hosts }) => hosts)).toEqual([[a]]);
    expect(found.prices).toEqual([{ host: a, places: 1, more: 1 }]);
  });

  it("says what a wish that is not met would cost the others", () => {
    const wished = learns(a, [], ["x"], { looks: false, name: "Aino Aalto", names: ["Aino Aalto"] });
    const wishes = [{ organisationId: null, name: "Aino Aalto" }];
    const guests = [b, c].map((id) => learns(id, ["x"], [], { room: 0, wishes }));
    const other = learns(d, [], ["x"], { looks: false });
    const found = plan([wished, ...guests, other]);
    const [notAt] = found.notAt;
    expect(found.notAt).toHaveLength(1);
    expect(notAt).toMatchObject({ host: a, fewer: 0 });
    expect(notAt?.others).toBe(20);
  });

  it("counts whoever would lose their place for a wish, though as many have one", () => {
    const wished = learns(a, [], ["x"], { looks: false, name: "Aino Aalto", names: ["Aino Aalto"] });
    const wishes = [{ organisationId: null, name: "Aino Aalto" }];
    const guests = [b, c].map((id) => learns(id, ["x"], [], { room: 0, wishes }));
    const found = plan([wished, ...guests]);
    expect(found.notAt).toEqual([
      { guest: found.left[0]?.id, host: a, fewer: 1, others: expect.any(Number) },
    ]);
  });

  it("names the one thing that keeps somebody from most hosts", () => {
    const hosts = [a, b].map((id) => learns(id, [], ["x"], { looks: false, months: ["05"] }));
    const found = plan([...hosts, learns(c, ["x"], [], { room: 0, months: ["01"] })]);
    expect(found.left).toEqual([{ id: c, hosts: [], cure: { obstacle: "months", n: 2 } }]);
  });

  it("keeps what has been decided, keeps apart, and leaves out", () => {
    const four = [a, b, c, d].map((id) => learns(id, ["x"], ["x"]));
    const together = (found: PlacedPlan) => found.groups.map(({ members }) => members.toSorted().join());
    expect(together(plan(four, { rings: [[a, d]] }))).toContain([a, d].join());
    const apart = plan(four, {
      forbidden: [
        [a, b],
        [a, c],
      ],
    });
    expect(together(apart)).toContain([a, d].join());
    const out = plan(four, { leftOut: [a] });
    expect(out.groups.flatMap(({ members }) => members)).not.toContain(a);
    const placed = plan(four, { places: [[a, b]] });
    expect(placed.groups.find(({ locked }) => locked)).toMatchObject({ kind: "one-way", members: [b, a] });
    expect(
      plan(four, {
        places: [
          [a, b],
          [c, b],
        ],
      }).unmet,
    ).toEqual([[c, b]]);
  });

  it("keeps whom somebody oversees from them, also where they are named within a sentence, or by where they work", () => {
    const [one, other] = [
      learns(a, ["x"], ["x"], { name: "Aino Aalto", names: ["Aino Aalto"], workplace: "Pohjolan liitto" }),
      learns(b, ["x"], ["x"], { oversees: null }),
    ] as [Expert, Expert];
    expect(plan([one, other]).groups).toHaveLength(1);
    for (const oversees of [
      "AINO AALTO",
      "Päätän vuosittain, mitä Aino Aalto saa rahoitusta.",
      "Valvon: Pohjolan liitto (hankkeet)",
    ])
      expect(plan([one, { ...other, oversees }]).groups).toEqual([]);
    expect(plan([one, { ...other, oversees: "Aino, en muista sukunimeä" }]).groups).toHaveLength(1);
  });

  it("counts months that somebody has left: who has none left is placed with nobody", () => {
    const two = [learns(a, ["x"], ["x"]), learns(b, ["x"], ["x"], { months: ["01"] })] as [Expert, Expert];
    const [whole] = plan(two).groups;
    const [fewer] = plan([{ ...two[0], months: ["01"] }, two[1]]).groups;
    expect(whole?.points).toBe(fewer?.points);
    const both = [two[0], { ...two[1], months: ["01", "02"] }] as const;
    expect(plan(both).groups[0]?.points).toBeGreaterThan(whole?.points ?? 0);
    const booked = plan([two[0], { ...two[1], months: [], booked: true }]);
    expect(booked.groups).toEqual([]);
    expect(booked.left.map(({ cure }) => cure)).toEqual([
      { obstacle: "months", n: 1 },
      { obstacle: "months", n: 1 },
    ]);
  });

  it("finds nobody for whom leave has been refused, and says so; a coordinator may put them somewhere all the same", () => {
    const ring = [
      learns(a, ["x"], ["z"], { refused: true }),
      learns(b, ["y"], ["x"]),
      learns(c, ["z"], ["y"]),
    ];
    const found = plan(ring);
    expect(found.groups.map(({ members }) => members)).toEqual([[c, b]]);
    expect(found.left).toEqual([
      expect.objectContaining({ id: c, hosts: [] }),
      { id: a, hosts: [], cure: null, refused: true },
    ]);
    const decided = plan(ring, { rings: [[a, b]] });
    expect(decided.groups.find(({ locked }) => locked)?.members).toEqual([a, b]);
    expect(decided.left.some(({ refused }) => refused)).toBe(false);
    const out = plan(ring, { leftOut: [a] });
    expect([out.leftOut, out.left.map(({ id }) => id)]).toEqual([[a], [c]]);
  });

  it("puts those together who have not met, rather, and tells nothing of it", () => {
    const met = { metPeople: [`user-${b}`] };
    const three = [learns(a, ["x"], ["x"], met), learns(b, ["x"], ["x"]), learns(c, ["x"], ["x"])];
    const found = plan(three, { threes: false });
    expect(found.groups[0]?.members.toSorted()).not.toEqual([a, b]);
    const two = [learns(a, ["x"], ["x"], met), learns(b, ["x"], ["x"])];
    const strangers = plan([learns(a, ["x"], ["x"]), learns(b, ["x"], ["x"])]);
    expect(plan(two).groups).toEqual(strangers.groups);
  });

  it("has organisations receive as many as they send, where that is what is aimed at, before wishes", () => {
    const host = (id: string, workplace: string) =>
      learns(id, [], ["x"], {
        looks: false,
        workplace,
        room: 2,
        name: `Isäntä ${workplace}`,
        names: [`Isäntä ${workplace}`],
      });
    const wishes = [{ organisationId: null, name: "Isäntä Helle" }];
    const guests = [
      learns(c, ["x"], [], { room: 0, workplace: "Sade", wishes }),
      learns(d, ["x"], [], { room: 0, workplace: "Tuuli" }),
    ];
    const hostOf = (found: PlacedPlan) => found.groups.find(({ members }) => members[1] === c)?.members[0];
    const all = [host(a, "Tuuli"), host(b, "Helle"), ...guests];
    expect(hostOf(plan(all))).toBe(b);
    expect(hostOf(plan(all, { balance: true }))).toBe(a);
  });
});
