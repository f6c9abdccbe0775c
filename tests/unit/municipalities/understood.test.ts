import { describe, expect, it } from "vitest";
import { offeredPlaces, placeLine } from "@/components/surveys/place-line";
import { organisation } from "@/lib/formats/peer-visits/intake/organisation";
import { municipalities } from "@/lib/municipalities/municipalities";
import { municipalityNames, understoodPlace } from "@/lib/municipalities/understood";
import { asksPlace } from "@/lib/surveys/rules";

describe("a place as somebody typed it", () => {
  it.each([
    ["Hangossa", "Hanko", ["Hanko"]],
    ["Vetil", "Veteli", ["Veteli"]],
    ["Koski Åbo l", "Koski Tl", ["Koski Tl"]],
    ["Espoo, Leppävaara", "Espoo", ["Espoo"]],
    ["Kallio, Tampere", "Tampere", ["Tampere"]],
  ])("G7: %s is one municipality", (typed, from, names) => {
    expect(understoodPlace(typed)).toEqual({ from, several: false, names });
  });

  it.each([
    ["Espoo ja Kauniainen", ["Espoo", "Kauniainen"]],
    ["Esbo och Grankulla", ["Espoo", "Kauniainen"]],
    ["Kuopiossa, Iisalmessa ja Varkaudessa", ["Kuopio", "Iisalmi", "Varkaus"]],
    ["Vaasa/Korsholm", ["Vaasa", "Mustasaari"]],
    ["useita: Turku, Raisio", ["Turku", "Raisio"]],
  ])("G7: %s is several, measured from the first", (typed, names) => {
    expect(understoodPlace(typed)).toEqual({ from: names[0], several: true, names });
  });

  it.each(["useita", "Useita paikkakuntia", "+ useita", "Flera orter", "Several places", "koko Suomi"])(
    "G7: %s is several without one to measure from",
    (typed) => {
      expect(understoodPlace(typed)).toEqual({ from: null, several: true, names: [] });
    },
  );

  it("G7: what nobody knows is said to be unknown, and nothing is made of it", () => {
    expect(understoodPlace("Höpönlöpö")).toBeNull();
    expect(placeLine("fi", "Höpönlöpö")).toBe(
      "Emme tunnistaneet paikkakuntaa ”Höpönlöpö”. Tarkistakaa, miten se on kirjoitettu, tai valitkaa kunta luettelosta. Voitte myös jättää sen näin.",
    );
  });

  it("G7: what was understood is said in the reader's language, and nothing of a name as the list has it", () => {
    expect(placeLine("fi", "Hangossa")).toBe("Ymmärsimme vastauksen ”Hangossa” näin: Hanko.");
    expect(placeLine("sv", "Hangossa")).toBe("Vi förstod svaret ”Hangossa” så här: Hangö.");
    expect(placeLine("en", "hangö")).toBe("We read “hangö” as Hanko.");
    expect(["Hanko", " Hangö ", "", "Koski Tl"].map((typed) => placeLine("fi", typed))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("G7: of several it is said where distances are measured from", () => {
    expect(placeLine("fi", "Espoo ja Kauniainen")).toBe(
      "Ymmärsimme vastauksen ”Espoo ja Kauniainen” näin: useita paikkakuntia, Espoo ja Kauniainen. Etäisyydet laskemme paikasta Espoo.",
    );
  });

  it.each(["fi", "sv", "en"] as const)(
    "G7: all municipalities are on offer in %s, each understood",
    (locale) => {
      const [several = "", ...names] = offeredPlaces(locale);
      expect(understoodPlace(several)).toEqual({ from: null, several: true, names: [] });
      expect(names).toEqual(municipalityNames(locale));
      expect(new Set(names)).toEqual(
        new Set(municipalities.flatMap(({ name, swedish }) => [name, swedish ?? name])),
      );
      expect(names.filter((name) => understoodPlace(name)?.several !== false)).toEqual([]);
    },
  );

  it("G7: the intake survey asks for one place", () => {
    expect(organisation.questions.filter(asksPlace).map(({ key }) => key)).toEqual(["municipality"]);
  });
});
