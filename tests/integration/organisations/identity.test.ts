import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { systemViewer } from "@/lib/auth/viewers";
import { saveAnswers } from "@/lib/enrolments/commands";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { countToCheck, listTwins } from "@/lib/enrolments/duplicate-queries";
import { joinEnrolments, tellApart } from "@/lib/enrolments/joining-commands";
import { settleName } from "@/lib/enrolments/naming-commands";
import { listUnknownNames } from "@/lib/enrolments/naming-queries";
import { getBoard } from "@/lib/grouping/pairs/plan-queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { nameKey } from "@/lib/organisations/names";
import { addPastVisit } from "@/lib/organisations/past-visit-commands";
import { refoldNames } from "@/lib/organisations/refolding-tx";
import { undo } from "@/lib/undo/commands";
import { listUndos } from "@/lib/undo/queries";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { enrolByPhone } from "../../support/by-phone";
import { emptyDatabase, rows } from "../../support/database";
import { viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  return write(systemViewer(), async (tx) => {
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
    const next = await write(systemViewer(), (tx) =>
      buildProgramme(tx, now, { convenerId, state: "MATCHING" }),
    );
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

  it("B2: names that an older version kept are folded as today's, and one of two that are then the same goes", async () => {
    const { kaisa, programmeId } = await world();
    await answers(kaisa, programmeId, { name: "Kylätalo ry:n", municipality: "Oulu" });
    await answers(kaisa, programmeId, { name: "L\u00b4Amour ry", municipality: "Oulu" });
    const [{ id = "", convenerId = "" } = {}] = await rows<{ id: string; convenerId: string }>(
      `update "Organisation" set "nameKey" = 'old ' || name returning id, "convenerId"`,
    );
    for (const [name, key] of [
      ["Talo ry", "talo"],
      ["Talo ry:n", "talo ry n"],
      ["Talo ry:lle", "talo ry lle"],
      ["Kylätalo", "an old key"],
      ["D\u00b4Or ry", "d´or"],
    ])
      await rows(
        `insert into "OrganisationName" (id, "convenerId", "organisationId", name, "nameKey")
         values (gen_random_uuid(), $1, $2, $3, $4)`,
        [convenerId, id, name, key],
      );
    expect(await write(systemViewer(), refoldNames)).toBe(6);
    expect(await rows(`select name, "nameKey" from "Organisation" order by name`)).toEqual(
      ["Kylätalo ry:n", "L\u00b4Amour ry"].map((name) => ({ name, nameKey: nameKey(name) })),
    );
    expect(await rows(`select name, "nameKey" from "OrganisationName" order by name`)).toEqual(
      ["D\u00b4Or ry", "Talo ry"].map((name) => ({ name, nameKey: nameKey(name) })),
    );
    expect(await write(systemViewer(), refoldNames)).toBe(0);
    // Whoever answers today under the plain name is the one that was there.
    await answers(kaisa, programmeId, { name: "Kylätalo ry", municipality: "Oulu" });
    expect((await register()).map(({ enrolments }) => enrolments)).toEqual([2, 1]);
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

describe("two answers of one organisation", () => {
  /** Two answers, the second by a colleague; the first is taken in. */
  async function twice() {
    const { kaisa, programmeId, ...place } = await world();
    const first = await answers(kaisa, programmeId, {
      ...{ name: "Kaksoislähtö ry", municipality: "Espoo", email: "eka@esimerkki.example" },
      ratherNot: ["Riitapukarit ry"],
    });
    const second = await answers(kaisa, programmeId, {
      ...{ name: "KAKSOISLÄHTÖ R.Y.", municipality: "Espoo", email: "toka@esimerkki.example" },
      ratherNot: ["Toiset ry"],
    });
    await acceptEnrolment(kaisa, { enrolmentId: first }, now);
    return { kaisa, programmeId, first, second, ...place };
  }
  const state = () =>
    rows<{ state: string; joined: boolean; people: string; rather: string }>(`
      select e.state::text as state, e."joinedIntoId" is not null as joined,
        (select string_agg(u.email, ' ' order by u.email) from "Participant" p join "User" u on u.id = p."userId"
          where p."enrolmentId" = e.id and p."leftAt" is null) as people,
        (select string_agg(w.name, ' · ' order by w.rank) from "Wish" w where w."enrolmentId" = e.id) as rather
      from "Enrolment" e order by e."startedAt", e.id`);

  it("B1: stand before the coordinator at once, are told to the coordinators, and have one place", async () => {
    const { kaisa, programmeId, first, second } = await twice();
    expect(
      (await listTwins(kaisa, programmeId)).map(({ one, other, because }) => [one.id, other.id, because]),
    ).toEqual([[...[first, second].sort(), "organisation"]]);
    expect(
      await rows(`select template from "Email" where template in ('enrolment-twice', 'enrolment-again')`),
    ).toEqual([{ template: "enrolment-twice" }]);
    expect(await refusal(acceptEnrolment(kaisa, { enrolmentId: second }, now))).toBe(
      "enrolment-organisation-twice",
    );
  });

  it("B1: under one address are told to that address too, by mail", async () => {
    const { kaisa, programmeId } = await world();
    const email = "sama@esimerkki.example";
    const first = await answers(kaisa, programmeId, { name: "Yksi ry", municipality: "Espoo", email });
    await answers(kaisa, programmeId, { name: "Aivan muu ry", municipality: "Oulu", email });
    expect(
      await rows(`select "toAddress", "enrolmentId" from "Email" where template = 'enrolment-again'`),
    ).toEqual([{ toAddress: email, enrolmentId: first }]);
    expect((await listTwins(kaisa, programmeId)).map(({ because }) => because)).toEqual(["contact"]);
  });

  it.each([
    ["Kyläpelimannit ry", "Kylapelimannit ry"],
    ["Kyläpelimannit ry", "Kyläpelimannit ry (Kuopio)"],
    ["Kyläpelimannit ry", "Kuopio: Kyläpelimannit"],
    ["Kyläpelimannit ry", "Kyläpelimannit Kuopio"],
  ])("B1: %s and %s stand before the coordinator as one name", async (first, second) => {
    const { kaisa, programmeId } = await world();
    await answers(kaisa, programmeId, { name: first, municipality: "Kuopio" });
    await answers(kaisa, programmeId, { name: second, municipality: "Kuopiossa" });
    await answers(kaisa, programmeId, { name: "Kylapelimännit ry", municipality: "Turku" });
    expect((await listTwins(kaisa, programmeId)).map(({ because }) => because)).toEqual(["name"]);
  });

  it("B1: are joined into one, with wishes and people, told, and taken apart again", async () => {
    const { kaisa, first, second } = await twice();
    await joinEnrolments(kaisa, { keepId: first, oneId: first, otherId: second }, now);
    expect(await state()).toEqual([
      {
        state: "ACCEPTED",
        joined: false,
        people: "eka@esimerkki.example toka@esimerkki.example",
        rather: "Riitapukarit ry · Toiset ry",
      },
      { state: "WITHDRAWN", joined: true, people: "toka@esimerkki.example", rather: "Toiset ry" },
    ]);
    expect(
      await rows(`select "toAddress" from "Email" where template = 'enrolment-joined' order by "toAddress"`),
    ).toEqual([{ toAddress: "eka@esimerkki.example" }, { toAddress: "toka@esimerkki.example" }]);
    // Whose answer is kept is told who has come in to them.
    expect(
      await rows(
        `select e."toAddress", u.email as who from "Email" e join "User" u on e.key like '%' || u.id || '%'
         where e.template = 'people-changed' and u.email <> e."toAddress"`,
      ),
    ).toEqual([{ toAddress: "eka@esimerkki.example", who: "toka@esimerkki.example" }]);
    const { undos } = await listUndos(kaisa, {}, 1, now);
    await undo(kaisa, { id: undos[0]?.id ?? "" }, undoers, now);
    expect(await state()).toEqual([
      { state: "ACCEPTED", joined: false, people: "eka@esimerkki.example", rather: "Riitapukarit ry" },
      { state: "SUBMITTED", joined: false, people: "toka@esimerkki.example", rather: "Toiset ry" },
    ]);
  });

  it("B1: cannot be taken apart once the kept one has gone on", async () => {
    const { kaisa, first, second } = await twice();
    await joinEnrolments(kaisa, { keepId: first, oneId: second, otherId: first }, now);
    await correct(kaisa, first, { name: "Kaksoislähtö ry", municipality: "Espoo", description: "Uutta." });
    const { undos } = await listUndos(kaisa, {}, 1, now);
    expect(await refusal(undo(kaisa, { id: undos[0]?.id ?? "" }, undoers, now))).toBe("undo-overtaken");
  });

  it("B1: two of one name are two once a coordinator has said so", async () => {
    const { kaisa, programmeId } = await world();
    const ids = [];
    for (const municipality of ["Oulu", "Turku"])
      ids.push(await answers(kaisa, programmeId, { name: "Kylätalo ry", municipality }));
    const [oneId = "", otherId = ""] = ids;
    expect((await listTwins(kaisa, programmeId)).map(({ because }) => because)).toEqual(["name"]);
    await tellApart(kaisa, { oneId, otherId });
    expect(await listTwins(kaisa, programmeId)).toEqual([]);
  });

  it("B3: a name that nobody knows is asked about at once, with those that it is like, and answered once", async () => {
    const { kaisa, programmeId, convenerId } = await world();
    await answers(kaisa, programmeId, { name: "Kyläpelimannit ry", municipality: "Kuopio" });
    await answers(kaisa, programmeId, {
      ...{ name: "Naapurit ry", municipality: "Kuopio" },
      ratherNot: ["Kuopion Kyläpelimannit", "Kylapelimannit ry"],
    });
    const programme = { id: programmeId, convenerId };
    const [unknown, ...others] = await listUnknownNames(kaisa, programme);
    expect([unknown?.name, unknown?.similar.map(({ name }) => name), others]).toEqual([
      "Kuopion Kyläpelimannit",
      ["Kyläpelimannit ry"],
      [],
    ]);
    expect(await countToCheck(kaisa, programme)).toBe(1);
    await settleName(kaisa, { wishId: unknown?.id ?? "", who: unknown?.similar[0]?.id ?? "" }, now);
    expect(await listUnknownNames(kaisa, programme)).toEqual([]);
    const stranger = viewerOf(await write(systemViewer(), (tx) => buildUser(tx, { name: "Outi" })));
    expect(await refusal(settleName(stranger, { wishId: unknown?.id ?? "", who: "nobody" }, now))).toBe(
      "not-found",
    );
  });
});

async function refusal(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => "not refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
}

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
