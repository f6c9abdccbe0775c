import { describe, expect, it } from "vitest";
import {
  explainGroups,
  explainWaiting,
  formGroups,
  type GroupRules,
  whatIfGroups,
  whyNotGroups,
} from "@/lib/matching";
import { drawLeaders, drawPeople } from "@/lib/matching/bench/circles";
import { chanceFrom } from "@/tests/support/chance";

describe("groups that change", () => {
  it("leave alone whom a change does not touch: two apart, somebody gone, somebody new", () => {
    for (let seed = 0; seed < 4; seed++) {
      const chance = chanceFrom(seed);
      const people = drawPeople("real", 60, chance);
      const rules: GroupRules = {
        ...{ sizes: [5, 6], organisationsApart: true },
        ...(seed % 2 === 0 && { leaders: drawLeaders(60, chance) }),
      };
      const [last, ...rest] = people.toReversed();
      const plan = formGroups(rest, rules, { trials: 8000, parts: 2, listed: 0 });
      const [one = "", other = ""] = plan.groups[chance(plan.groups.length)]?.members ?? [];
      const changes = [
        { people: rest, rules: { ...rules, apart: [[one, other] as const] } },
        { people: rest, rules: { ...rules, leftOut: [one] } },
        { people: rest.filter(({ id }) => id !== one), rules },
        { people: [...rest, ...(last ? [last] : [])], rules },
      ];
      for (const change of changes) {
        const options = whatIfGroups(change.people, change.rules, plan);
        expect(options.length).toBeGreaterThan(0);
        for (const { moved, ...option } of options) {
          const whole = { ...option, bound: option.total, proven: false, reason: null, above: null };
          expect(whyNotGroups(change.people, change.rules, whole)).toBeNull();
          const same = option.groups.filter(({ members }) =>
            plan.groups.some((its) => `${its.members}` === `${members}`),
          );
          expect(same.length).toBeGreaterThanOrEqual(plan.groups.length - 2);
          expect(moved.length).toBeLessThanOrEqual(11);
        }
        const totals = options.map(({ total }) => total);
        expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      }
    }
  });

  it("change nothing where nothing has changed", () => {
    const people = drawPeople("tight", 40, chanceFrom(3));
    const plan = formGroups(people, { sizes: [5, 6] });
    const [first] = whatIfGroups(people, { sizes: [5, 6] }, plan);
    expect(first).toMatchObject({ groups: plan.groups, moved: [], total: plan.total });
  });

  it("say why they are what they are, and what would help whoever waits", () => {
    const at = (id: string, slots: number[], themes: string[]) => ({ id, slots, themes, languages: ["fi"] });
    const people = [
      ...["a", "b", "c", "d", "e"].map((id) => at(id, [1, 2], ["rest"])),
      at("f", [7], ["rest"]),
      { ...at("g", [1], []), languages: ["sv"] },
      at("h", [], []),
      at("i", [1], []),
    ];
    const rules: GroupRules = { sizes: [5, 6], leftOut: ["i"] };
    const plan = formGroups(people, rules);
    expect(explainGroups(people, plan)).toEqual([
      {
        mean: 60,
        themes: [{ theme: "rest", members: ["a", "b", "c", "d", "e"] }],
        levels: [1],
        regions: [],
        slots: [1, 2],
      },
    ]);
    expect(explainWaiting(people, rules, plan)).toEqual([
      { id: "f", why: "too-few", beside: 0, cures: [{ kind: "slot", group: 0, slot: 1 }] },
      { id: "g", why: "too-few", beside: 0, cures: [{ kind: "language", group: 0, languages: ["fi"] }] },
      { id: "h", why: "no-slot", beside: 0, cures: [{ kind: "slot", group: 0, slot: 1 }] },
      { id: "i", why: "left-out", beside: 5, cures: [] },
    ]);
  });
});
