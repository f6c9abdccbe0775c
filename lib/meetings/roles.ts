import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { optionsOf } from "@/lib/surveys/rules";

/** A participant's role in words, as the survey of their part offers it; null for a role that it does not know. */
export function roleIn(format: Format, part: string, role: string): Localised | null {
  const { intake, reads } = partOf(format, part);
  const options = optionsOf(intake, reads.contact?.role);
  return options.find(({ key }) => key === role)?.label ?? null;
}
