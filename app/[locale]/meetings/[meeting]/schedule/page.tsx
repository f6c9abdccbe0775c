import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DayFields } from "@/components/meetings/day-fields";
import { TimeRow } from "@/components/meetings/time-row";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SureField } from "@/components/ui/sure-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { whyNotSchedule } from "@/lib/meetings/rules";
import { formatMinutes } from "@/lib/time/format";
import { scheduleDirectlyAction } from "../actions";
import { arrangedMeeting } from "../arranged-meeting";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const { format } = await arrangedMeeting(meeting, to.meetingSchedule);
  return pageTitle(locale, translator(locale, "meetings", format)("schedule.title"));
}

/** A time that was agreed on elsewhere, set by those who guide. */
export default async function SchedulePage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const meeting = await arrangedMeeting(id, to.meetingSchedule);
  if (!meeting.holds) notFound();
  const back = href(locale, to.meeting(id));
  if (whyNotSchedule(meeting, meeting.group.state)) redirect(back);
  const t = translator(locale, "meetings", meeting.format);
  const several = meeting.severalDays;
  return (
    <Page
      locale={locale}
      title={t(meeting.isSet ? "times.setIt" : "schedule.title")}
      lead={t(meeting.isSet ? "schedule.leadSet" : "schedule.lead")}
      back={{ href: back, label: t("cancel.back") }}
    >
      <Form
        action={scheduleDirectlyAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id, version: meeting.version }}
        formKey={randomUUID()}
        submit={t("schedule.submit")}
      >
        {several ? (
          <p>{t("times.daysLeadDirect", { ...several, minutes: formatMinutes(meeting.minutes) })}</p>
        ) : null}
        <TimeRow
          labels={{ day: t("times.day"), from: t("times.from"), until: t("times.until") }}
          minutes={meeting.minutes}
          required
          {...(several && { from: "09:00" })}
        />
        {several ? <DayFields locale={locale} format={meeting.format} counts={several} /> : null}
        <SureField label={t("times.sure")} />
      </Form>
    </Page>
  );
}
