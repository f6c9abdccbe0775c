import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DayFields } from "@/components/meetings/day-fields";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { TimeRow } from "@/components/meetings/time-row";
import { ActionButton } from "@/components/ui/action-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SureField } from "@/components/ui/sure-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { takingPlace } from "@/lib/meetings/days";
import { whyNotMove } from "@/lib/meetings/rules";
import { dayIn, timeIn } from "@/lib/time/days";
import { formatMinutes } from "@/lib/time/format";
import { moveMeetingAction, rescheduleMeetingAction } from "../actions";
import { arrangedMeeting } from "../arranged-meeting";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const { format } = await arrangedMeeting(meeting, to.meetingMove);
  return pageTitle(locale, translator(locale, "meetings", format)("move.title"));
}

/** A visit to another time, known or not. */
export default async function MovePage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const meeting = await arrangedMeeting(id, to.meetingMove);
  const back = href(locale, to.meeting(id));
  const { startsAt, endsAt, timeZone: zone } = meeting;
  if (!startsAt || !endsAt || whyNotMove(meeting, meeting.group.state, new Date())) redirect(back);
  if (meeting.isSet && !meeting.holds) redirect(back);
  const t = translator(locale, "meetings", meeting.format);
  const texts = formTexts(locale);
  const hidden = { meetingId: id, version: meeting.version };
  const days = takingPlace(meeting.days);
  const count = days.length;
  const until = days[0]?.endsAt ?? endsAt;
  const value = { day: dayIn(startsAt, zone), from: timeIn(startsAt, zone), until: timeIn(until, zone) };
  return (
    <Page
      locale={locale}
      title={t("move.title")}
      lead={t("move.lead")}
      back={{ href: back, label: t("cancel.back") }}
    >
      <DefinitionList
        items={[
          {
            term: t("move.now"),
            value: <MeetingTime locale={locale} meeting={{ ...meeting, startsAt, endsAt }} />,
          },
        ]}
      />
      <Section title={t("move.knownTitle")} lead={t("move.knownLead")}>
        <Form
          action={moveMeetingAction}
          texts={texts}
          hidden={hidden}
          formKey={randomUUID()}
          submit={t("move.submit")}
        >
          {count > 1 ? (
            <p>{t("times.daysLeadMove", { count, minutes: formatMinutes(meeting.minutes) })}</p>
          ) : null}
          <TimeRow
            labels={{ day: t("times.day"), from: t("times.from"), until: t("times.until") }}
            minutes={meeting.minutes}
            value={value}
            required
          />
          {count > 1 ? (
            <DayFields locale={locale} format={meeting.format} counts={{ least: count, most: count }} />
          ) : null}
          <SureField label={t("times.sure")} />
        </Form>
      </Section>
      {meeting.isSet ? null : (
        <Section title={t("move.openTitle")} lead={t("move.openLead")}>
          <ActionButton
            action={rescheduleMeetingAction}
            texts={texts}
            hidden={hidden}
            formKey={randomUUID()}
            label={t("move.giveUp")}
          />
        </Section>
      )}
    </Page>
  );
}
