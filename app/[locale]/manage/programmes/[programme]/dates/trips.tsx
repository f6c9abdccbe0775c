import { Section } from "@/components/layout/page";
import { DateTime, Day } from "@/components/time/date-time";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { kilometresBetween } from "@/lib/municipalities/distance";
import { type DayStop, tripsOf } from "@/lib/places/choosing";
import type { Dates } from "@/lib/places/dates-queries";
import { dayIn } from "@/lib/time/days";
import { formatMinutes } from "@/lib/time/format";

type Props = { locale: Locale; format: Worded; dates: Dates; zone: string };

const tripClass = "flex flex-col gap-1.5 border-s-3 border-line ps-4";

/** Days on which there is more than one stop, set or proposed: one after the other, with the time and the way between. */
export function Trips({ locale, format, dates, zone }: Props) {
  const t = translator(locale, "places", format);
  const trips = tripsOf(stopsOf(dates), (at) => dayIn(at, zone));
  if (trips.length === 0) return null;
  return (
    <Section title={t("dates.trips")} lead={t("dates.tripsLead")}>
      {trips.map(([day, stops]) => (
        <div key={day} className="stack-sm">
          <h3>
            <Day locale={locale} value={day} />
          </h3>
          <ol className={tripClass}>
            {stops.map((stop, at) => (
              <li key={stop.meetingId}>
                <Way {...{ locale, format, from: stops[at - 1], to: stop }} />
                <DateTime value={stop.startsAt} end={stop.endsAt} style="time" {...{ locale, zone }} />{" "}
                <a href={href(locale, to.meeting(stop.meetingId))}>{stop.name}</a>
                {stop.municipality ? `, ${stop.municipality}` : ""}
                {stop.isSet ? "" : ` (${t("dates.proposedMark")})`}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

type WayProps = { locale: Locale; format: Worded; from: DayStop | undefined; to: DayStop };

/** What lies between two stops of a day. */
function Way({ locale, format, from, to: next }: WayProps) {
  if (!from) return null;
  const t = translator(locale, "places", format);
  const free = (next.startsAt.getTime() - from.endsAt.getTime()) / 60_000;
  const minutes = formatMinutes(Math.max(0, free));
  const kilometres = kilometresBetween(from.municipality, next.municipality);
  const words =
    free < 0
      ? t("dates.overlapping")
      : kilometres
        ? t("dates.betweenFar", { minutes, kilometres })
        : t("dates.between", { minutes });
  return <p className={free < 0 ? "text-brick" : "text-soft"}>{words}</p>;
}

/** All stops with a time: set, or as it is proposed. */
function stopsOf({ hosts, choice }: Dates): DayStop[] {
  return hosts.flatMap(({ meetingId, name, municipality, span }) => {
    const proposed = choice.hosts.find((one) => one.meetingId === meetingId);
    const time = span ?? proposed?.offered.find(({ local }) => local === proposed.local);
    return time ? [{ meetingId, name, municipality, isSet: span !== null, ...time }] : [];
  });
}
