import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { notBuilt } from "@/lib/formats/built";
import { ownCase } from "@/lib/formats/meeting-series/own-case";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { firstIntake, intakeStep } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format, firstOfMode, type Step } from "@/lib/formats/recipe";
import { addFormat, formats } from "@/lib/formats/registry";
import { enoughCircle } from "@/tests/support/formats/enough-circle";
import { openDoors } from "@/tests/support/formats/open-doors";
import { readingCircle } from "@/tests/support/formats/reading-circle";

const meeting = (differs: object) =>
  peerVisits.steps.map((step): Step => (step.kind === "meeting" ? { ...step, ...differs } : step));
const survey = (differs: object) =>
  peerVisits.steps.map((step): Step => (step.kind === "survey" ? { ...step, ...differs } : step));
const memo = (differs: object): Step => ({
  ...{ kind: "document", key: "memo", when: { about: "visit-1" }, writes: ["contact"] },
  ...{ days: { write: 7, answer: 5 }, ...differs },
});
const [part] = peerVisits.parts;
const meetings = (count: { times: number }): Step[] =>
  openDoors.steps.map((step): Step => (step.kind === "meeting" ? { ...step, count } : step));
const { key: _, ...whole } = openDoors;
const placed = { kind: "placed", guest: "association", host: "association", mutual: "first" } as const;
const guestsOf =
  "guests placed with hosts of another part, who never receive them in turn, or who are not asked how many";
const waits = "one group of all that waits for a yes";
const ends = "one group of all that ends when somebody leaves it";
const others = "one group of all, with other meetings than one of each seat";
const withoutLead = peerVisits.roles.map((role) => ({ ...role, needed: false }));

describe("what a recipe may ask for", () => {
  test.each(formats.map((format) => [format.key, format] as const))("is built, in %s", (_, format) => {
    expect(notBuilt(format)).toEqual([]);
  });

  test.each([
    [
      "one group of all in which nobody has a seat",
      { ...whole, grouping: { kind: "everyone", seats: null } },
      "one group of all, in which nobody has a seat, with other meetings than one to which all sign up",
    ],
    ["one group of all that waits for their yes", { ...whole, agreement: { kind: "all" } }, waits],
    ["one group of all that ends with one", { ...whole, leaving: { kind: "ends" } }, ends],
    ["one group of all with meetings of nobody", { ...whole, steps: meetings({ times: 3 }) }, others],
    [
      "colleagues told by others than whoever hosts",
      {
        steps: peerVisits.steps.map(
          (step): Step => (step.kind === "assignment" ? { ...step, colleagues: true } : step),
        ),
      },
      "colleagues of whoever hosts, in an assignment that others write",
    ],
    ["guests placed with hosts who are not asked how many", { grouping: placed }, guestsOf],
    [
      "an assignment before the first meeting of a mode, where there is none",
      {
        steps: [
          ...peerVisits.steps,
          { kind: "assignment", key: "plan", opens: "at-once", due: { days: 7, before: firstOfMode } },
        ],
      },
      "an assignment before the first meeting of a mode that has none of its own",
    ],
    [
      "a yes of enough of a pair",
      { agreement: { kind: "enough", least: 2 } },
      "a yes of enough to other groups than sets",
    ],
    ["a yes of nobody to groups made by hand", { agreement: { kind: "none" } }, "agreement: none"],
    [
      "a role named by a contact that reads notes",
      {
        roles: peerVisits.roles.map((role) => ({
          ...role,
          from: "contact" as const,
          holds: role.key === "lead",
        })),
      },
      "a role named by a contact that holds meetings or reads notes",
    ],
    [
      "enrolling while it runs, into pairs",
      { parts: [{ ...part, whileRunning: true }] },
      "enrolling while it runs, into groups made by hand",
    ],
    [
      "a survey right after a last meeting that may fall away",
      { steps: meeting({ enough: 1 }) },
      "a survey when the last meeting has been held, of meetings that may fall away or be added",
    ],
    [
      "pairs of two kinds",
      { parts: [part, { ...part, key: "guest" }] },
      "pairs or sets of more than one part",
    ],
    [
      "a lead who holds nothing",
      { roles: peerVisits.roles.map((role) => ({ ...role, holds: role.key !== "lead" })) },
      "a lead who holds no meeting",
    ],
    [
      "two steps of one name",
      { steps: [...peerVisits.steps, ...peerVisits.steps.slice(0, 1)] },
      "two steps of one name",
    ],
    [
      "a step by the name of the survey that everybody enrols with",
      { steps: meeting({ key: intakeStep(peerVisits, part.key) }) },
      "two steps of one name",
    ],
    [
      "a booklet that all approve",
      { steps: [...peerVisits.steps, memo({ compiled: true, when: { about: eachMeeting } })] },
      "a booklet whose pages are not their hosts' own",
    ],
    [
      "a memo for everybody",
      { steps: [...peerVisits.steps, memo({ passes: "author", reads: ["group", "public"] })] },
      "a document that anybody reads, and is no booklet",
    ],
    [
      "a question for a guide alone, with a name, after a meeting",
      { steps: survey({ survey: ownCase }) },
      "a question for those who guide alone, with a name, when one enrols or after a meeting",
    ],
    [
      "corrections of what all approve, by all who take part",
      { steps: [...peerVisits.steps, memo({ corrects: ["participant"] })] },
      "corrections of what all approve by others than the host, or in a group that goes on without somebody",
    ],
    [
      "corrections of what all approve, by a host who may be gone by then",
      {
        steps: [...peerVisits.steps, memo({ writes: ["guest"], corrects: ["host"] })],
        leaving: { kind: "goes-on", least: 2 },
      },
      "corrections of what all approve by others than the host, or in a group that goes on without somebody",
    ],
    [
      "a guest's document of the whole",
      { steps: [...peerVisits.steps, memo({ writes: ["guest"], when: { after: "visit-2" } })] },
      "a document of guests, or corrected by a host, of a meeting that nobody hosts",
    ],
    [
      "a document for supervisors whom nobody asks",
      { steps: [...peerVisits.steps, memo({ reads: ["group", "supervisors"] })] },
      "a document read by supervisors whom nobody is asked for",
    ],
    [
      "a survey before a meeting with and without names",
      { steps: survey({ asked: "participants", when: { before: "visit-1" } }) },
      "a survey before a meeting, of others than those who take part, or neither without a name nor for those who guide alone",
    ],
    [
      "words to a guide whom nobody needs",
      { roles: withoutLead },
      "a question for a guide who may be missing",
    ],
  ] satisfies [string, Partial<Format>, string][])("is not yet %s", (_, asks, what) => {
    expect(notBuilt({ ...peerVisits, ...asks })).toEqual([what]);
  });

  test("is one group of all, of two parts, one of which has seats", () => {
    expect(notBuilt(openDoors)).toEqual([]);
  });

  test.each([
    { passes: "no-objection" },
    { passes: "author", reads: ["contacts"] },
    { corrects: [], passes: "author" },
    { writes: ["guest"], corrects: ["host"], reads: ["group", "coordinators"] },
  ])("is a document with rules of its own (%j)", (rules) => {
    expect(notBuilt({ ...peerVisits, steps: [...peerVisits.steps, memo(rules)] })).toEqual([]);
  });

  test("is as many meetings as are ordered, at a price, each order a group", () => {
    const offer = {
      kind: "offer",
      vat: peerVisits.name,
      included: peerVisits.name,
      days: 30,
    } as const;
    const ordered = {
      ...{ grouping: { kind: "each", of: "association" }, agreement: offer },
      parts: [{ ...part, whileRunning: true, company: { least: 4, most: 14 } }],
      leaving: { kind: "goes-on", least: 1, newcomersUntil: 2 },
    } satisfies Partial<Format>;
    const steps = meeting({ count: { ordered: { least: 1, most: 12, usual: 5 } } });
    expect(notBuilt({ ...peerVisits, ...ordered, steps })).toEqual([]);
  });

  test("is groups of five or six, of whom five are enough", () => {
    expect(notBuilt(enoughCircle)).toEqual([]);
  });

  test("is groups by hand of a least and a most", () => {
    expect(notBuilt({ ...peerVisits, grouping: { kind: "sets", least: 3, most: 4 } })).toEqual([]);
  });
});

