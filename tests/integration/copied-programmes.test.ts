import { afterAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { draftProgramme } from "@/lib/programmes/commands";
import { getCopiedFrom, getProgrammeToCopy } from "@/lib/programmes/copying-queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { ProgrammeDraft } from "@/lib/programmes/schema";
import { emptyDatabase, rows } from "../support/database";
import { sevenAssociations } from "../support/seven";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const own = { key: "own-1", label: { fi: "Saunat", sv: "Bastur", en: "Saunas" } };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A programme that has its own topics, weights and words of its survey, of a convener with another coordinator next door. */
async function lastYear() {
  const world = await sevenAssociations({ now });
  const { id, slug, convenerId } = world.programme;
  const survey = await rows<{ definition: { title: object } }>(
    `select definition from "Survey" where "programmeId" = $1 and step = 'intake'`,
    [id],
  );
  await write(systemViewer(), async (tx) => {
    await tx.programme.update({
      where: { id },
      data: { themes: [own, { ...own, key: "gone", retired: true }], weights: { needs: 44 }, version: 5 },
    });
    const definition = { ...survey[0]?.definition, title: { fi: "Omamme", sv: "Vår", en: "Ours" } } as never;
    await tx.survey.create({ data: { convenerId, programmeId: id, step: "intake", version: 2, definition } });
  });
  return {
    ...world,
    id,
    slug,
    convenerId,
    kaisa: viewerOf(world.coordinator),
    stranger: viewerOf(world.stranger),
  };
}

const draft = (convenerId: string, copyOf: string, changes: object = {}) =>
  ProgrammeDraft.parse({
    ...{ convenerId, copyOf, format: "peer-visits", slug: "kevat-2028", answerDays: "10", themes: [own.key] },
    ...{ nameFi: "Kevät", nameSv: "Vår", nameEn: "Spring", summaryFi: "a", summarySv: "b", summaryEn: "c" },
    ...{ signUpOpensOn: "2028-01-01", signUpClosesOn: "2028-02-01" },
    ...{ meetingsFromOn: "2028-02-10", meetingsToOn: "2028-06-01", ...changes },
  });

test("next year's programme has last year's topics, weights and surveys, and none of its people", async () => {
  const { id, slug, convenerId, kaisa } = await lastYear();
  const copied = await getProgrammeToCopy(kaisa, slug);
  expect(copied?.facilitators.length).toBeGreaterThan(0);
  expect(await draftProgramme(kaisa, draft(convenerId, id))).toBe("kevat-2028");
  const [next] = await rows<{ id: string; weights: object; themes: object; state: string }>(
    `select id, weights, themes, state from "Programme" where slug = 'kevat-2028'`,
  );
  expect(next).toMatchObject({ state: "DRAFT", weights: { needs: 44 }, themes: [own] });
  const surveys = await rows<{ step: string; version: number; title: { fi: string } }>(
    `select step, version, definition->'title' as title from "Survey" where "programmeId" = $1 order by step`,
    [next?.id],
  );
  expect(surveys.map(({ version }) => version)).toEqual(surveys.map(() => 1));
  expect(surveys.find(({ step }) => step === "intake")?.title.fi).toBe("Omamme");
  expect(surveys.length).toBeGreaterThan(1);
  expect(await rows(`select 1 from "Enrolment" where "programmeId" = $1`, [next?.id])).toEqual([]);
  const managed = await getManagedProgramme(kaisa, "kevat-2028");
  expect(await getCopiedFrom(kaisa, managed?.id ?? "")).toMatchObject({ id, slug });
});

test("only who coordinates it copies a programme, and only as what it is", async () => {
  const { id, slug, convenerId, kaisa, stranger } = await lastYear();
  const code = { refusal: { code: "not-found" } };
  expect(await getProgrammeToCopy(stranger, slug)).toBeNull();
  await expect(draftProgramme(stranger, draft(convenerId, id))).rejects.toMatchObject(code);
  await expect(
    draftProgramme(kaisa, draft(convenerId, id, { format: "organisation-visit" })),
  ).rejects.toMatchObject(code);
  expect(await rows(`select 1 from "Programme" where slug = 'kevat-2028'`)).toEqual([]);
});

test("a programme that is deleted leaves what was made from it", async () => {
  const { id, convenerId, kaisa } = await lastYear();
  await draftProgramme(kaisa, draft(convenerId, id));
  await rows(`update "Programme" set "copiedFromId" = id where id = $1`, [id]);
  await draftProgramme(kaisa, draft(convenerId, id, { slug: "kevat-2029" }));
  const [first] = await rows<{ id: string }>(`select id from "Programme" where slug = 'kevat-2028'`);
  await rows(`update "Programme" set "copiedFromId" = $1 where slug = 'kevat-2029'`, [first?.id]);
  await rows(`delete from "Programme" where id = $1`, [first?.id]);
  expect(await rows(`select "copiedFromId" as from from "Programme" where slug = 'kevat-2029'`)).toEqual([
    { from: null },
  ]);
});
