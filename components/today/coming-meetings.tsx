import { DateTime } from "@/components/time/date-time";
import { isOneGroup } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ComingMeeting } from "@/lib/today/meeting-queries";

const rowsClass =
  "border-t border-line [&>li]:grid [&>li]:gap-x-5 [&>li]:border-b [&>li]:border-line [&>li]:py-2.5 sm:[&>li]:grid-cols-[15em_minmax(0,1fr)] [&_a]:font-bold [&_p+p]:text-sm [&_p+p]:text-soft";

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
    <ol className={rowsClass}>
      {meetings.map(({ id, programme, names, startsAt, endsAt, timeZone, place, remote }) => (
        <li key={id}>
          <p>
            <DateTime value={startsAt} end={endsAt} zone={timeZone} locale={locale} now={now} />
          </p>
          <div>
            <p>
              <a href={href(locale, to.meeting(id))}>
                {isOneGroup(formatOf(programme.format)) && names.length !== 1
                  ? programme.name[locale]
                  : names.join(" – ")}
              </a>
            </p>
            <p>{`${programme.name[locale]} · ${place ?? t(remote ? "remote" : "noPlace")}`}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
