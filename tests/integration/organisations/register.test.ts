import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { systemViewer } from "@/lib/auth/viewers";
import { saveAnswers } from "@/lib/enrolments/commands";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { moveEnrolment } from "@/lib/enrolments/moving-commands";
import { closeDatabase, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { mergeOrganisations } from "@/lib/organisations/merging-commands";
import { addPastVisit } from "@/lib/organisations/past-visit-commands";
import {
  addOrganisation,
  addOtherName,
  changeOrganisation,
  removeOtherName,
} from "@/lib/organisations/register-commands";
import { getOrganisation, listMergeable } from "@/lib/organisations/register-queries";
import { undo } from "@/lib/undo/commands";
import { listUndos } from "@/lib/undo/queries";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { enrolByPhone } from "../../support/by-phone";
import { emptyDatabase, rows } from "../../support/database";
import { viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const hanko = { name: "Hangon Tanssi ry", municipality: "Hanko", businessId: "1572860-0", website: "" };
const nameless = { businessId: null, website: "" };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  return write(systemViewer(), async (tx) => {
    const [coordinator, stranger] = [
      await buildUser(tx, { name: "Kaisa" }),
      await buildUser(tx, { name: "V" }),
    ];
    const { id: convenerId } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    await buildConvener(tx, { name: "Muu", coordinators: [stranger] });
    const { id: programmeId } = await buildProgramme(tx, now, { convenerId, state: "MATCHING" });
    return { kaisa: viewerOf(coordinator), stranger: viewerOf(stranger), convenerId, programmeId };
  });
}

let count = 0;
const sheet = {
  ...{
    description: "Laulamme.",
    contactName: "Kaija Kaiku",
    contactLanguage: "fi",
    workingLanguages: ["fi"],
  },
  ...{ needs: ["funding"], offers: ["funding"], consent: "yes", nextRound: "no" },
};

function answers(kaisa: Viewer, programmeId: string, values: object): Promise<string> {
  const email = `soittaja${++count}@esimerkki.example`;
  return enrolByPhone(kaisa, { programmeId, short: false, values: { ...sheet, email, ...values } }, now);
}

/** All that the register holds, by names, so that two states of it can be compared. */
async function register() {
  return {
    organisations: await rows(`
      select o.name, o.municipality, o."businessId", o.website, o."checkedAt" is not null as checked,
        array(select n.name from "OrganisationName" n where n."organisationId" = o.id order by n.name) as names,
        array(select e.name from "Enrolment" e where e."organisationId" = o.id order by e.name) as enrolments,
        array(select w.name from "Wish" w where w."organisationId" = o.id order by w.name) as wishes
      from "Organisation" o order by o.name, o.municipality`),
    visits: await rows(`
      select least(a.name, b.name) as one, greatest(a.name, b.name) as other, v."visitedOn"::text as on
      from "PastVisit" v join "Organisation" a on a.id = v."oneId" join "Organisation" b on b.id = v."otherId" order by 1, 2, 3`),
    apart: await rows(`
      select least(a.name, b.name) as one, greatest(a.name, b.name) as other from "OrganisationApart" x
        join "Organisation" a on a.id = x."oneId" join "Organisation" b on b.id = x."otherId" order by 1, 2`),
  };
}

async function undoLast(kaisa: Viewer) {
  const { undos } = await listUndos(kaisa, {}, 1, now);
  return undo(kaisa, { id: undos[0]?.id ?? "" }, undoers, now);
}

const idOf = async (name: string) =>
  (await rows<{ id: string }>(`select id from "Organisation" where name = $1`, [name]))[0]?.id ?? "";

describe("the register of organisations", () => {
  it("B2: a coordinator enters one, and not the same twice", async () => {
    const { kaisa, stranger, convenerId } = await world();
    const id = await addOrganisation(kaisa, { convenerId, ...hanko }, now);
    expect(await getOrganisation(kaisa, id)).toMatchObject({ ...hanko, website: null, checkedAt: now });
    expect(await getOrganisation(stranger, id)).toBeNull();
    const again = (typed: object) => addOrganisation(kaisa, { convenerId, ...hanko, ...typed }, now);
    await expect(again({ name: "Hangö Dans rf" })).rejects.toMatchObject({
      refusal: { code: "organisation-number-taken" },
    });
    await expect(
      again({ name: "HANGON TANSSI", municipality: "Hangö", businessId: null }),
    ).rejects.toMatchObject({
      refusal: { code: "organisation-name-taken" },
    });
    await again({ municipality: "Turku", businessId: "0116297-6" });
    await expect(
      addOrganisation(stranger, { convenerId, ...hanko, name: "Vieras" }, now),
    ).rejects.toMatchObject({
      refusal: { code: "not-found" },
    });
    expect((await register()).organisations).toHaveLength(2);
  });

  it("B2: a name that was changed stays as another name, and undoing puts all back", async () => {
    const { kaisa, convenerId } = await world();
    const id = await addOrganisation(kaisa, { convenerId, ...hanko }, now);
    const before = await register();
    const change = { id, version: 1, name: "Hangö Dans rf", municipality: "Hangö", ...nameless };
    await changeOrganisation(kaisa, change, now);
    expect((await register()).organisations).toMatchObject([
      { name: "Hangö Dans rf", names: ["Hangon Tanssi ry"], businessId: null, municipality: "Hangö" },
    ]);
    await expect(changeOrganisation(kaisa, change, now)).rejects.toMatchObject({
      refusal: { code: "changed-by-someone-else" },
    });
    await undoLast(kaisa);
    expect(await register()).toEqual(before);
  });

  it("B2: another name is added, found by, taken away and put back", async () => {
    const { kaisa, convenerId, programmeId } = await world();
    const id = await addOrganisation(kaisa, { convenerId, ...hanko }, now);
    await addOtherName(kaisa, { id, otherName: "Tanssiporukka" });
    await addOtherName(kaisa, { id, otherName: "tanssiporukka ry" });
    await answers(kaisa, programmeId, { name: "Tanssiporukka", municipality: "Hanko" });
    const whole = await register();
    expect(whole.organisations).toMatchObject([{ names: ["Tanssiporukka"], enrolments: ["Tanssiporukka"] }]);
    const { names } = (await getOrganisation(kaisa, id)) ?? { names: [] };
    await removeOtherName(kaisa, { id, nameId: names[0]?.id ?? "" }, now);
    expect((await register()).organisations).toMatchObject([{ names: [] }]);
    await undoLast(kaisa);
    expect(await register()).toEqual(whole);
  });

  it("B2: two are merged with answers, names, wishes, visits and what was told apart, and undoing parts them", async () => {
    const { kaisa, convenerId, programmeId } = await world();
    await answers(kaisa, programmeId, { name: "Hangon Tanssi ry", municipality: "Hanko" });
    await answers(kaisa, programmeId, {
      ...{ name: "Hangö Dans rf", municipality: "Hangö", businessId: "1572860-0" },
    });
    const ratherNot = ["Hangö Dans"];
    await answers(kaisa, programmeId, { name: "Vieraat ry", municipality: "Kotka", ratherNot });
    const [keepId, otherId] = [await idOf("Hangon Tanssi ry"), await idOf("Hangö Dans rf")];
    await addOtherName(kaisa, { id: otherId, otherName: "Dansarna" });
    for (const one of ["Hangon Tanssi", "Hangö Dans"])
      await addPastVisit(kaisa, { convenerId, one, other: "Vieraat", visitedOn: "2026-03-05" }, now);
    await addPastVisit(
      kaisa,
      { convenerId, one: "Hangö Dans", other: "Vieraat", visitedOn: "2026-04-05" },
      now,
    );
    const [oneId, second] = [otherId, await idOf("Vieraat ry")].sort();
    await rows(`insert into "OrganisationApart" ("convenerId", "oneId", "otherId") values ($1, $2, $3)`, [
      ...[convenerId, oneId, second],
    ]);
    const found = await getOrganisation(kaisa, keepId);
    expect(found && (await listMergeable(kaisa, found, "dansarna")).map(({ name }) => name)).toEqual([
      "Hangö Dans rf",
    ]);
    const before = await register();
    await mergeOrganisations(kaisa, { keepId, otherId }, now);
    expect(await register()).toEqual({
      organisations: [
        {
          ...{ name: "Hangon Tanssi ry", municipality: "Hanko", businessId: "1572860-0", website: null },
          ...{ checked: true, names: ["Dansarna", "Hangö Dans rf"], wishes: ["Hangö Dans"] },
          enrolments: ["Hangon Tanssi ry", "Hangö Dans rf"],
        },
        expect.objectContaining({ name: "Vieraat ry" }),
      ],
      visits: [
        { one: "Hangon Tanssi ry", other: "Vieraat ry", on: "2026-03-05" },
        { one: "Hangon Tanssi ry", other: "Vieraat ry", on: "2026-04-05" },
      ],
      apart: [{ one: "Hangon Tanssi ry", other: "Vieraat ry" }],
    });
    await undoLast(kaisa);
    expect(await register()).toEqual(before);
    expect(await idOf("Hangö Dans rf")).toBe(otherId);
  });

  it("B2: two with different numbers are not merged", async () => {
    const { kaisa, convenerId } = await world();
    const keepId = await addOrganisation(kaisa, { convenerId, ...hanko }, now);
    const other = { ...hanko, name: "Toinen ry", businessId: "0116297-6" };
    const otherId = await addOrganisation(kaisa, { convenerId, ...other }, now);
    await expect(mergeOrganisations(kaisa, { keepId, otherId }, now)).rejects.toMatchObject({
      refusal: { code: "organisations-numbers-differ" },
    });
  });

  it("B2: an answer is moved to an organisation of its own, stays there when it is corrected, and comes back", async () => {
    const { kaisa, convenerId, programmeId } = await world();
    await addOrganisation(kaisa, { convenerId, ...hanko, name: "Keskusliitto ry" }, now);
    const branch = { name: "Hangon piiri", municipality: "Hanko", businessId: "1572860-0" };
    const enrolmentId = await answers(kaisa, programmeId, branch);
    await moveEnrolment(kaisa, { enrolmentId, to: "" }, now);
    const apart = (await register()).organisations;
    expect(apart).toMatchObject([
      { name: "Hangon piiri", businessId: null, enrolments: ["Hangon piiri"] },
      { name: "Keskusliitto ry", businessId: "1572860-0", enrolments: [] },
    ]);
    const values = { ...sheet, email: "x@esimerkki.example", ...branch, description: "Tanssimme." };
    const [{ version } = { version: 1 }] = await rows<{ version: number }>(
      'select version from "Response" where "enrolmentId" = $1',
      [enrolmentId],
    );
    const page = { page: "organisation", version, was: "", move: "next", to: "onward" } as const;
    await saveAnswers(kaisa, { enrolmentId, ...page, values }, now);
    expect((await register()).organisations).toEqual(apart);
    await undoLast(kaisa);
    expect((await register()).organisations).toMatchObject([
      { name: "Hangon piiri", enrolments: [] },
      { name: "Keskusliitto ry", enrolments: ["Hangon piiri"] },
    ]);
  });

  it("B2: an accepted answer is not moved to an organisation that has its place already", async () => {
    const { kaisa, programmeId } = await world();
    const first = await answers(kaisa, programmeId, { name: "Eka ry", municipality: "Oulu" });
    const second = await answers(kaisa, programmeId, { name: "Toka ry", municipality: "Oulu" });
    for (const enrolmentId of [first, second]) await acceptEnrolment(kaisa, { enrolmentId }, now);
    await expect(moveEnrolment(kaisa, { enrolmentId: second, to: "Eka" }, now)).rejects.toMatchObject({
      refusal: { code: "enrolment-organisation-twice" },
    });
    await expect(moveEnrolment(kaisa, { enrolmentId: second, to: "Toka" }, now)).rejects.toMatchObject({
      refusal: { code: "organisation-already-theirs" },
    });
  });
});
