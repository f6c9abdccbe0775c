import { TimeRow } from "@/components/meetings/time-row";
import { TextField, UrlField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dayIn, timeIn } from "@/lib/time/days";

type Props = {
  locale: Locale;
  date?: {
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    place: string | null;
    remoteLink: string | null;
  };
};

/** When and where a network meets. */
export function DateFields({ locale, date }: Props) {
  const t = translator(locale, "networks");
  const value = date && {
    day: dayIn(date.startsAt, date.timeZone),
    from: timeIn(date.startsAt, date.timeZone),
    until: timeIn(date.endsAt, date.timeZone),
  };
  return (
    <>
      <TimeRow
        labels={{ day: t("date.day"), from: t("date.from"), until: t("date.until") }}
        minutes={120}
        required
        {...(value ? { value } : {})}
      />
      <TextField
        name="place"
        label={t("date.placeLabel")}
        hint={t("date.placeHint")}
        defaultValue={date?.place ?? ""}
        autoComplete="off"
      />
      <UrlField
        name="remoteLink"
        label={t("date.remoteLabel")}
        hint={t("date.remoteHint")}
        defaultValue={date?.remoteLink ?? ""}
        autoComplete="off"
      />
    </>
  );
}
