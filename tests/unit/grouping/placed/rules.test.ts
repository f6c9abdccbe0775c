import { describe, expect, it } from "vitest";
import { namesIn } from "@/lib/grouping/placed/expert";
import {
  changedPlaced,
  countPlaced,
  noPlacedRules,
  type PlacedChange,
  placedRulesAmong,
  placedRulesOf,
  whyNotPlacedChange,
} from "@/lib/grouping/placed/rules";
import { expertId } from "@/tests/support/experts";

const [a, b, c, d] = [1, 2, 3, 4].map(expertId) as [string, string, string, string];
const decided = (...changes: PlacedChange[]) =>
  changes.reduce((rules, one) => changedPlaced(rules, one, null), noPlacedRules);

describe("decisions on places", () => {
  it("let the newer one win about the same persons", () => {
    const locked = decided(
      { act: "forbid", of: [a, b] },
      { act: "leaveOut", of: [a] },
      { act: "lock", of: [a, b] },
    );
    expect(locked).toEqual({ ...noPlacedRules, rings: [[a, b]] });
    expect(changedPlaced(locked, { act: "forbid", of: [b, a] }, null)).toEqual({
      ...noPlacedRules,
      forbidden: [[a, b]],
    });
    expect(changedPlaced(locked, { act: "place", of: [a, c] }, null)).toEqual({
      ...noPlacedRules,
      places: [[a, c]],
    });
    expect(changedPlaced(locked, { act: "leaveOut", of: [b] }, null)).toEqual({
      ...noPlacedRules,
      leftOut: [b],
    });
  });

  it("keep a host’s other guests where one more is decided", () => {
    const places = decided({ act: "place", of: [a, b] }, { act: "place", of: [c, b] }).places;
    expect(places).toEqual([
      [a, b],
      [c, b],
    ]);
  });

  it("are taken back one by one, or all at once but for what the whole aims at", () => {
    const all = decided(
      { act: "lock", of: [a, b, c] },
      { act: "leaveOut", of: [d] },
      { act: "balance", of: ["on"] },
      { act: "threes", of: ["off"] },
    );
    expect(countPlaced(all)).toBe(2);
    expect(changedPlaced(all, { act: "unlock", of: [c, a, b] }, null).rings).toEqual([]);
    expect(changedPlaced(all, { act: "takeBack", of: [d] }, null).leftOut).toEqual([]);
    expect(changedPlaced(all, { act: "clear", of: [] }, null)).toEqual({
      ...noPlacedRules,
      balance: true,
      threes: false,
    });
    const apart = decided({ act: "forbid", of: [a, b] });
    expect(changedPlaced(apart, { act: "allow", of: [b, a] }, null)).toEqual(noPlacedRules);
  });

  it("keep the plan that was shown with them, unless the best is to be found from scratch", () => {
    const shown = { rings: [[a, b]], places: [[c, d]] };
    const out = changedPlaced(noPlacedRules, { act: "leaveOut", of: [a] }, shown);
    expect(out).toEqual({ ...noPlacedRules, leftOut: [a], shown });
    expect(placedRulesOf(JSON.parse(JSON.stringify(out)))).toEqual(out);
    for (const act of ["anew", "clear"] as const)
      expect(changedPlaced(out, { act, of: [] }, shown).shown).toBeNull();
  });

  it("are not about somebody twice", () => {
    expect(whyNotPlacedChange({ act: "lock", of: [a, a] })).toEqual({ code: "group-incomplete" });
    expect(whyNotPlacedChange({ act: "lock", of: [a, b] })).toBeNull();
  });

  it("are read as they were stored, without those who are here no more, or have a host by now", () => {
    const all = decided({ act: "lock", of: [a, b] }, { act: "leaveOut", of: [c] });
    expect(placedRulesOf(JSON.parse(JSON.stringify(all)))).toEqual(all);
    expect(placedRulesOf({ aim: "total", locked: [], forbidden: [], leftOut: [] })).toEqual(noPlacedRules);
    expect(placedRulesAmong(all, new Map([a, c].map((id) => [id, { looks: true }])))).toEqual({
      ...noPlacedRules,
      leftOut: [c],
    });
  });
});

describe("whom somebody oversees, in their own words", () => {
  it("is read as names between commas, lines and “and”", () => {
    const names = namesIn("Aino Aalto, Pohjolan liitto ja Bo Berg\nCai Ceder; -").map(({ name }) => name);
    expect(names).toEqual(["Aino Aalto", "Pohjolan liitto", "Bo Berg", "Cai Ceder"]);
    expect(namesIn(null)).toEqual([]);
  });
});
