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

/** Whether the reader is expected, can still answer and has not: then that is the one thing to do. */
export function isAsked(meeting: MeetingPage, now: Date): boolean {
  return mayAnswer(meeting, now) && saidBy(meeting) === undefined;
}

function mayAnswer(meeting: MeetingPage, now: Date): boolean {
  const { standing, startsAt, group } = meeting;
  const expected = standing.comes || standing.roles.length > 0;
  return expected && startsAt !== null && whyNotAnswer(meeting, group.state, now) === null;
}

function saidBy({ rsvps, standing }: MeetingPage): boolean | undefined {
  return rsvps.find(({ userId }) => userId === standing.userId)?.coming;
}

/** Whether the reader comes: what they have said, and the two buttons, until the visit begins. */
export function OwnAnswer({ locale, meeting, now }: Props) {
  const { standing, startsAt, id } = meeting;
  if (!startsAt || !mayAnswer(meeting, now)) return null;
  const t = translator(locale, "meetings", meeting.format);
  const said = saidBy(meeting);
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
      <div className="row print:hidden">
        {said === true ? null : button("yes")}
        {said === false ? null : button("no")}
      </div>
      {said === false && standing.roles.length > 0 ? <p>{t(awayOf(meeting))}</p> : null}
    </Section>
  );
}

/** What follows from it that who guides cannot come. */
function awayOf({ standing, withoutId }: MeetingPage) {
  if (withoutId === standing.userId) return "free.own";
  return standing.facilitator ? "rsvp.facilitatorAway" : "rsvp.guideAway";
}
