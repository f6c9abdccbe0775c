import type { modesIn } from "@/lib/formats/modes";
import type { Format } from "@/lib/formats/recipe";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatMinutes } from "@/lib/time/format";

/** Which meetings a mode has of its own, in words: how many, how long, where. */
export function meetingsWords(
  locale: Locale,
  format: Format,
  meetings: ReturnType<typeof modesIn>[number]["meetings"],
): string {
  const t = translator(locale, "groups", format);
  return listed(
    locale,
    meetings.map(({ step, n }) => {
      const said = { n, minutes: formatMinutes(step.minutes), where: step.where };
      const { days } = step;
      return days
        ? t("mode.days", { ...said, least: days.least, most: days.most })
        : t("mode.meetings", said);
    }),
  );
}
