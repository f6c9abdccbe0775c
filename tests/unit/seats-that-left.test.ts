import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Where seats are read with those that have left a group that goes on, and why. */
const said: Readonly<Record<string, string>> = {
  "lib/days/day-loading.ts": "who sits at which table of a round has no seat of a group",
  "lib/days/table-queries.ts": "the same",
  "lib/enrolments/replacing-tx.ts":
    "what somebody wrote in a group that they have left is still theirs to pass on",
  "lib/feedback/counting-tx.ts": "who has left may still be one whom others could hide among, or not",
  "lib/groups/answers-queries.ts": "what somebody answered to a proposal is why they have left it",
  "lib/grouping/sets/admission-queries.ts": "who has left a group is not asked into it again",
  "lib/groups/queries.ts": "what has become of a proposal is told to those who have left too",
  "lib/documents/reported-loading.ts":
    "of whoever has withdrawn nothing is told onward, whether the group goes on or not",
  "lib/kernel/accepting.ts": "whoever acts takes part, also on the way out",
};

it("reads of a group’s seats those that have not left, everywhere or with a reason", () => {
  const unsaid = globSync("lib/**/*.ts").flatMap((name) => {
    const file = name.replaceAll("\\", "/");
    const lines = readFileSync(name, "utf8").split("\n");
    return lines.flatMap((line, at) => {
      const reads =
        /\bseats: \{/.test(line) || /(from|join) "Seat"/.test(line) || /\bseat\.(find|count)/.test(line);
      if (!reads || /: (string|number)\b/.test(line)) return [];
      const near = lines.slice(at, at + 8).join("\n");
      return /leftAt|\blive\b|s\.live|seat: number|standingFields\.seats|factFields\.seats|arrangedFields\.seats/.test(
        near,
      ) || file in said
        ? []
        : [`${file}:${at + 1}`];
    });
  });
  expect(unsaid).toEqual([]);
});

it("and the reasons are about something", () => {
  for (const file of Object.keys(said)) expect(readFileSync(file, "utf8"), file).toMatch(/\bseats\b|"Seat"/);
});
