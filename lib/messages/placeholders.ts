import type { Locale, Localised } from "@/lib/i18n/locales";

/** What stands in a text for what differs from receiver to receiver; `link` is the button to the receiver's own page. */
export const placeholders = ["name", "organisation", "programme", "convener", "link"] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the placeholders say to one receiver; the link is made when the mail leaves. */
export type Values = Record<Exclude<Placeholder, "link">, string>;

/** How they are written, so that each writes them in the language of the text; every spelling holds in every text. */
const spelled: Record<Placeholder, Localised> = {
  name: { fi: "nimi", sv: "namn", en: "name" },
  organisation: { fi: "organisaatio", sv: "organisation", en: "organisation" },
  programme: { fi: "ohjelma", sv: "program", en: "programme" },
  convener: { fi: "järjestäjä", sv: "arrangör", en: "convener" },
  link: { fi: "linkki", sv: "länk", en: "link" },
};

const bySpelling = new Map(
  placeholders.flatMap((one) => Object.values(spelled[one]).map((word) => [word, one] as const)),
);

/** A placeholder as it is written in a language, braces and all. */
export function writtenAs(placeholder: Placeholder, locale: Locale): string {
  return `{${spelled[placeholder][locale]}}`;
}

/** All of them, as a sentence lists them. */
export function allWritten(locale: Locale): string {
  return placeholders.map((one) => writtenAs(one, locale)).join(", ");
}

/** What stands in braces in a text and is no placeholder, as it was typed; a brace that is not closed, too. */
export function unknownIn(text: string): string[] {
  const named = [...text.matchAll(braced)].filter(([, word = ""]) => !meant(word)).map(([whole]) => whole);
  return [...named, ...(text.replace(braced, "").match(/[{}]/g) ?? [])];
}

/** Which placeholders a text has, each once. */
export function usedIn(text: string): Placeholder[] {
  return [...new Set([...text.matchAll(braced)].flatMap(([, word = ""]) => meant(word) ?? []))];
}

/** A text as one receiver reads it; the link stays, as a mark that `atLink` finds. */
export function filled(text: string, values: Values): string {
  return text.replace(braced, (whole, word: string) => {
    const placeholder = meant(word);
    if (!placeholder) return whole;
    return placeholder === "link" ? linkMark : values[placeholder];
  });
}

/** A text before and after the first place of its link; `after` is null where it has none. Further ones are left out. */
export function atLink(text: string): { before: string; after: string | null } {
  const [before = "", ...rest] = text.split(linkMark);
  return { before, after: rest.length > 0 ? rest.join("") : null };
}

const braced = /\{([^{}\n]{0,60})\}/g;
/** No text holds one: what is typed is cleaned of control characters. */
const linkMark = "\u0001";

function meant(word: string): Placeholder | undefined {
  return bySpelling.get(word.trim().toLowerCase());
}
