import { intakeOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { questionsOf } from "@/lib/surveys/rules";

/** A participant's role in words, as the format's intake offers it; null for a role that it does not know. */
export function roleIn(format: Format, role: string): Localised | null {
  const question = questionsOf(intakeOf(format)).find(({ key }) => key === "contactRole");
  return question && "options" in question
    ? (question.options.find(({ key }) => key === role)?.label ?? null)
    : null;
}
