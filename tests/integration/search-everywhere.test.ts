import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { personViewer } from "@/lib/auth/viewers";
import type { Viewer } from "@/lib/kernel/viewer";
import { search } from "@/lib/search/queries";
import { askedFrom, type SearchSide, type SourceKey } from "@/lib/search/rules";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const answers = {
  one: { name: "Äänekosken Kyläyhdistys ry", municipality: "Äänekoski", businessId: "1572860-0" },
  other: { name: "100 % Villaa", municipality: "Hanko" },
};

/** What somebody finds from a side: the names by source. */
async function find(viewer: Viewer, text: string, side: SearchSide = "manage") {
  const asked = askedFrom(text);
  const found = asked ? await search(viewer, side, asked) : [];
  return Object.fromEntries(found.map(({ source, hits }) => [source, hits.map(({ name }) => name)]));
}

async function sourcesOf(viewer: Viewer, text: string, side: SearchSide = "manage"): Promise<SourceKey[]> {
  return Object.keys(await find(viewer, text, side)) as SourceKey[];
}

async function referenceOf(id: string): Promise<string> {
  const [row] = await rows<{ reference: string }>(`select reference from "Enrolment" where id = $1`, [id]);
  return row?.reference ?? "";
}

async function placed(world: PairWorld, place: string, address: string) {
  await rows(`update "Meeting" set "placeName" = $2, address = $3 where "groupId" = $1`, [
    world.group.id,
    place,
    address,
  ]);
}

async function mailTo(world: PairWorld, name: string, address: string) {
  await rows(
    `insert into "Email" (id, key, "convenerId", "programmeId", "toAddress", "toName", locale, template, params)
     values (gen_random_uuid(), gen_random_uuid()::text, $1, $2, $4, $3, 'fi', 'enrolment-accepted', '{}')`,
    [world.convenerId, world.programme.id, name, address],
  );
}

describe("searching everything", () => {
  it("a coordinator finds what is theirs by all that people quote, however it is written", async () => {
    const world = await pairWorld(answers);
    const kaisa = viewerOf(world.coordinator);
    const reference = await referenceOf(world.one.id);
    const ways = [
      ...["äänekosken", "AANEKOSKEN", "Ääne kylä", "A\u0308a\u0308nekosken kyla\u00adyhdistys", "kylayhd"],
      ...["Äänekosken Kyläyhdistys rf", "äänekosken kyläyhdistys r.y.", "Äänekosken kyläyhdistys ry:n"],
      ...[reference, reference.toLowerCase(), reference.replace("-", "")],
    ];
    for (const text of ways)
      expect((await find(kaisa, text)).enrolments, text).toEqual(["Äänekosken Kyläyhdistys ry"]);
    for (const town of ["Hanko", "hangossa", "Hangö"])
      expect((await find(kaisa, town)).enrolments, town).toEqual(["100 % Villaa"]);
    // A district is no other name of its municipality: who looks for Kivenlahti does not mean all of Espoo.
    await rows(`update "Enrolment" set municipality = 'Espoo, Kivenlahti' where id = $1`, [world.other.id]);
    await rows(`update "Enrolment" set municipality = 'Espoo' where id = $1`, [world.one.id]);
    expect((await find(kaisa, "kivenlahti")).enrolments).toEqual(["100 % Villaa"]);
    expect((await find(kaisa, "esbo")).enrolments).toHaveLength(2);
    expect((await find(kaisa, "100 %")).enrolments).toEqual(["100 % Villaa"]);
    for (const text of ["__", "%%", "x", " "]) expect(await find(kaisa, text), text).toEqual({});
    expect((await find(kaisa, "1572860-0")).organisations).toEqual(["Äänekosken Kyläyhdistys ry"]);
  });

  it("people, guides, groups, programmes, places of meetings and receivers of mail are found", async () => {
    const world = await pairWorld(answers);
    const kaisa = viewerOf(world.coordinator);
    await placed(world, "Pokkisen kylätalo", "Rantatie 5, Äänekoski");
    await mailTo(world, "Åke Öhman", "ake@example.org");
    for (const text of ["tuulikki naap", "Naapurila Tuulikki", world.one.contact.email, "040 000 0001"])
      expect((await find(kaisa, text)).people, text).toEqual(["Tuulikki Naapurila"]);
    expect((await find(kaisa, "marjatta")).guides).toEqual(["Marjatta Kuuntelija"]);
    expect((await find(kaisa, "kyläyhdistys villaa")).groups).toEqual([
      "Äänekosken Kyläyhdistys ry – 100 % Villaa",
    ]);
    expect((await find(kaisa, "pokkisen")).meetings).toContain("Pokkisen kylätalo");
    expect((await find(kaisa, "rantatie")).meetings).toContain("Pokkisen kylätalo");
    expect((await find(kaisa, "ohman åke")).mails).toEqual(["Åke Öhman"]);
    const [{ name } = { name: "" }] = await rows<{ name: string }>(
      `select name->>'sv' as name from "Programme" where id = $1`,
      [world.programme.id],
    );
    expect(await sourcesOf(kaisa, name)).toContain("programmes");
  });

  it("what is called exactly so comes first, then what begins so; å, ä and ö are told apart in the order alone", async () => {
    const { coordinator, convenerId } = await pairWorld();
    await rows(
      `insert into "Organisation" (id, "convenerId", name, "nameKey")
       select gen_random_uuid(), $1, name, name from unnest(array['Uusi Säde','Sade','Säde','Sadetakki','Aamun säde']) name`,
      [convenerId],
    );
    const kaisa = viewerOf(coordinator);
    expect((await find(kaisa, "säde")).organisations).toEqual([
      ...["Säde", "Sade", "Sadetakki"],
      ...["Aamun säde", "Uusi Säde"],
    ]);
    expect((await find(kaisa, "sade")).organisations?.[0]).toBe("Sade");
  });
});

