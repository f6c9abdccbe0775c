import { MeetingTime } from "@/components/meetings/meeting-time";
import { meetingWords } from "@/lib/formats/meeting-names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RhythmGroup, RhythmOnPage } from "@/lib/meetings/rhythm-queries";
import { dayIn } from "@/lib/time/days";
import { holidayOn } from "@/lib/time/holidays";

const daysClass = "grid gap-1 tabular-nums *:flex *:flex-wrap *:gap-x-3.5 *:gap-y-0.5";

type Props = { locale: Locale; group: RhythmGroup; rhythm: RhythmOnPage; now: Date };

/** The days of an alternative, each with its meeting; a holiday is said. */
export function RhythmDays({ locale, group, rhythm, now }: Props) {
  const t = translator(locale, "meetings", group.format);
  return (
    <ul className={daysClass}>
      {group.open.map(({ key }) => {
        const day = rhythm.days.find(({ step }) => step === key);
        if (!day) return null;
        const holiday = holidayOn(dayIn(day.startsAt, group.zone));
        return (
          <li key={key}>
            <span className="min-w-32 text-soft">
              {t("rhythms.day", meetingWords(group.format, key, locale))}
            </span>
            <span>
              <MeetingTime locale={locale} meeting={{ ...day, timeZone: group.zone }} now={now} />
            </span>
            {holiday ? <span className="font-bold">{t(`rhythms.holidays.${holiday}`)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
