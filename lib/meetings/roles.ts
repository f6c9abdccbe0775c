import { intakeOf, readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { optionsOf } from "@/lib/surveys/rules";

/** A participant's role in words, as the format's intake offers it; null for a role that it does not know. */
export function roleIn(format: Format, role: string): Localised | null {
  const options = optionsOf(intakeOf(format), readsOf(format).contact?.role);
  return options.find(({ key }) => key === role)?.label ?? null;
}
