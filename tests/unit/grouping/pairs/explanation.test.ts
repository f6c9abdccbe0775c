import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf } from "@/lib/enrolments/facts";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { themes } from "@/lib/formats/themes";
import { type PairFacts, type PairWords, whatToArrange, whyYouTwo } from "@/lib/grouping/pairs/explanation";
import { type Wishing, wishesBetween } from "@/lib/groups/wishes";
import { locales } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";

const words: PairWords = {
  format: peerVisits,
  themes,
  languages: [
    { key: "fi", label: { fi: "Suomi", sv: "Finska", en: "Finnish" } },
    { key: "sv", label: { fi: "Ruotsi", sv: "Svenska", en: "Swedish" } },
  ],
  times: [{ key: "weekday-evening", label: { fi: "Arki-ilta", sv: "Vardagskväll", en: "Weekday, evening" } }],
};
const wishful = (name: string, wishes: Wishing["wishes"] = []): Wishing => ({
  organisationId: `organisation-${name}`,
  name,
  municipality: "",
  wishes,
});
const wish = (name: string, mayTell: boolean, organisationId: string | null = null) => ({
  name,
  mayTell,
  organisationId,
  settledAt: null,
});
type Told = Partial<Omit<PairFacts, "own" | "other">> & { own?: Answers; other?: Answers };
const facts = ({ own = {}, other = {}, ...more }: Told = {}): PairFacts => ({
  own: factsOf(mainPart(peerVisits).reads, own),
  other: factsOf(mainPart(peerVisits).reads, other),
  ownWish: false,
  toldWish: false,
  ...more,
});

describe("why you two", () => {
  test("says what you seek that they offer, the reverse, what you share, and when", () => {
    const own = {
      needs: ["authorities", "funding"],
      offers: ["events"],
      workingLanguages: ["fi", "sv"],
      times: ["weekday-evening"],
    };
    const other = {
      needs: ["events", "funding"],
      offers: ["authorities"],
      workingLanguages: ["sv", "fi"],
      times: ["weekday-evening", "weekend"],
    };
    expect(whyYouTwo(facts({ own, other }), words, "fi")).toEqual([
      "Haluatte puhua asiasta, josta heillä on kokemusta: yhteistyö ja viestintä viranomaisten kanssa.",
      "He haluavat puhua asiasta, josta teillä on kokemusta: tapahtumat.",
      "Mietitte samaa asiaa: rahoitus ja hankkeet.",
      "Yhteisiä kieliä löytyy: suomi ja ruotsi.",
      "Samat ajat sopivat: arki-ilta.",
    ]);
    expect(whyYouTwo(facts({ own, other }), words, "en")).toContain(
      "Languages you share: Finnish and Swedish.",
    );
  });

  test.each([
    [true, true, "Toivoitte toisianne."],
    [false, true, "He toivoivat juuri teitä."],
    [true, false, "Toivoitte heitä."],
  ])("a wish of yours %s and a told one of theirs %s", (ownWish, toldWish, sentence) => {
    expect(whyYouTwo(facts({ ownWish, toldWish }), words, "fi")).toEqual([sentence]);
  });

  test.each([
    ["a name in other letters, of one that came along later", wish("KAIUN  kuoro r.y.", true), true],
    ["a link, whatever the name was", wish("Kuoro", true, "organisation-Kaiun Kuoro ry"), true],
    ["a name that may not be told", wish("Kaiun Kuoro ry", false), false],
    ["a link that may not be told", wish("Kaiun Kuoro", false, "organisation-Kaiun Kuoro ry"), false],
    ["another name", wish("Kaiun Kuorolaiset ry", true), false],
  ])("tells you of their wish by %s: %#", (_, theirs, told) => {
    const own = wishful("Kaiun Kuoro ry");
    const other = wishful("Naapuriapu ry", [theirs]);
    expect(wishesBetween(own, other)).toEqual({ ownWish: false, toldWish: told });
  });

  test("knows your own wish by its name, told or not", () => {
    const own = wishful("Kaiun Kuoro ry", [wish("naapuriapu", false)]);
    expect(wishesBetween(own, wishful("Naapuriapu ry"))).toEqual({ ownWish: true, toldWish: false });
  });

  test("has nothing to say where nothing is shared, and leaves out what no programme knows", () => {
    const both = { needs: ["other", "not-a-theme"], offers: ["other"] };
    expect(whyYouTwo(facts({ own: both, other: both }), words, "fi")).toEqual([]);
  });

  test("tells the two the same of what they share, whichever of them reads it, and never a word that was not given", () => {
    const keys = fc.subarray(themes.map(({ key }) => key));
    const answers = fc.record({
      needs: keys,
      offers: keys,
      ratherNot: fc.constant<string[]>(["Riitapukarit ry"]),
      change: fc.constant("salaisuus"),
    });
    fc.assert(
      fc.property(answers, answers, fc.constantFrom(...locales), (own, other, locale) => {
        const mine = whyYouTwo(facts({ own, other }), words, locale);
        const theirs = whyYouTwo(facts({ own: other, other: own }), words, locale);
        expect(mine.length).toBe(theirs.length);
        for (const sentence of mine) expect(sentence).not.toMatch(/Riitapukarit|salaisuus/);
      }),
    );
  });
});

describe("what to arrange", () => {
  const ready = {
    municipality: "Espoo",
    times: ["weekend"],
    months: ["02"],
    hosting: "own",
    access: ["step-free"],
  };

  test("is nothing where both have said what suits", () => {
    expect(whatToArrange(facts({ own: ready, other: ready }), peerVisits, "fi")).toEqual([]);
    expect(whatToArrange(facts(), peerVisits, "fi")).toEqual([]);
  });

  test("is told to each from their own side, and in each language", () => {
    const guest = {
      ...ready,
      municipality: "Oulu",
      times: ["weekday-evening"],
      months: ["05"],
      hosting: "none",
      accessNeeds: ["induction-loop"],
    };
    for (const locale of locales) {
      const [mine, theirs] = [
        whatToArrange(facts({ own: guest, other: ready }), peerVisits, locale),
        whatToArrange(facts({ own: ready, other: guest }), peerVisits, locale),
      ];
      expect(mine).toHaveLength(5);
      expect(theirs).toHaveLength(5);
      expect(mine.slice(0, 3)).toEqual(theirs.slice(0, 3));
      expect(mine.slice(3)).not.toEqual(theirs.slice(3));
    }
    expect(whatToArrange(facts({ own: guest, other: ready }), peerVisits, "en")[2]).toMatch(
      /about 5\d\d kilometres apart/,
    );
  });
});
