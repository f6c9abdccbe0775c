import { DateTime } from "@/components/time/date-time";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { someDays, takingPlace } from "@/lib/meetings/days";
import { formatSpans } from "@/lib/time/format";

type Timed = {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** Its days, where it may be of several; those that were cancelled alone are not said, and that there are fewer is. */
  days?: readonly { startsAt: Date; endsAt: Date; cancelledAt?: Date | null }[] | undefined;
};

/** When a meeting is, in its own zone: "to 5.3.2027 klo 17.00–19.30". */
export function MeetingTime({ locale, meeting, now }: { locale: Locale; meeting: Timed; now?: Date }) {
  const { startsAt, endsAt, timeZone: zone } = meeting;
  const days = (meeting.days ?? []).map((day) => ({ ...day, cancelledAt: day.cancelledAt ?? null }));
  if (days.length < 2)
    return <DateTime value={startsAt} end={endsAt} zone={zone} locale={locale} now={now} />;
  const fewer = someDays(days);
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{formatSpans(takingPlace(days), { locale, zone, now })}</time>
      {fewer ? ` (${translator(locale, "meetings", null)("days.some", fewer)})` : null}
    </>
  );
}

/** The same as the one thing on a page that is looked for. */
export function LargeMeetingTime(props: Parameters<typeof MeetingTime>[0]) {
  return (
    <p className="text-xl font-bold tabular-nums">
      <MeetingTime {...props} />
    </p>
  );
}
