import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { listEnrolments } from "@/lib/enrolments/queries";
import { folded } from "@/lib/i18n/folding";
import { listOrganisations } from "@/lib/organisations/managing-queries";
import { listFacilitators } from "@/lib/people/managing-queries";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("G1: searching", () => {
  it("G1: finds those who facilitate by name, address and number, and wildcards are letters", async () => {
    const world = await pairWorld();
    const kaisa = viewerOf(world.coordinator);
    const { id, email } = world.facilitator;
    await rows(`update "User" set phone = '+358 40 123 4567' where id = $1`, [id]);
    const find = async (text: string) =>
      (await listFacilitators(kaisa, text, 1)).facilitators.map((person) => person.id);
    for (const text of ["", "KUUNTELIJA marjatta", "mar\u00adjatta", email.toUpperCase(), "040 123 4567"])
      expect(await find(text), text).toEqual([id]);
    for (const text of ["%", "_", "Tuulikki"]) expect(await find(text), text).toEqual([]);
  });

  it("G1: finds an enrolment by all that people quote, however it is written, and wildcards are letters", async () => {
    const world = await pairWorld({
      one: { name: "Äänekosken Kyläyhdistys ry", municipality: "Äänekoski", businessId: "1572860-0" },
      other: { name: "100 % Villaa", municipality: "Hangö" },
    });
    const kaisa = viewerOf(world.coordinator);
    const [{ reference } = { reference: "" }] = await rows<{ reference: string }>(
      `select reference from "Enrolment" where id = $1`,
      [world.one.id],
    );
    const find = async (text: string) =>
      (await listEnrolments(kaisa, world.programme.id, { text }, 1)).enrolments.map(({ id }) => id);
    const contact = world.one.contact.email;
    for (const text of [
      "äänekosken",
      "AANEKOSKEN",
      "A\u0308a\u0308nekosken kyla\u00adyhdistys",
      reference.toLowerCase(),
      reference.replace("-", ""),
      contact.toUpperCase(),
      "naapurila tuulikki",
      "040 000 0001",
      "0400000001",
      "+358400000001",
      "1572860-0",
      "15728600",
    ])
      expect(await find(text), text).toEqual([world.one.id]);
    expect(await find("%")).toEqual([world.other.id]);
    expect(await find("_")).toEqual([]);
    expect(await find("hangö villaa")).toEqual([world.other.id]);
    expect(await find("äänekosken hangö")).toEqual([]);
    await rows(
      `insert into "OrganisationName" (id, "convenerId", "organisationId", name, "nameKey")
       select gen_random_uuid(), "convenerId", "organisationId", 'Hangö Dans rf', 'hangö dans' from "Enrolment" where id = $1`,
      [world.one.id],
    );
    expect(await find("hango dans")).toEqual([world.one.id]);
    expect((await listOrganisations(kaisa, "dans", 1)).organisations.map(({ name }) => name)).toEqual([
      "Äänekosken Kyläyhdistys ry",
    ]);
  });

  it("G1: names are sorted as in Finland", async () => {
    const { coordinator, convenerId } = await pairWorld();
    await rows(
      `insert into "Organisation" (id, "convenerId", name, "nameKey")
       select gen_random_uuid(), $1, name, name from unnest(array['Öljy','Åbo','Ähtäri','Zoo','aamu','Bussi']) name`,
      [convenerId],
    );
    const { organisations } = await listOrganisations(viewerOf(coordinator), undefined, 1);
    const short = organisations.map(({ name }) => name).filter((name) => name.length < 8);
    expect(short).toEqual(["aamu", "Bussi", "Zoo", "Åbo", "Ähtäri", "Öljy"]);
  });

  it("G1: the database folds as the code does", async () => {
    const texts = [
      "Äänekosken  Kylä",
      "Åbo\u00a0Ö",
      "Kyla\u0308\u200b",
      "Straße Łódź Ærø Đà",
      "ＫＹ－12",
      "ÉCOLE ñ",
      "100 %_",
    ];
    const found = await rows<{ folded: string }>(
      `select folded(t) from unnest($1::text[]) with ordinality as u(t, n) order by n`,
      [texts],
    );
    expect(found.map((row) => row.folded)).toEqual(texts.map(folded));
  });
});
