import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";
import { whyNotAnswer } from "@/lib/meetings/rules";
import { answerVisitAction } from "./actions";

type Props = { locale: Locale; meeting: MeetingPage; now: Date };

/** Whether the reader comes: what they have said, and the two buttons, until the visit begins. */
export function OwnAnswer({ locale, meeting, now }: Props) {
  const { standing, startsAt, id } = meeting;
  const expected = standing.seats.length > 0 || standing.facilitator;
  if (!expected || !startsAt || whyNotAnswer(meeting, meeting.group.state, now)) return null;
  const t = translator(locale, "meetings");
  const said = meeting.rsvps.find(({ userId }) => userId === standing.userId)?.coming;
  const lead = said === undefined ? "rsvp.ask" : said ? "rsvp.saidYes" : "rsvp.saidNo";
  const button = (coming: "yes" | "no") => (
    <ActionButton
      action={answerVisitAction}
      texts={formTexts(locale)}
      hidden={{ meetingId: id, startsAt: startsAt.toISOString(), coming }}
      formKey={randomUUID()}
      label={t(coming === "yes" ? "rsvp.yes" : "rsvp.no")}
      tone={coming === "yes" && said === undefined ? "primary" : "secondary"}
    />
  );
  return (
    <Section id="coming" title={t("rsvp.title")} lead={t(lead)}>
      <div className="row no-print">
        {said === true ? null : button("yes")}
        {said === false ? null : button("no")}
      </div>
      {said === false && standing.facilitator ? <p>{t("rsvp.facilitatorAway")}</p> : null}
    </Section>
  );
}
