import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { notBuilt } from "@/lib/formats/built";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format, Step } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";

const meeting = (differs: object) =>
  peerVisits.steps.map((step): Step => (step.kind === "meeting" ? { ...step, ...differs } : step));
const withoutLead = peerVisits.roles.map((role) => ({ ...role, needed: false }));

describe("what a recipe may ask for", () => {
  test.each(formats.map((format) => [format.key, format] as const))("is built, in %s", (_, format) => {
    expect(notBuilt(format)).toEqual([]);
  });

  test.each([
    ["each order a group", { grouping: { kind: "each" } }, "groups: each"],
    ["everyone one group", { grouping: { kind: "everyone" } }, "groups: everyone"],
    ["guests placed with hosts", { grouping: { kind: "placed" } }, "groups: placed"],
    ["a yes of enough", { agreement: { kind: "enough", least: 4 } }, "agreement: enough"],
    ["a yes of nobody", { agreement: { kind: "none" } }, "agreement: none"],
    ["to go on without one who leaves", { leaving: { kind: "goes-on", least: 2 } }, "leaving: goes-on"],
    ["times that are set", { steps: meeting({ times: "set" }) }, "times: set"],
    ["meetings online only", { steps: meeting({ where: "online" }) }, "where: one way only"],
    ["two ways to enrol", { parts: [peerVisits.parts[0], peerVisits.parts[0]] }, "more than one part"],
    [
      "a guide who reads no notes",
      { roles: peerVisits.roles.map((role) => ({ ...role, notes: role.key === "lead" })) },
      "a role that is not booked, holds no meeting or reads no notes",
    ],
    ["numbers out of one group", { counting: { answers: 5, groups: 1 } }, "counting: one group"],
    [
      "words to a guide whom nobody needs",
      { roles: withoutLead },
      "a question for a guide who may be missing",
    ],
  ] satisfies [string, Partial<Format>, string][])("is not yet %s", (_, asks, what) => {
    expect(notBuilt({ ...peerVisits, ...asks })).toEqual([what]);
  });

  test("is groups by hand of a least and a most", () => {
    expect(notBuilt({ ...peerVisits, grouping: { kind: "sets", least: 3, most: 4 } })).toEqual([]);
  });
});

test("no format is named outside of the formats, and no key of one is compared", () => {
  const names = new RegExp(
    `["'\`](${formats.map(({ key }) => key).join("|")})["'\`]|formats/(${formats.map(({ key }) => key).join("|")})/|format\\.key [!=]==`,
  );
  const files = globSync("{app,components,lib,scripts,server}/**/*.{ts,tsx}").map((file) =>
    file.replaceAll("\\", "/"),
  );
  const naming = files.filter(
    (file) => !file.startsWith("lib/formats/") && names.test(readFileSync(file, "utf8")),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(naming).toEqual([]);
});
