import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { LongTextField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { whyNotCancel, whyNotMiss, whyNotMove } from "@/lib/meetings/rules";
import { cancelMeetingAction, missMeetingAction } from "../actions";
import { arrangedMeeting } from "../arranged-meeting";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const { format } = await arrangedMeeting(meeting, to.meetingCancellation);
  return pageTitle(locale, translator(locale, "meetings", format)("cancel.title"));
}

/**
 * Cancelling a visit: the reason need not be given, and it can be brought back. Once its time has come it is not cancelled any more;
 * those who guide say here that it was not held.
 */
export default async function CancellationPage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const meeting = await arrangedMeeting(id, to.meetingCancellation);
  const back = href(locale, to.meeting(id));
  const now = new Date();
  const missed = meeting.holds && !meeting.hostAwayAt && whyNotMiss(meeting, now) === null;
  if (!missed && whyNotCancel(meeting, meeting.group.state, now)) redirect(back);
  const t = translator(locale, "meetings", meeting.format);
  const { startsAt, endsAt, timeZone } = meeting;
  const moves = !whyNotMove(meeting, meeting.group.state, now);
  return (
    <Page
      locale={locale}
      title={t(missed ? "missed.title" : "cancel.title")}
      lead={t(missed ? "missed.lead" : "cancel.lead")}
      back={{ href: back, label: t("cancel.back") }}
    >
      {startsAt && endsAt ? (
        <LargeMeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone, days: meeting.days }} />
      ) : null}
      <Form
        action={missed ? missMeetingAction : cancelMeetingAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id, version: meeting.version }}
        formKey={randomUUID()}
        submit={t(missed ? "missed.submit" : "cancel.submit")}
        tone="danger"
        secondary={
          moves ? (
            <LinkButton href={href(locale, to.meetingMove(id))} tone="secondary">
              {t("cancel.move")}
            </LinkButton>
          ) : null
        }
      >
        <LongTextField
          name="reason"
          label={t("cancel.reason")}
          hint={t("cancel.reasonHint")}
          rows={3}
          maxLength={500}
          seenBy={seenByLine(locale, null, "guides")}
        />
        <p>{t(missed ? "missed.undo" : "cancel.undo")}</p>
      </Form>
    </Page>
  );
}
