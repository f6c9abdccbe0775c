import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Reason, Told } from "@/lib/grouping/pairs/reasons";
import { listedLabels, type Named } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { optionsOf } from "@/lib/surveys/rules";

/** Names of enrolments by id, and the words that answers are told in. */
export type PairWords = { name: (id: string) => string; themes: Named; format: Format };

/** A reason as a sentence of its reader's language. */
export function reasonWords(locale: Locale, { key, of, told, kilometres }: Reason, words: PairWords): string {
  const t = translator(locale, "pairing");
  return t(`reasons.${key}`, {
    name: of ? words.name(of) : "",
    what: told ? listedLabels(locale, kindsOf(told, words), told.keys) : "",
    n: told?.keys.length ?? 0,
    km: kilometres ?? 0,
  });
}

function kindsOf({ words: which }: Told, { themes, format }: PairWords): Named {
  const { intake, reads } = mainPart(format);
  return which === "themes" ? themes : optionsOf(intake, reads[which]);
}
