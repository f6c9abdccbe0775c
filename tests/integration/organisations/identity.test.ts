import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { as, closeDatabase } from "@/lib/db";
import { acceptEnrolment, enrolByPhone, saveAnswers } from "@/lib/enrolments/commands";
import { getBoard } from "@/lib/groups/pairing-queries";
import { addPastVisit } from "@/lib/organisations/past-visit-commands";
import type { Viewer } from "@/lib/viewer";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  return as(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa" });
    const { id: convenerId } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, { convenerId, state: "MATCHING" });
    return { kaisa: viewerOf(coordinator), convenerId, programmeId: programme.id };
  });
}

let count = 0;
const sheet = {
  description: "Laulamme.",
  contactName: "Kaija Kaiku",
  contactLanguage: "fi",
  workingLanguages: ["fi"],
  needs: ["funding"],
  offers: ["funding"],
  consent: "yes",
  nextRound: "no",
};

/** Somebody answers by phone; the address is another each time, unless it is said. */
async function answers(kaisa: Viewer, programmeId: string, values: Record<string, unknown>): Promise<string> {
  const email = `soittaja${++count}@esimerkki.example`;
  return enrolByPhone(kaisa, { programmeId, short: false, values: { ...sheet, email, ...values } }, now);
}

const register = () =>
  rows<{ name: string; names: string[]; businessId: string | null; enrolments: number }>(`
    select o.name, o."businessId", array_remove(array_agg(distinct n.name), null) as names, count(distinct e.id)::int as enrolments
    from "Organisation" o left join "OrganisationName" n on n."organisationId" = o.id
      left join "Enrolment" e on e."organisationId" = o.id group by o.id order by o.name, o.municipality`);

