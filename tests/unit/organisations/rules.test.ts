import { describe, expect, it } from "vitest";
import { mayMean, nameKey, namesLike, readName } from "@/lib/organisations/names";
import { businessIdOf, hasInName, identified, isNamed } from "@/lib/organisations/rules";

describe("an organisation's name", () => {
  it.each([
    ["Muistikumppanit ry", "muistikumppanit"],
    ["  MUISTIKUMPPANIT  r.y. ", "muistikumppanit"],
    ["Rannikon Nuorisoleirit rf", "rannikon nuorisoleirit"],
    ["Muistikumppanit rekisteröity yhdistys", "muistikumppanit"],
    ["Muisti\u00adkumppanit\u200b ry", "muistikumppanit"],
    ["4H-yhdistys", "4h yhdistys"],
    ["Ryhti ry", "ryhti"],
    ["Muistikumppanit ry:n", "muistikumppanit"],
    ["Muistikumppanit r.y.:lle", "muistikumppanit"],
    ["Rannikon Nuorisoleirit rf:s", "rannikon nuorisoleirit"],
    ["Martha\u00b4s Vänner rf", "martha s vänner"],
    ["Martha\u2019s Vänner r.f.", "martha s vänner"],
    ["Ry", "ry"],
    ["🏡", "🏡"],
    ["!!! ry", "!!!"],
    ["??? ry", "???"],
  ])("B2: %j is compared as %j", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it("B2: names of signs only are not one name, nor are words that differ by their dots", () => {
    expect(nameKey("!!! ry")).not.toBe(nameKey("??? ry"));
    expect(nameKey("Sade ry")).not.toBe(nameKey("Säde ry"));
  });

  it.each([
    ["Kyläpelimannit ry (Kuopio)", { key: "kylapelimannit", town: "Kuopio" }],
    ["Kuopio: Kyläpelimannit", { key: "kylapelimannit", town: "Kuopio" }],
    ["Åbo – Dans rf", { key: "dans", town: "Turku" }],
    ["Kuopion Kyläpelimannit", { key: "kuopion kylapelimannit", town: null }],
    ["Kuopio", { key: "kuopio", town: null }],
    ["Nuorten talo (Seinäjoki, Kuopio)", { key: "nuorten talo seinajoki kuopio", town: null }],
  ])("B3: %j is read as %j", (typed, read) => expect(readName(typed)).toEqual(read));

  it.each([
    ["Kyläpelimannit Kuopio", true],
    ["Kyläpelimannit ry Kuopio", true],
    ["Kuopio Kylapelimannit ry", true],
    ["KYLÄPELIMANNIT RY, KUOPIOSTA", true],
    ["Kyläpelimannit ry:n (Kuopio)", true],
    ["Kyläpelimannit Oulu", false],
    ["Kyläpelimannit ry, Oulu", false],
    ["Kyläpelimannit nuoret", false],
  ])("B3: %j may be Kyläpelimannit ry of Kuopio: %s", (typed, may) => {
    expect(mayMean(typed, { names: ["Kyläpelimannit ry"], municipality: "Kuopio" })).toBe(may);
  });

  it("B3: a town that belongs to the name itself need not be written as the register does", () => {
    const own = { names: ["Kyläpelimannit Kuopio ry"], municipality: "Kuopio" };
    expect(mayMean("Kyläpelimannit (Kuopio)", own)).toBe(true);
    expect(mayMean("Kyläpelimannit (Oulu)", own)).toBe(false);
  });

  it("B3: names that are alike are offered, the likest first; others are not", () => {
    const among = ["Kyläpelimannit", "Kyläpelimannien tuki", "Sukankutojat"].map((name) => ({
      names: [name],
    }));
    expect(namesLike("Kyläpelimanit", among)).toEqual([among[0], among[1]]);
    expect(namesLike("Aivan muu", among)).toEqual([]);
  });

  it("B3: another name of the organisation is its name too, and another town is not its town", () => {
    const one = { names: ["Hangon Tanssi ry", "Hangö Dans rf"], municipality: "Hanko" };
    expect(mayMean("hango dans", one)).toBe(true);
    expect(mayMean("Hangö Dans (Kotka)", one)).toBe(false);
    expect(
      isNamed({ organisationId: null, name: "Hangö Dans", settled: true }, { ...one, organisationId: "o" }),
    ).toBe(false);
  });
});

describe("who somebody is who answers", () => {
  const tanssi = {
    id: "tanssi",
    names: ["Hangon Tanssi ry"],
    municipality: "Hanko",
    businessId: "1234567-1",
  };
  const oulu = { id: "oulu", names: ["Kylätalo ry"], municipality: "Oulu", businessId: null };
  const turku = { id: "turku", names: ["Kylätalo ry"], municipality: "Turku", businessId: "7654321-1" };
  const all = [tanssi, oulu, turku];
  const who = (name: string, municipality: string, businessId: string | null = null) =>
    identified({ name, municipality, businessId }, all);

  it.each([
    ["the one with the number, by whatever name", who("Hangö Dans rf", "Hangö", "1234567-1"), "tanssi"],
    ["the one of the name in the town", who("KYLÄTALO R.Y.", "Oulussa"), "oulu"],
    ["the one of the name in the other town", who("Kylätalo ry", "Åbo"), "turku"],
    ["nobody where the town is another", who("Kylätalo ry", "Kotka"), null],
    ["nobody where the number is another", who("Kylätalo ry", "Turku", "1111111-1"), null],
    ["nobody where two could be meant", who("Kylätalo ry", ""), null],
    ["nobody of a name that differs by its dots", who("Kylatalo ry", "Oulu"), null],
    ["the one that fits, where no town is said", who("Hangon Tanssi", "useita paikkakuntia"), "tanssi"],
    ["the one whose number is told for the first time", who("Kylätalo ry", "Oulu", "2222222-2"), "oulu"],
  ])("B2: is %s", (_, found, expected) => expect(found).toBe(expected));

  it.each([
    ["1234567 - 1", "1234567-1"],
    ["FI12345671", "1234567-1"],
    ["12345", null],
    ["", null],
  ])("B2: the number %j has one spelling, %j", (typed, id) => expect(businessIdOf(typed)).toBe(id));
});

describe("finding by name", () => {
  it.each([
    ["Äänekosken Kyläyhdistys", "aanekosken", true],
    ["Äänekosken Kyläyhdistys", "ÄÄNEKOSKEN KYLÄ", true],
    ["100 % Villaa", "%", true],
    ["Villaa", "%", false],
  ])("G1: %j has %j in it: %s", (name, find, has) => expect(hasInName(name, find)).toBe(has));
});
