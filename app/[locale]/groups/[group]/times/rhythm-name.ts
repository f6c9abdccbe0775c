import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RhythmGroup, RhythmOnPage } from "@/lib/meetings/rhythm-queries";

/** "2. vaihtoehto: 3 viikon välein". */
export function rhythmName(
  locale: Locale,
  { format }: RhythmGroup,
  { n, weeks, days }: RhythmOnPage,
): string {
  const t = translator(locale, "meetings", format);
  return days.length < 2 ? t("rhythms.nameOne", { n }) : t("rhythms.name", { n, weeks: weeks ?? 0 });
}