describe("who is who in the register", () => {
  it("B2: one name in two towns with two numbers are two organisations", async () => {
    const { kaisa, programmeId } = await world();
    await answers(kaisa, programmeId, { name: "Kylätalo ry", municipality: "Oulu", businessId: "1572860-0" });
    await answers(kaisa, programmeId, {
      name: "Kylätalo ry",
      municipality: "Turku",
      businessId: "0116297-6",
    });
    expect(await register()).toEqual([
      { name: "Kylätalo ry", names: [], businessId: "1572860-0", enrolments: 1 },
      { name: "Kylätalo ry", names: [], businessId: "0116297-6", enrolments: 1 },
    ]);
  });

  it("B2: one number with two names is one organisation, and what it has visited counts under both", async () => {
    const { kaisa, convenerId, programmeId } = await world();
    const number = { businessId: "1572860-0" };
    await answers(kaisa, programmeId, { name: "Hangon Tanssi ry", municipality: "Hanko", ...number });
    const guests = await answers(kaisa, programmeId, { name: "Vieraat ry", municipality: "Kotka" });
    const past = { convenerId, one: "Hangon Tanssi", other: "Vieraat", visitedOn: "2026-03-05" };
    await addPastVisit(kaisa, past, now);
    const next = await as(systemViewer(), (tx) => buildProgramme(tx, now, { convenerId, state: "MATCHING" }));
    const again = await answers(kaisa, next.id, { name: "Hangö Dans rf", municipality: "Hangö", ...number });
    const others = await answers(kaisa, next.id, { name: "Vieraat ry", municipality: "Kotka" });
    for (const enrolmentId of [again, others]) await acceptEnrolment(kaisa, { enrolmentId }, now);
    expect(guests).not.toBe(others);
    expect(await register()).toEqual([
      { name: "Hangon Tanssi ry", names: ["Hangö Dans rf"], businessId: "1572860-0", enrolments: 2 },
      { name: "Vieraat ry", names: [], businessId: null, enrolments: 2 },
    ]);
    expect((await getBoard(kaisa, next.id, undefined, now)).pairing.groups).toEqual([]);
  });

  it("B2: names of signs only are not one organisation", async () => {
    const { kaisa, programmeId } = await world();
    for (const name of ["!!! ry", "??? ry"])
      await answers(kaisa, programmeId, { name, municipality: "Oulu" });
    expect((await register()).map(({ name }) => name)).toEqual(["!!! ry", "??? ry"]);
  });

  it("B2: a typing error that is corrected leaves no orphan, alone or beside the right one", async () => {
    const { kaisa, programmeId } = await world();
    const id = await answers(kaisa, programmeId, { name: "Kaiun Kuroo ry", municipality: "Oulu" });
    await correct(kaisa, id, { name: "Kaiun Kuoro ry", municipality: "Oulu" });
    expect(await register()).toEqual([
      { name: "Kaiun Kuoro ry", names: [], businessId: null, enrolments: 1 },
    ]);
    const other = await answers(kaisa, programmeId, { name: "Kaiun Kouro ry", municipality: "Oulu" });
    expect(await register()).toHaveLength(2);
    await correct(kaisa, other, { name: "Kaiun Kuoro ry", municipality: "Oulu" });
    expect(await register()).toEqual([
      { name: "Kaiun Kuoro ry", names: [], businessId: null, enrolments: 2 },
    ]);
  });

  it("B2: two who send the same at once are one organisation", async () => {
    const { kaisa, programmeId } = await world();
    const send = (name: string) => answers(kaisa, programmeId, { name, municipality: "Oulu" });
    await Promise.all(["Yhtaikaa ry", "YHTAIKAA", "yhtaikaa r.y."].map(send));
    expect((await register()).map(({ enrolments }) => enrolments)).toEqual([3]);
  });

  it("B1: two answers of one organisation are not paired with each other", async () => {
    const { kaisa, programmeId } = await world();
    for (const name of ["Kaksoislähtö ry", "KAKSOISLÄHTÖ R.Y."]) {
      const enrolmentId = await answers(kaisa, programmeId, { name, municipality: "Espoo" });
      await rows(`update "Enrolment" set state = 'ACCEPTED', "decidedAt" = now() where id = $1`, [
        enrolmentId,
      ]);
    }
    const { pairing, unpaired } = await boardOf(kaisa, programmeId);
    expect({ pairs: pairing.groups, unpaired }).toEqual({ pairs: [], unpaired: 2 });
  });

  it("B3: what a coordinator has said of a name stays when the answers change", async () => {
    const { kaisa, programmeId } = await world();
    await answers(kaisa, programmeId, { name: "Kyläpelimannit ry", municipality: "Kuopio" });
    const id = await answers(kaisa, programmeId, {
      name: "Naapurit ry",
      municipality: "Kuopio",
      ratherNot: ["Pelimannit", "Muut"],
    });
    const [named] = await rows<{ id: string }>(
      `select id from "Organisation" where name = 'Kyläpelimannit ry'`,
    );
    await rows(`update "Wish" set "organisationId" = $1, "settledAt" = now() where name = 'Pelimannit'`, [
      named?.id,
    ]);
    await correct(kaisa, id, { name: "Naapurit ry", municipality: "Kuopio", description: "Uutta." });
    expect(
      await rows(
        `select name, "organisationId", "settledAt" is not null as settled from "Wish" order by rank`,
      ),
    ).toEqual([
      { name: "Pelimannit", organisationId: named?.id, settled: true },
      { name: "Muut", organisationId: null, settled: false },
    ]);
  });
});

async function boardOf(kaisa: Viewer, programmeId: string) {
  const board = await getBoard(kaisa, programmeId, undefined, now);
  return { pairing: board.pairing, unpaired: board.total - board.pairing.groups.length * 2 };
}

/** The coordinator corrects the first page of an answer. */
async function correct(kaisa: Viewer, enrolmentId: string, values: Record<string, unknown>): Promise<void> {
  const [response] = await rows<{ version: number }>(
    `select version from "Response" where "enrolmentId" = $1`,
    [enrolmentId],
  );
  await saveAnswers(
    kaisa,
    {
      enrolmentId,
      page: "organisation",
      version: response?.version ?? 1,
      was: "",
      move: "next",
      to: "onward",
      values: { ...sheet, ...values },
    },
    now,
  );
}
