import type { EnrolmentState } from "@/lib/enrolments/states";
import type { Format } from "@/lib/formats/recipe";
import type { GroupState } from "@/lib/groups/states";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { questionsOf } from "@/lib/surveys/rules";

/** Keys as words in the language of the one who exports. */
export type ExportWords = ReturnType<typeof exportWords>;

/** The words of a file: of a programme's themes and of the states, in one language. */
export function exportWords(
  locale: Locale,
  programme: { format: Format; timeZone: string; themes: readonly { key: string; label: Localised }[] },
) {
  const t = translator(locale, "exports");
  const states = translator(locale, "states");
  const asked = questionsOf(programme.format.intake).find(({ key }) => key === "workingLanguages");
  const languages = asked && "options" in asked ? asked.options : [];
  const named = (keys: readonly string[], known: readonly { key: string; label: Localised }[]) =>
    keys.map((key) => known.find((one) => one.key === key)?.label[locale] ?? key).join(", ");
  return {
    locale,
    zone: programme.timeZone,
    enrolmentState: (state: EnrolmentState) => states(`enrolment.${state}`),
    groupState: (state: GroupState) => states(`group.${state}`),
    themes: (keys: readonly string[]) => named(keys, programme.themes),
    languages: (keys: readonly string[]) => named(keys, languages),
    yesOrNo: (value: boolean) => t(value ? "values.yes" : "values.no"),
    source: (source: "WEB" | "PHONE") => t(`values.${source}`),
  };
}
