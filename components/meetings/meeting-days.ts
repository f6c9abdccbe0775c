import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { someDays, takingPlace } from "@/lib/meetings/days";
import { dayIn } from "@/lib/time/days";
import { formatDate, formatDayRange } from "@/lib/time/format";

type Timed = {
  startsAt: Date | null;
  days?: readonly { startsAt: Date; endsAt: Date; cancelledAt: Date | null }[] | undefined;
};

/** The day of a meeting, or from which to which day it is and how many of them take place: "ti 20.10. – to 22.10.2026 (2/3 päivää)". */
export function meetingDays(locale: Locale, { startsAt, days = [] }: Timed, zone: string): string {
  const [first, last] = [takingPlace(days)[0], takingPlace(days).at(-1)];
  if (days.length < 2 || !first || !last) return startsAt ? formatDate(startsAt, { locale, zone }) : "";
  const range = formatDayRange(dayIn(first.startsAt, zone), dayIn(last.startsAt, zone), locale);
  const fewer = someDays(days);
  return fewer ? `${range} (${translator(locale, "meetings", null)("days.some", fewer)})` : range;
}
