import { type Locale, type Localised, languageTags } from "@/lib/i18n/locales";

/** Names as they stand in a sentence: "Naapuriapu, Kuoro ja Digituki". */
export function listed(locale: Locale, names: readonly string[]): string {
  return conjunctions[locale].format(names);
}

const conjunctionOf = (locale: Locale) => new Intl.ListFormat(languageTags[locale], { type: "conjunction" });
const conjunctions = { fi: conjunctionOf("fi"), sv: conjunctionOf("sv"), en: conjunctionOf("en") };

/** What can be chosen from a list, with its words. */
export type Named = readonly { key: string; label: Localised }[];

/** The labels of what was chosen, as they stand in a sentence: "vapaaehtoisten koulutus ja tapahtumat"; empty where nothing was. */
export function listedLabels(locale: Locale, kinds: Named, keys: readonly string[]): string {
  const labels = keys.flatMap((key) => kinds.find((one) => one.key === key)?.label ?? []);
  return listed(
    locale,
    labels.map((label) => inSentence(label, locale)),
  );
}

/** Names of languages and months keep their capitals in English. */
function inSentence(label: Localised, locale: Locale): string {
  const isName = locale === "en" && properNames.test(label.en);
  return isName ? label.en : withSmallInitial(label[locale], locale);
}

/** A text that stands inside a sentence. */
export function withSmallInitial(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

const properNames = new RegExp(
  `^(${[
    ...["Finnish", "Swedish", "English", "Arabic", "Russian", "Somali", "Ukrainian", "Estonian"],
    ...["January", "February", "March", "April", "May", "June"],
    ...["July", "August", "September", "October", "November", "December"],
  ].join("|")})\\b`,
);
