import { DateTime } from "@/components/time/date-time";
import { datedClass } from "@/components/today/dated-class";
import { isOneGroup } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ComingMeeting } from "@/lib/today/meeting-queries";

/** The meetings of the coming days: when, who, and where. */
export function ComingMeetings({
  locale,
  meetings,
  now,
}: {
  locale: Locale;
  meetings: readonly ComingMeeting[];
  now: Date;
}) {
  const t = translator(locale, "today");
  if (meetings.length === 0) return <p>{t("weekEmpty")}</p>;
  return (
    <ol className="border-t border-line">
      {meetings.map(({ id, programme, names, startsAt, endsAt, timeZone, place, remote }) => (
        <li key={id} className={datedClass}>
          <p>
            <DateTime value={startsAt} end={endsAt} zone={timeZone} locale={locale} now={now} />
          </p>
          <div>
            <p className="font-bold">
              <a href={href(locale, to.meeting(id))}>
                {isOneGroup(formatOf(programme.format)) && names.length !== 1
                  ? programme.name[locale]
                  : names.join(" – ")}
              </a>
            </p>
            <p className="text-sm text-soft">{`${programme.name[locale]} · ${place ?? t(remote ? "remote" : "noPlace")}`}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
