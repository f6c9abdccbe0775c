import { afterAll, beforeEach, expect, it } from "vitest";
import { getReceiptCopy } from "@/lib/enrolments/phone-queries";

import { exportProgramme } from "@/lib/exports/commands";
import { getProposal } from "@/lib/groups/queries";
import { changeProgramme } from "@/lib/programmes/commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { ProgrammeChange } from "@/lib/programmes/schema";
import { answerSheets } from "@/lib/surveys/answer-sheets";
import { offeredThemes } from "@/lib/surveys/rules";
import { dayOf } from "@/lib/time/days";
import { emptyDatabase } from "../support/database";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const now = new Date("2027-01-12T10:00:00Z");

async function programmeOf(world: PairWorld) {
  const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  return programme;
}

/** The coordinator ticks these themes and no others. */
async function tick(world: PairWorld, themes: readonly string[]) {
  const { name, summary, ...programme } = await programmeOf(world);
  const change = ProgrammeChange.parse({
    ...{ programmeId: programme.id, version: programme.version, answerDays: programme.answerDays },
    ...{ nameFi: name.fi, nameSv: name.sv, nameEn: name.en },
    ...{ summaryFi: summary.fi, summarySv: summary.sv, summaryEn: summary.en },
    signUpOpensOn: dayOf(programme.signUpOpensOn),
    signUpClosesOn: dayOf(programme.signUpClosesOn),
    meetingsFromOn: dayOf(programme.meetingsFromOn),
    meetingsToOn: dayOf(programme.meetingsToOn),
    themes,
  });
  await changeProgramme(viewerOf(world.coordinator), change);
}

it("C6: a topic that is offered no more keeps its label in answers, proposals, mails and files", async () => {
  const world = await pairWorld({ now });
  const before = (await programmeOf(world)).themes;
  await tick(world, ["events"]);

  const programme = await programmeOf(world);
  expect(offeredThemes(programme.themes).map(({ key }) => key)).toEqual(["events"]);
  expect(programme.themes.map(({ key, label }) => ({ key, label }))).toEqual(before);

  const contact = viewerOf(world.one.contact);
  expect((await getProposal(contact, world.one.id))?.theme?.fi).toBe(
    before.find(({ key }) => key === "authorities")?.label.fi,
  );
  const copy = await getReceiptCopy(contact, world.one.id);
  const copied = copy ? answerSheets(copy.definition, copy.answers, copy.themes, "fi") : [];
  expect(JSON.stringify(copied)).toContain("Vapaaehtoisten koulutus");

  for (const kind of ["enrolments", "pairs"] as const) {
    const sheets = await exportProgramme(viewerOf(world.coordinator), programme, kind, "fi");
    const words = sheets.flatMap(({ columns, rows }) => [
      ...columns.map(({ label }) => label),
      ...rows.flat().filter((cell) => typeof cell === "string"),
    ]);
    const keys = before.map(({ key }) => key);
    expect(
      words.filter((word) =>
        keys.some((key) =>
          String(word)
            .split(/[:;] ?/)
            .includes(key),
        ),
      ),
    ).toEqual([]);
    expect(words.join("\n")).toContain("viranomaisten kanssa");
  }
});

it("C6: a topic that was retired can be offered again", async () => {
  const world = await pairWorld({ now });
  const before = (await programmeOf(world)).themes;
  await tick(world, ["events"]);
  await tick(
    world,
    before.map(({ key }) => key),
  );
  expect((await programmeOf(world)).themes).toEqual(before);
});
