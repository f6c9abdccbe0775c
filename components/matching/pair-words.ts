import type { Reason, Told } from "@/lib/groups/reasons";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";

type Named = readonly { key: string; label: Localised }[];

/** Names of enrolments by id, and the words that answers are told in. */
export type PairWords = { name: (id: string) => string; themes: Named; intake: SurveyDefinition };

/** A reason as a sentence of its reader's language. */
export function reasonWords(locale: Locale, { key, of, told, kilometres }: Reason, words: PairWords): string {
  const t = translator(locale, "pairing");
  return t(`reasons.${key}`, {
    name: of ? words.name(of) : "",
    what: told ? listed(locale, told, words) : "",
    km: kilometres ?? 0,
  });
}

function listed(locale: Locale, { words: which, keys }: Told, words: PairWords): string {
  const named = which === "themes" ? words.themes : optionsOf(words.intake, which);
  const labels = keys.flatMap((key) => named.find((one) => one.key === key)?.label[locale] ?? []);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(
    labels.map((label) => inSentence(label, locale)),
  );
}

function optionsOf(intake: SurveyDefinition, key: string): Named {
  const question = questionsOf(intake).find((one) => one.key === key);
  return question && "options" in question ? question.options : [];
}

/** English keeps the capitals of its languages and months. */
function inSentence(label: string, locale: Locale): string {
  return locale === "en" ? label : label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
}
