import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";

/**
 * The label of a field by its name, as its form shows it, where a sentence about what was typed would be the same for several fields:
 * days, times of day and numbers. Null for others, whose sentence says itself what it is about.
 */
export function labelOf(field: string, locale: Locale, format: Worded | null): string | null {
  const name = field.replace(/-\d$/, "").replace(/^.*\./, "");
  const is = <T extends string>(names: readonly T[]) => names.find((one) => one === name);
  const [ofProgramme, ofTime] = [is(programmeFields), is(timeFields)];
  if (ofProgramme) return translator(locale, "programmes", format)(`manage.form.${ofProgramme}`);
  if (ofTime) return translator(locale, "meetings", format)(`times.${ofTime}`);
  const [, another] = /^day([2-5])$/.exec(name) ?? [];
  if (another) return translator(locale, "meetings", format)("times.anotherDay", { n: Number(another) });
  const t = translator(locale, "pairing");
  if (name === "visitedOn") return t("past.day");
  const ofWeight = `factors.${name}` as "factors.needs";
  return t.has(ofWeight) ? t(ofWeight) : null;
}

const programmeFields = [
  "signUpOpensOn",
  "signUpClosesOn",
  "meetingsFromOn",
  "meetingsToOn",
  "answerDays",
] as const;
const timeFields = ["day", "from", "until", "days"] as const;
