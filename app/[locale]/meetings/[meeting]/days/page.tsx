import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { whyNotCancelDay, whyNotRestoreDay, whyNotTakeOverDay } from "@/lib/meetings/days";
import { whyNotCancel } from "@/lib/meetings/rules";
import { formatRange } from "@/lib/time/format";
import { arrangedMeeting } from "../arranged-meeting";
import { CancelDay, RestoreDay, TakeOverDay } from "./day-forms";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const { format } = await arrangedMeeting(meeting, to.meetingDays);
  return pageTitle(locale, translator(locale, "meetings", format)("days.title"));
}

/** The days of a meeting that has several, each to be changed alone: cancelled, brought back, taken over by a colleague of the host. */
export default async function DaysPage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const meeting = await arrangedMeeting(id, to.meetingDays);
  if (meeting.days.length < 2) notFound();
  const t = translator(locale, "meetings", meeting.format);
  const now = new Date();
  const { state } = meeting.group;
  return (
    <Page
      locale={locale}
      title={t("days.title")}
      lead={t("days.changeLead")}
      back={{ href: href(locale, to.meeting(id)), label: t("cancel.back") }}
    >
      {meeting.days.map((day) => {
        const { number, startsAt, endsAt } = day;
        const may = (why: typeof whyNotCancelDay) => why(meeting, number, state, now) === null;
        const at = { locale, meeting, day };
        return (
          <Section
            key={number}
            id={`day-${number}`}
            title={t("days.day", { n: number })}
            lead={formatRange(startsAt, endsAt, { locale, zone: meeting.timeZone, now })}
          >
            {day.cancelledAt ? <p>{t("days.cancelled")}</p> : null}
            {day.takenOverBy ? <p>{t("days.takenOver", { who: day.takenOverBy })}</p> : null}
            {may(whyNotRestoreDay) ? <RestoreDay {...at} /> : null}
            {may(whyNotTakeOverDay) && meeting.hostsDays ? (
              <FormDisclosure summary={t("days.takeOverTitle")}>
                <TakeOverDay {...at} />
              </FormDisclosure>
            ) : null}
            {may(whyNotCancelDay) ? (
              <FormDisclosure summary={t("days.cancelTitle")}>
                <CancelDay {...at} />
              </FormDisclosure>
            ) : null}
          </Section>
        );
      })}
      {whyNotCancel(meeting, state, now) === null ? (
        <p>
          <LinkButton tone="quiet" href={href(locale, to.meetingCancellation(id))}>
            {t("days.cancelWhole")}
          </LinkButton>
        </p>
      ) : null}
    </Page>
  );
}
