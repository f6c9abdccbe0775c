import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { TimeRow } from "@/components/meetings/time-row";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SureField } from "@/components/ui/sure-field";
import { meetingWords } from "@/lib/formats/meeting-names";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Dates } from "@/lib/meetings/dates-queries";
import { dayIn, timeIn } from "@/lib/time/days";
import { formatDay } from "@/lib/time/format";
import { holidayOn } from "@/lib/time/holidays";
import { changeDatesAction } from "../dates-actions";

type Props = { locale: Locale; format: Format; slug: string; groupId: string; dates: Dates };

/** The dates that a drafted group is proposed with: each with its weekday, what is awkward about it said, and to be changed here. */
export function DraftDates({ locale, format, slug, groupId, dates: { zone, meetings } }: Props) {
  const t = translator(locale, "matching", format);
  const of = translator(locale, "meetings", format);
  return (
    <Section title={t("dates.title")} lead={t("dates.lead")} id="dates">
      <Form
        action={changeDatesAction}
        texts={formTexts(locale)}
        hidden={{ slug, groupId }}
        formKey={randomUUID()}
        submit={t("dates.submit")}
        tone="secondary"
      >
        {meetings.map(({ key, minutes, day, isTaken }) => {
          const on = day ? dayIn(day.startsAt, zone) : "";
          const holiday = on ? holidayOn(on) : null;
          const called = of("rhythms.day", meetingWords(format, key, locale));
          const said = on ? `${called}: ${formatDay(on, locale)}` : called;
          const but = [
            ...(holiday ? [of(`rhythms.holidays.${holiday}`)] : []),
            ...(isTaken ? [t("dates.taken")] : []),
          ];
          return (
            <TimeRow
              key={key}
              suffix={`-${key}`}
              legend={but.length > 0 ? `${said} (${but.join(", ")})` : said}
              labels={{ day: of("times.day"), from: of("times.from"), until: of("times.until") }}
              minutes={minutes}
              required
              {...(day
                ? { value: { day: on, from: timeIn(day.startsAt, zone), until: timeIn(day.endsAt, zone) } }
                : {})}
            />
          );
        })}
        <SureField label={of("times.sure")} />
      </Form>
    </Section>
  );
}
