import { randomUUID } from "node:crypto";
import { Fragment } from "react";
import { DayFields } from "@/components/meetings/day-fields";
import { TimeRow } from "@/components/meetings/time-row";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SureField } from "@/components/ui/sure-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingTimes, Times } from "@/lib/meetings/queries";
import { timeRows } from "@/lib/meetings/schema";
import { formatMinutes } from "@/lib/time/format";
import { proposeTimesAction } from "./actions";

/** Rows for new times: a day, from and until; empty rows count for nothing. */
export function ProposeTimes({
  locale,
  times,
  meeting,
}: {
  locale: Locale;
  times: Times;
  meeting: MeetingTimes;
}) {
  const t = translator(locale, "meetings", times.format);
  const minutes = formatMinutes(meeting.minutes);
  const several = meeting.severalDays;
  return (
    <Form
      action={proposeTimesAction}
      texts={formTexts(locale)}
      hidden={{ meetingId: meeting.id }}
      formKey={randomUUID()}
      submit={t("times.propose")}
      tone={meeting.options.length === 0 ? "primary" : "secondary"}
    >
      <p>{several ? t("times.daysLead", { ...several, minutes }) : t("times.proposeLead", { minutes })}</p>
      {Array.from({ length: timeRows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no other name
        <Fragment key={row}>
          <TimeRow
            suffix={`-${row}`}
            legend={t("times.row", { n: row + 1 })}
            labels={{ day: t("times.day"), from: t("times.from"), until: t("times.until") }}
            minutes={meeting.minutes}
            required={row === 0}
            {...(several && { from: "09:00" })}
          />
          {several ? (
            <DayFields locale={locale} format={times.format} counts={several} suffix={`-${row}`} />
          ) : null}
        </Fragment>
      ))}
      <SureField label={t("times.sure")} />
    </Form>
  );
}
