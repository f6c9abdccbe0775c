import { describe, expect, it, test } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { everythingIn, type Said } from "@/tests/support/said";

/** `but`: where the word means something else, and is said. */
type Ban = { word: RegExp; say: string; seen: string; but?: RegExp };

/** A meeting that takes so many has a queue; who waits to be taken in to a programme stands in none. */
const ofPlaces =
  /^messages\.(places\.|emails\.\w+\.(place-|waiting-told)|activity\.actions\.(place|meeting)\.|refusals\.place-)/;

/** Words that have been on a page and must not come back; `seen` is how they stood there, so that a pattern that finds nothing is found out. */
const bans: Record<Locale, readonly Ban[]> = {
  fi: [
    { word: /(?<!\p{L})viite(?!\p{L})/iu, say: "Tunnus", seen: "Viite" },
    { word: /jono(ssa|on|sta|tt)/iu, say: "varasijalla", seen: "Olette jonossa", but: ofPlaces },
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
    {
      word: /suostun(ut|eet)/iu,
      say: "ei ole vielä vastannut, vastannut kyllä",
      seen: "{n}/{all} suostunut",
    },
    { word: /(?<!\p{L})avaa ohjelma(?!\p{L})/iu, say: "Tee uusi ohjelma", seen: "Avaa ohjelma" },
  ],
  sv: [
    {
      word: /(?<!\p{L})(utan|söker( ännu)?( ett)?|hitta\p{L}*( ett)?|vänta\p{L}* på( ett)?|ert|era|vårt|nytt|annat|lämpligt|passande|möjlig(t|a)) par(?!\p{L})/iu,
      say: "partner, partnerförening",
      seen: "Vi söker ännu ett par åt er",
    },
    {
      word: /(föreslår|föreningen har( redan)?) ett par(?!\p{L})/iu,
      say: "partner",
      seen: "Vi föreslår ett par åt er",
    },
    {
      word: /(?<!\p{L})paret (och facilitatorn|när det föreslås)/iu,
      say: "er partner",
      seen: "koordinatorn, och paret när det föreslås",
    },
    {
      word: /(?<!\p{L})par(a|as)( inte)? ihop/iu,
      say: "bilda par, hålla isär",
      seen: "Paras inte ihop: {pair}",
    },
    { word: /(?<!\p{L})tema(n|t|na)?(?!\p{L})/iu, say: "ämne", seen: "Samtalets tema" },
    { word: /(?<!\p{L})i kö(n)?(?!\p{L})/iu, say: "på reservplats", seen: "Ni står i kö", but: ofPlaces },
    { word: /(?<!\p{L})ser: /iu, say: "Syns för:", seen: "Ser: koordinatorn" },
    {
      word: /förhandsenkät|slutenkät/iu,
      say: "inledande enkät, avslutande enkät",
      seen: "Svara på slutenkäten",
    },
    { word: /mejl/iu, say: "e-post", seen: "en länk i ett mejl" },
    { word: /(?<!s )egen sida(?!\p{L})/iu, say: "Min sida", seen: "Egen sida" },
    { word: /(?<!\p{L})(du|dig|din|ditt|dina)(?!\p{L})/iu, say: "ni", seen: "gå tillbaka till din sida" },
  ],
  en: [
    {
      word: /(?<!\p{L})(your|our|(a|an)( \p{L}+)?) pair (for|yet|right|anew)|(?<!\p{L})(your|our|new|another|suitable|possible|without a|waiting for a|looking for a) pair(?!\p{L}|’)/iu,
      say: "partner",
      seen: "We are looking for your pair",
    },
    { word: /(?<!\{)theme/iu, say: "topic", seen: "Theme of the talk" },
    { word: /onward/iu, say: "share", seen: "What may be told onward" },
    { word: /preliminary/iu, say: "first survey", seen: "Preliminary survey" },
    { word: /(?<!\p{L})need not(?!\p{L})/iu, say: "don’t have to", seen: "You need not say why" },
    { word: /(?<![\p{L}{])emails?(?!\p{L})/iu, say: "e-mail", seen: "Email address" },
    {
      word: /(does|do) not come (true|about)/iu,
      say: "isn’t going ahead",
      seen: "The pair does not come about",
    },
    { word: /that not this time/iu, say: "Decline for now", seen: "Say that not this time" },
    { word: /who (comes|is coming)/iu, say: "Who’s coming", seen: "Who comes" },
    { word: /how the visit goes/iu, say: "Plan for the visit", seen: "How the visit goes" },
    { word: /anew(?!\p{L})/iu, say: "again, with others", seen: "may be paired anew" },
  ],
};

describe("H: words that are not said any more", () => {
  const said: Record<Locale, Said[]> = {
    fi: everythingIn("fi"),
    sv: everythingIn("sv"),
    en: everythingIn("en"),
  };

  it.each(locales.flatMap((locale) => bans[locale].map((ban) => ({ locale, ...ban }))))(
    "H: in $locale we say “$say” and not “$seen”",
    ({ locale, word, seen, but }) => {
      expect(seen).toMatch(word);
      expect(said[locale].filter(({ text, where }) => word.test(text) && !but?.test(where))).toEqual([]);
    },
  );
});

test("H: messages have no straight quotation marks, which ICU would take for its own, and no three dots", () => {
  const untidy = locales.flatMap((locale) =>
    everythingIn(locale).filter(({ text }) => /["']|\.\.\./.test(text)),
  );
  expect(untidy).toEqual([]);
});
