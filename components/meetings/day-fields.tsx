import { Disclosure } from "@/components/ui/disclosure";
import { DateField, NumberField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { laterDays } from "@/lib/meetings/day-schema";

type Props = {
  locale: Locale;
  format: Worded;
  /** How many days it may have; where these are the same, so many it has. */
  counts: { least: number; most: number };
  /** What tells the fields from those of other rows. */
  suffix?: string;
};

/** Of a time of several days: how many, and which ones are others than the next working day. Without a word they follow each other. */
export function DayFields({ locale, format, counts, suffix = "" }: Props) {
  const t = translator(locale, "meetings", format);
  const { least, most } = counts;
  const fixed = least === most;
  return (
    <div className="stack-sm">
      {fixed ? null : (
        <NumberField name={`days${suffix}`} label={t("times.days")} defaultValue={String(least)} />
      )}
      {most > 1 ? (
        <Disclosure summary={t("times.otherDays")}>
          <p>{t("times.otherDaysLead")}</p>
          {laterDays
            .filter((number) => number <= most)
            .map((number) => (
              <DateField
                key={number}
                name={`day${number}${suffix}`}
                label={t("times.anotherDay", { n: number })}
              />
            ))}
        </Disclosure>
      ) : null}
    </div>
  );
}
