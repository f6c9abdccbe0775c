import { type Locale, locales } from "@/lib/i18n/locales";
import type { OwnWords } from "@/lib/mail/define";
import { atLink, filled, type Placeholder, usedIn, type Values } from "@/lib/messages/placeholders";

/** A subject and a text in one language. */
export type Words = { subject: string; text: string };
/** A message in the languages in which it is written. */
export type Written = Partial<Record<Locale, Words>>;

/** The languages in which something is written, in their order. */
export function languagesOf(written: Written): Locale[] {
  return locales.filter((locale) => written[locale] !== undefined);
}

/** In which language somebody reads it: their own, or else the first that it is written in; null where it is written in none. */
export function languageFor(written: Written, own: Locale): Locale | null {
  return written[own] ? own : (languagesOf(written)[0] ?? null);
}

/** Which placeholders the words have that somebody reads. */
export function placeholdersOf({ subject, text }: Words): Placeholder[] {
  return usedIn(`${subject} ${text}`);
}

/** A message as one receiver reads it. */
export function ownWords({ subject, text }: Words, values: Values): OwnWords {
  const { before, after } = atLink(filled(text, values));
  return {
    subject: atLink(filled(subject, values)).before,
    before: paragraphs(before),
    after: paragraphs(after ?? ""),
    button: after !== null,
  };
}

/** What stands between empty lines. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** What a list calls a message: its subject in the first language that has one; empty while it has none. */
export function subjectOf(written: Written): string {
  return languagesOf(written).flatMap((locale) => written[locale]?.subject || [])[0] ?? "";
}
