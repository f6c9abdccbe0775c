import { MeetingTime } from "@/components/meetings/meeting-time";
import { Room } from "@/components/places/offer-facts";
import { shortName } from "@/components/tasks/names";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { Stop } from "@/lib/places/stop-queries";

type Props = {
  locale: Locale;
  format: Worded;
  stop: Stop;
  now: Date;
  /** How far it is from where the reader sets out; null where that is not known. */
  kilometres?: number | null;
  level?: 2 | 3;
};

/** One of the meetings that one can take a place at, as anybody may read of it. */
export function StopCard({ locale, format, stop, now, kilometres = null, level = 2 }: Props) {
  const t = translator(locale, "places", format);
  const { startsAt, endsAt, timeZone, stepFree, municipality, about, remoteWelcome } = stop;
  const where = [
    municipality,
    kilometres === null ? null : t("sought.km", { km: kilometres }),
    stepFree ? t("stepFreeYes") : null,
    remoteWelcome ? t("list.remoteWelcome") : null,
  ].filter(Boolean);
  return (
    <Card
      level={level}
      title={shortName(stop.host)}
      aside={<Room locale={locale} format={format} room={stop} />}
    >
      <div>
        {startsAt && endsAt ? (
          <p className="font-bold">
            <MeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone }} now={now} />
          </p>
        ) : null}
        <p className="wrap-anywhere text-soft">{where.join(" · ")}</p>
      </div>
      {about ? <p className="max-w-measure wrap-anywhere whitespace-pre-line">{about}</p> : null}
    </Card>
  );
}
