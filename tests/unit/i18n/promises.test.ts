import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { everythingIn } from "@/tests/support/said";

/**
 * What nothing in the product keeps, and may not be promised until something does. `seen` is how each stood on a page, so that a
 * pattern that finds nothing is found out.
 */
type Ban = { what: string } & Record<Locale, { word: RegExp; seen: string }>;

const bans: readonly Ban[] = [
  {
    what: "that a letter arrived: only whether it was taken for delivery is known",
    fi: { word: /menikö se perille/iu, seen: "kenelle ja menikö se perille" },
    sv: { word: /om det gick fram/iu, seen: "till vem, och om det gick fram" },
    en: { word: /whether it got through/iu, seen: "to whom, and whether it got through" },
  },
  {
    what: "that everything is deleted at a time: only unfinished surveys are",
    fi: {
      word: /(\d+|kahdentoista) (kk|kuukauden|vuoden)(?!\p{L})/iu,
      seen: "Muut tiedot poistetaan viimeistään 12 kuukauden kuluttua",
    },
    sv: { word: /\d+ (månader|år)(?!\p{L})/iu, seen: "Övriga uppgifter raderas senast 12 månader efter" },
    en: { word: /\d+ (months?|years?)(?!\p{L})/iu, seen: "deleted no later than 12 months after" },
  },
  {
    what: "that consent can be withdrawn, without saying where",
    fi: {
      word: /peruuttaa suostumuksenne milloin/iu,
      seen: "Voitte peruuttaa suostumuksenne milloin tahansa.",
    },
    sv: { word: /återta samtycket när/iu, seen: "Ni kan återta samtycket när som helst." },
    en: { word: /withdraw your consent at any/iu, seen: "You can withdraw your consent at any time." },
  },
  {
    what: "that somebody is called: the telephone number is optional",
    fi: { word: /(?<!\p{L})soitamme(?!\p{L})/iu, seen: "Soitamme ja kysymme loput." },
    sv: { word: /(?<!\p{L})vi ringer(?!\p{L})/iu, seen: "Vi ringer och frågar resten." },
    en: { word: /(?<!\p{L})we(’ll| will) call(?!\p{L})/iu, seen: "We’ll call and ask you the rest." },
  },
  {
    what: "that the product invites to the next round",
    fi: { word: /(?<!\p{L})kutsumme teidät/iu, seen: "tai kutsumme teidät seuraavalle kierrokselle" },
    sv: { word: /(?<!\p{L})bjuder vi in er/iu, seen: "eller så bjuder vi in er till nästa omgång" },
    en: { word: /we(’ll| will) invite you/iu, seen: "or we’ll invite you to the next round" },
  },
  {
    what: "when a host says where",
    fi: { word: /isäntä kertoo paikan/iu, seen: "Isäntä kertoo paikan viimeistään kolme päivää ennen" },
    sv: { word: /värden berättar om platsen/iu, seen: "Värden berättar om platsen senast tre dagar före" },
    en: { word: /host will say where/iu, seen: "The host will say where at least three days before" },
  },
  {
    what: "that whoever left a proposal open was not asked: they may have been, and left it empty",
    fi: { word: /ei ole vielä kysytty molemmilta/iu, seen: "Aikoja ei ole vielä kysytty molemmilta." },
    sv: { word: /inte ännu tillfrågats/iu, seen: "Båda har inte ännu tillfrågats om tider." },
    en: { word: /haven’t asked both/iu, seen: "We haven’t asked both about times yet." },
  },
  {
    what: "that the numbers move by the week, or that an answer is kept without its time: they move in batches, and it is sealed",
    fi: {
      word: /kerran viikossa|ilman nimeä ja tarkkaa aikaa/iu,
      seen: "Ne päivittyvät kerran viikossa, jotta kenenkään vastausta ei voi tunnistaa.",
    },
    sv: {
      word: /en gång i veckan|utan namn och exakt tid/iu,
      seen: "De uppdateras en gång i veckan, så att ingens svar kan kännas igen.",
    },
    en: { word: /once a week|an exact time/iu, seen: "we keep it without a name or an exact time" },
  },
];

describe("C5: what nothing keeps is not promised", () => {
  const said = { fi: everythingIn("fi"), sv: everythingIn("sv"), en: everythingIn("en") };

  it.each(locales.flatMap((locale) => bans.map((ban) => ({ locale, ...ban }))))(
    "C5: nothing says in $locale $what",
    ({ locale, ...ban }) => {
      const { word, seen } = ban[locale];
      expect(seen).toMatch(word);
      expect(said[locale].filter(({ text }) => word.test(text))).toEqual([]);
    },
  );
});
