import { describe, expect, it } from "vitest";
import { whyNotThese, whyThese, whyWaiting } from "@/lib/grouping/forming/words";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { explainApart, explainGroups, explainWaiting, formGroups, type GroupRules } from "@/lib/matching";
import { drawPeople } from "@/lib/matching/bench/circles";
import { chanceFrom } from "@/tests/support/chance";

const names = {
  topic: (key: string) => `<${key}>`,
  slot: (number: number) => `[${number}]`,
  language: (key: string) => key.toUpperCase(),
  group: (at: number) => String(at + 1),
};
const people = drawPeople("real", 34, chanceFrom(34));
const rules: GroupRules = {
  ...{ sizes: [5, 6], organisationsApart: true },
  apart: [["p0000", "p0001"]],
  leftOut: ["p0002"],
};
const plan = formGroups(people, rules);

describe("why groups are as they are", () => {
  it("is told in three languages, of every group, whoever waits and any two", () => {
    const all = [
      ...explainGroups(people, plan).flatMap((reasons, at) =>
        whyThese(reasons, plan.groups[at]?.members.length ?? 0, names),
      ),
      ...explainWaiting(people, rules, plan).flatMap((waiting) => whyWaiting(waiting, "coordinator", names)),
      ...people
        .slice(1)
        .flatMap(({ id }) => explainApart(people, rules, plan, ["p0000", id]) ?? [])
        .map((apart) => whyNotThese(apart, "coordinator")),
    ];
    expect(new Set(all.map(({ key }) => key)).size).toBeGreaterThan(6);
    for (const locale of locales) {
      const t = translator(locale, "forming");
      for (const { key, params } of all) expect(t(key, params as never)).not.toMatch(/[{}]/);
    }
  });

  it("speaks as a person reads it", () => {
    const t = translator("fi", "forming");
    const text = (all: ReturnType<typeof whyThese>) => all.map(({ key, params }) => t(key, params as never));
    const reasons = { mean: 80, levels: [0, 2], regions: ["a", "b"], slots: [3] };
    const themes = [
      { theme: "arki", members: ["a", "b"] },
      { theme: "raha", members: ["a"] },
    ];
    expect(text(whyThese({ ...reasons, themes: themes.slice(0, 1) }, 2, names))).toEqual([
      "Aihe ”<arki>” kiinnostaa kaikkia.",
      "Mukana on uusia ja kokeneita.",
      "Jäseniä on 2 maakunnasta.",
      "Kaikille käy yksi yhteinen aika.",
    ]);
    const waiting = {
      id: "a",
      why: "no-place" as const,
      beside: 9,
      cures: [{ kind: "slot" as const, group: 0, slot: 4 }],
    };
    expect(text(whyWaiting(waiting, "coordinator", names))).toEqual([
      "Ryhmät, joihin sopisi, ovat täynnä.",
      "Paikka löytyisi ryhmästä 1, jos [4] kävisi.",
    ]);
    expect(text([whyNotThese({ kind: "cost", points: 12, moved: 1 }, "member")])).toEqual([
      "Samaan ryhmään pääsy veisi kaikilta yhteensä 12 pistettä, ja yksi muu vaihtaisi ryhmää.",
    ]);
  });

  it("tells a wall to nobody but the coordinator, and to a person the same whatever stands between them", () => {
    const wall = explainApart(people, rules, plan, ["p0001", "p0000"]);
    expect(wall).toEqual({ kind: "wall" });
    const kinds = ["wall", "organisation", "slot", "language", "nowhere"] as const;
    const told = kinds.map((kind) => JSON.stringify(whyNotThese({ kind }, "member")));
    expect(new Set(told).size).toBe(1);
    const few = { id: "a", why: "too-few" as const, cures: [] };
    expect(whyWaiting({ ...few, beside: 2 }, "member", names)).toEqual(
      whyWaiting({ ...few, beside: 3 }, "member", names),
    );
  });

  it("prices what two in one group would cost as the groups that it would make", () => {
    const apart = people.flatMap(({ id }) => explainApart(people, rules, plan, ["p0003", id]) ?? []);
    expect(apart.length).toBeGreaterThan(20);
    for (const one of apart) if (one.kind === "cost") expect(one.points).toBeGreaterThanOrEqual(0);
    expect(explainApart(people, rules, plan, ["p0003", "nobody"])).toBeNull();
  });
});
