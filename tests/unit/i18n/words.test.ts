import { describe, expect, it } from "vitest";
import { presentation } from "@/lib/formats/peer-visits/presentation";
import { formatOf } from "@/lib/formats/registry";
import { type Locale, locales } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en/all";
import fi from "@/lib/i18n/messages/fi/all";
import sv from "@/lib/i18n/messages/sv/all";

type Said = { where: string; text: string };
type Ban = { word: RegExp; say: string; seen: string };

/** Words that have been on a page and must not come back; `seen` is how they stood there, so that a pattern that finds nothing is found out. */
const bans: Record<Locale, readonly Ban[]> = {
  fi: [
    { word: /(?<!\p{L})viite(?!\p{L})/iu, say: "Tunnus", seen: "Viite" },
    { word: /jono(ssa|on|sta|tt)/iu, say: "varasijalla", seen: "Olette jonossa" },
    { word: /teem(a|oj)/iu, say: "aihe", seen: "yksi teema" },
    { word: /(?<!\p{L})vierailu\p{L}* (\{n\}|\d)/iu, say: "1. vierailu", seen: "Vierailun {n} paikka" },
    {
      word: /kylässä (\{|\p{Lu})/u,
      say: "isäntänä {host}",
      seen: "{n}. vierailu: kylässä {host}",
    },
    {
      word: /(?<!\p{L})(ette|ei|en) mieluiten/iu,
      say: "ette haluaisi",
      seen: "joiden kanssa ette mieluiten vierailisi",
    },
    { word: /todistetusti/iu, say: "paras mahdollinen", seen: "Todistetusti paras" },
    { word: /häviä(vä)?ä|muilta menee/iu, say: "huononee, menettävät", seen: "Muilta menee {n}" },
    {
      word: /(?<!\p{L})jät[tä]\p{L}* (väliteht|vastau|oma(nsa|nne))|(väliteht\p{L}+|vastau\p{L}+)( \p{L}+)? jätet/iu,
      say: "palauttaa",
      seen: "{other} on jättänyt välitehtävän",
    },
    { word: /auki asti/iu, say: "Vastatkaa viimeistään", seen: "Auki asti" },
    { word: /suostunut/iu, say: "ei ole vielä vastannut, vastannut kyllä", seen: "{n}/{all} suostunut" },
    { word: /(?<!\p{L})avaa ohjelma(?!\p{L})/iu, say: "Tee uusi ohjelma", seen: "Avaa ohjelma" },
  ],
  sv: [],
  en: [],
};

describe("H: words that are not said any more", () => {
  const said: Record<Locale, Said[]> = {
    fi: everythingIn("fi"),
    sv: everythingIn("sv"),
    en: everythingIn("en"),
  };

  it.each(locales.flatMap((locale) => bans[locale].map((ban) => ({ locale, ...ban }))))(
    "H: in $locale we say “$say” and not “$seen”",
    ({ locale, word, seen }) => {
      expect(seen).toMatch(word);
      expect(said[locale].filter(({ text }) => word.test(text))).toEqual([]);
    },
  );
});

/** Every message of the catalogues and every text of the formats in a language. */
function everythingIn(locale: Locale): Said[] {
  const { emails: _, ...catalogue } = { fi, sv, en }[locale];
  return [
    ...textsIn(catalogue, locale, "messages"),
    ...textsIn({ ...formatOf("peer-visits"), presentation }, locale, "format"),
  ];
}

/** The strings of a catalogue; of a localised text, its own language only. */
function textsIn(tree: unknown, locale: Locale, where: string): Said[] {
  if (typeof tree === "string") return [{ where, text: tree }];
  if (typeof tree !== "object" || tree === null) return [];
  if (locales.every((one) => one in tree))
    return textsIn((tree as Record<Locale, unknown>)[locale], locale, where);
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, locale, `${where}.${key}`));
}
