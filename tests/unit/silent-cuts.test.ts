import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What is read up to a number, and nobody is told that there is more: with the reason why nothing is lost by it. */
const said: Readonly<Record<string, string>> = {
  "lib/dispatches/queries.ts": "a job, which is run again",
  "lib/emails/preview-queries.ts":
    "so many are pressed at once; the rest stays a draft, and stands there for the next press",
  "lib/grouping/pairs/draft-queries.ts":
    "so many are pressed at once; the rest stays a draft, and stands there for the next press",
  "lib/grouping/sets/waiting-queries.ts":
    "the page says that there are more, and they follow when these have a group",
  "lib/imports/queries.ts":
    "examples of what stands in a column; the first rows that cannot come, of which the file that is given back has all; the latest imports",
  "lib/meetings/held-commands.ts": "a job, which is run again",
  "lib/programmes/inviting-queries.ts":
    "whoever was asked last; the mails of all of them stand on the programme's page of mails",
  "lib/organisations/register-queries.ts": "found by typing: more letters find the rest",
  "lib/enrolments/selection-loading.ts":
    "so many are pressed at once: the page says so, and the rest wait for the next press",
  "lib/search/enrolments-finding.ts":
    "a search: the page says that there are more, and one more word finds them",
  "lib/search/groups-finding.ts": "a search: the page says that there are more, and one more word finds them",
  "lib/search/registers-finding.ts":
    "a search: the page says that there are more, and one more word finds them",
  "lib/search/queries.ts": "names to compare a misspelt one with: the latest of a long register",
  "lib/reports/told-onward-queries.ts": "four of them are shown; what the others say is in the report",
};

it("faults 14: no list ends silently: what is read up to a number has pages, or a reason", () => {
  const cut = globSync("lib/**/*.ts").flatMap((name) => {
    const file = name.replaceAll("\\", "/");
    const lines = readFileSync(name, "utf8").split("\n");
    return lines.flatMap((line, at) => {
      const [, most] = /^(?!\s*\*).*\btake: ([\w.]+)/.exec(line) ?? [];
      const isPaged = lines.slice(Math.max(0, at - 2), at + 3).some((near) => /\bskip\b/.test(near));
      return !most || most === "1" || most === "number" || isPaged || file in said
        ? []
        : [`${file}:${at + 1}`];
    });
  });
  expect(cut).toEqual([]);
});

it("faults 14: and the reasons are about something", () => {
  for (const file of Object.keys(said)) expect(readFileSync(file, "utf8"), file).toContain("take: ");
});