describe("whose it is", () => {
  it("another convener's coordinator, those who take part and strangers find nothing of it; nor does whoever has signed out", async () => {
    const [world, theirs] = [await pairWorld(answers), await pairWorld()];
    await placed(world, "Pokkisen kylätalo", "Rantatie 5");
    await mailTo(world, "Åke Öhman", "ake@example.org");
    const words = [
      "äänekosken",
      "pokkisen",
      "öhman",
      await referenceOf(world.one.id),
      world.one.contact.email,
    ];
    const people = [
      theirs.coordinator,
      theirs.facilitator,
      world.one.contact,
      world.colleague,
      world.stranger,
    ];
    for (const person of people)
      for (const side of ["manage", "guiding"] as const)
        for (const text of words) expect(await find(viewerOf(person), text, side), text).toEqual({});
    for (const text of words) expect(await find(viewerOf(world.coordinator), text), text).not.toEqual({});
  });

  it("who guides finds their own groups and who is in them, and of others' addresses only those that they are shown", async () => {
    const [world, theirs] = [await pairWorld(answers), await pairWorld()];
    await placed(world, "Pokkisen kylätalo", "Rantatie 5");
    const marjatta = viewerOf(world.facilitator);
    expect(await sourcesOf(marjatta, "äänekosken", "guiding")).toEqual(["enrolments", "groups"]);
    expect(await sourcesOf(marjatta, "pokkisen", "guiding")).toEqual(["meetings"]);
    expect((await find(marjatta, world.one.contact.email, "guiding")).people).toEqual(["Tuulikki Naapurila"]);
    expect((await find(marjatta, "veikko", "guiding")).people).toEqual(["Veikko Kotiportti"]);
    expect(await find(marjatta, world.colleague.email, "guiding")).toEqual({});
    expect(await find(marjatta, await referenceOf(theirs.one.id), "guiding")).toEqual({});
    await rows(`update "Group" set state = 'COMPLETED', "closedAt" = now() where id = $1`, [world.group.id]);
    for (const text of ["äänekosken", "pokkisen", "veikko"])
      expect(await find(marjatta, text, "guiding"), text).toEqual({});
  });

  it("an administrator finds conveners and who coordinates them, and nothing of what those do", async () => {
    const world = await pairWorld(answers);
    const admin = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    expect(await sourcesOf(admin, "pihapiiri")).toEqual(["conveners"]);
    expect(await sourcesOf(admin, "kaisa koordi")).toEqual(["conveners"]);
    for (const text of ["äänekosken", "tuulikki", "marjatta"]) expect(await find(admin, text)).toEqual({});
    expect(await sourcesOf(viewerOf(world.coordinator), "pihapiiri")).not.toContain("conveners");
  });

  it("somebody's own profile is found by nobody to whom it is not shown", async () => {
    const world = await pairWorld();
    const kaisa = viewerOf(world.coordinator);
    await rows(
      `update "User" set name = 'Salainen Nimi', phone = '+358 50 999 8888', "ownAt" = now() where id = $1`,
      [world.one.contact.id],
    );
    await rows(`update "Participant" set "acceptedAt" = null where "userId" = $1`, [world.one.contact.id]);
    for (const text of ["salainen", "0509998888"]) expect(await find(kaisa, text), text).toEqual({});
    await rows(`update "Participant" set "acceptedAt" = now() where "userId" = $1`, [world.one.contact.id]);
    expect((await find(kaisa, "salainen")).people).toEqual(["Salainen Nimi"]);
    expect((await find(kaisa, "tuulikki")).people ?? []).toEqual([]);
  });
});

