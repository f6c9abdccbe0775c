import type { Known } from "@/lib/documents/queries";
import type { Given } from "@/lib/formats/documents";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDate } from "@/lib/time/format";

/** What stands in a part that nobody has written in yet: what the house knows already, to be put right where it is wrong. */
export function givenText(
  locale: Locale,
  { format, timeZone: zone }: { format: Format; timeZone: string },
  given: Given | undefined,
  known: Known | null,
): string {
  if (!known || !given) return "";
  if (given === "theme") return known.theme?.[locale] ?? "";
  if (given === "attendance")
    return known.came > 0 ? translator(locale, "documents", format)("came", { count: known.came }) : "";
  const day = known.startsAt && formatDate(known.startsAt, { zone, locale });
  return [day, known.place].filter((part) => part).join(", ");
}