test("a format that asks for what is not built is offered to nobody", () => {
  expect(() => addFormat({ ...meetingSeries, grouping: placed })).toThrow("not built");
});

test("no format is named outside of the formats, and no key of one is compared", () => {
  const names = new RegExp(
    `["'\`](${formats.map(({ key }) => key).join("|")})["'\`]|formats/(${formats.map(({ key }) => key).join("|")})/|format\\.key [!=]==`,
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => names.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("no step of a format is named outside of the formats: what a page, a mail or a rule does follows from its kind", () => {
  const keys = [...formats, readingCircle, openDoors].flatMap(({ steps }) =>
    steps.map(({ kind, key }) => (kind === "meeting" ? `${key}-\\d+` : key)),
  );
  const names = new RegExp(`(["'\`])(${[...new Set([...keys, firstIntake])].join("|")})\\1`, "g");
  for (const named of ['step === "closing"', "where step = 'intake'", 'key: "visit-1"', "`self-assessment`"])
    expect(named).toMatch(names);
  const named = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(names)].map(([, , name]) => `${file} ${name}`),
  );
  expect([...new Set(named)].sort()).toEqual(otherwise);
});

/** What has the name of a step and is something else. */
const otherwise = [
  // A sheet of answers.
  "app/[locale]/manage/programmes/[programme]/exports/page.tsx feedback",
  // The words of a task: of a survey that is about the whole.
  "components/steps/drawn.ts closing",
  "components/steps/survey.ts closing",
  "lib/exports/commands.ts feedback",
  "lib/exports/rules.ts feedback",
  "lib/meetings/schema.ts day-0",
  // How Node runs.
  "server/headers.ts development",
];

const files = globSync("{app,components,lib,scripts,server}/**/*.{ts,tsx}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("lib/formats/"));

test("which formats there are is asked where a programme is begun or all are told about, by the front page where there is none, and where answers of before any programme are imported; all else asks for those of its programmes", () => {
  const listed = /import \{[^}]*\bformats\b[^}]*\} from "@\/lib\/formats\/registry"/;
  const listing = files
    .filter((file) => !file.startsWith("scripts/"))
    .filter((file) => listed.test(readFileSync(file, "utf8")));
  expect(listing.sort()).toEqual([
    "app/[locale]/manage/programmes/new/page.tsx",
    "app/[locale]/open-programmes.ts",
    "app/[locale]/toimintamallit/page.tsx",
    "components/manage/choose-format.tsx",
    "components/programmes/formats-table.tsx",
    "lib/imports/fields.ts",
    "lib/programmes/commands.ts",
  ]);
});