describe("what is gone, and what is nobody's to find", () => {
  it("whoever has left, and what has been deleted, is found no more", async () => {
    const world = await pairWorld(answers);
    const kaisa = viewerOf(world.coordinator);
    expect((await find(kaisa, "veikko")).people).toEqual(["Veikko Kotiportti"]);
    await rows(`update "Participant" set "leftAt" = now() where "userId" = $1`, [world.colleague.id]);
    expect(await find(kaisa, "veikko")).toEqual({});
    await rows(`update "Enrolment" set name = 'Poistettu' where id = $1`, [world.one.id]);
    await rows(`update "Organisation" set name = 'Poistettu', municipality = '' where name like 'Ääne%'`);
    await rows(`update "Enrolment" set municipality = '' where id = $1`, [world.one.id]);
    expect(await find(kaisa, "äänekosken")).toEqual({});
  });

  it("what has not been sent yet names nobody who takes part", async () => {
    const world = await pairWorld(answers);
    await rows(`update "Enrolment" set state = 'DRAFT' where id = $1`, [world.one.id]);
    expect((await find(viewerOf(world.coordinator), "tuulikki")).people ?? []).toEqual([]);
  });

  it("no word of what somebody has written is found, whoever looks: only names, towns, places, references and addresses are", async () => {
    const world = await pairWorld(answers);
    const planted = await plant("kuiskaus");
    expect(planted.length).toBeGreaterThan(40);
    for (const told of ["Enrolment.reason", "Group.message", "Meeting.hostNote", "Meeting.arrival"])
      expect(planted).toContain(told);
    const everybody = [world.coordinator, world.facilitator, world.one.contact, world.colleague];
    const admin = personViewer({ id: world.coordinator.id, isAdmin: true, locale: "fi" });
    for (const viewer of [...everybody.map(viewerOf), admin])
      for (const side of ["manage", "guiding"] as const)
        expect(await find(viewer, "kuiskaus", side)).toEqual({});
  });
});

/** What is searched, and what pages are made by: there nothing is planted. */
const searched = [
  ...[
    "Enrolment.name",
    "Enrolment.municipality",
    "Enrolment.reference",
    "Organisation.name",
    "Organisation.municipality",
  ],
  ...[
    "Organisation.businessId",
    "OrganisationName.name",
    "User.name",
    "User.email",
    "User.phone",
    "Participant.name",
  ],
  ...["Participant.phone", "ProgrammeFacilitator.name", "ProgrammeFacilitator.phone", "Coordinator.name"],
  ...["Meeting.placeName", "Meeting.address", "Programme.slug", "Programme.format", "Convener.name"],
  ...["Email.toName", "Email.toAddress", "Meeting.timeZone", "Programme.timeZone"],
];

/** Writes a word into every text of every table that takes it, also within JSON; which columns have it. */
async function plant(word: string): Promise<string[]> {
  const columns = await rows<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER' and data_type in ('text', 'jsonb')
     order by 1, 2`,
  );
  const wanted = columns.filter(({ table, column }) => !searched.includes(`${table}.${column}`));
  const planted: string[] = [];
  for (const { table, column, type } of wanted) {
    const value =
      type === "text" ? `coalesce("${column}", '') || ' ${word}'` : `"${column}" || '{"x":"${word}"}'`;
    const guard = type === "text" ? "true" : `jsonb_typeof("${column}") = 'object'`;
    await rows(`update "${table}" set "${column}" = ${value} where ${guard}`).then(
      () => planted.push(`${table}.${column}`),
      () => undefined,
    );
  }
  return planted;
}
