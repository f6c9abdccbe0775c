import { beforeAll, describe, expect, it } from "vitest";
import { formGroups, type GroupRules } from "@/lib/matching";
import { circleFamilies, drawPeople } from "@/lib/matching/bench/circles";
import { type GroupSolver, loadGroupHighs } from "@/lib/matching/bench/highs-groups";
import { chanceFrom } from "@/tests/support/chance";

const rules: GroupRules = { sizes: [5, 6], organisationsApart: true };

describe("groups of persons", () => {
  let highs: GroupSolver;
  beforeAll(async () => {
    highs = await loadGroupHighs();
  });

  it.each(circleFamilies)("are proven, and as good as HiGHS finds among all allowed groups: %s", (family) => {
    for (const [count, seed] of [
      [12, 1],
      [15, 2],
      [18, 3],
      [family === "tight" ? 24 : 16, 4],
    ] as const) {
      const people = drawPeople(family, count, chanceFrom(seed * 7919 + count));
      const plan = formGroups(people, rules);
      expect({ count, proven: plan.proven, total: plan.total }).toEqual({
        ...{ count, proven: true },
        total: highs(people, rules, 120),
      });
    }
  });
});
