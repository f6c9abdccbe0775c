import type { Locale } from "@/lib/i18n/locales";
import { timeIn } from "@/lib/time/days";

/** The time at which held mails leave, as it is written in the language: 12.41, or 12:41 in English. */
export function timeOfDay(at: Date, zone: string, locale: Locale): string {
  const time = timeIn(at, zone);
  return locale === "en" ? time : time.replace(":", ".");
}
