/** The languages that everything is said in; the first one is the default. */
export const locales = ["fi", "sv", "en"] as const;

export type Locale = (typeof locales)[number];

/** Text that is data (a survey question, a programme's name), said in every language. */
export type Localised = Record<Locale, string>;

export const defaultLocale: Locale = "fi";

/** Numbers, plurals and lists as in Finland, in each of its languages; English is the British one. */
export const languageTags: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** What each language calls itself, as the words of a switch. */
export const languageNames: Record<Locale, string> = { fi: "Suomeksi", sv: "På svenska", en: "In English" };

/** Tells whether a string from outside, such as a part of an address, is one of our languages. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** The same text in all three languages: for names, which are not translated. */
export function sameInAll(text: string): Localised {
  return inAll(() => text);
}

/** Something said in each of the languages. */
export function inAll(say: (locale: Locale) => string): Localised {
  return { fi: say("fi"), sv: say("sv"), en: say("en") };
}
