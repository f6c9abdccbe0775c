import { DateTime } from "@/components/time/date-time";
import type { Locale } from "@/lib/i18n/locales";

type Timed = { startsAt: Date; endsAt: Date; timeZone: string };

/** When a meeting is, in its own zone: "to 5.3.2027 klo 17.00–19.30". */
export function MeetingTime({ locale, meeting, now }: { locale: Locale; meeting: Timed; now?: Date }) {
  return (
    <DateTime
      value={meeting.startsAt}
      end={meeting.endsAt}
      zone={meeting.timeZone}
      locale={locale}
      now={now}
    />
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
