import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { mayArrange } from "@/lib/groups/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MeetingPage as Meeting } from "@/lib/meetings/queries";
import { hasBegun, whyNotCancel, whyNotMove } from "@/lib/meetings/rules";
import { awayLead } from "./at-places";

/** From its start on a visit is not changed any more: why, and who can still say that it was not held. */
function Begun({ locale, meeting }: { locale: Locale; meeting: Meeting }) {
  const t = translator(locale, "meetings", meeting.format);
  const guides = meeting.holds;
  return (
    <Section
      title={t("missed.begunTitle")}
      lead={t(
        guides ? "missed.begunGuides" : meeting.standing.guided ? "missed.begun" : "missed.begunUnguided",
      )}
    >
      {guides ? (
        <div className="row print:hidden">
          <LinkButton href={href(locale, to.attendance(meeting.id))} tone="secondary">
            {t("missed.attendance")}
          </LinkButton>
          <LinkButton href={href(locale, to.meetingCancellation(meeting.id))} tone="quiet">
            {t("missed.link")}
          </LinkButton>
        </div>
      ) : null}
    </Section>
  );
}

/** Moving and cancelling, without shame. */
export function Changes({ locale, meeting, now }: { locale: Locale; meeting: Meeting; now: Date }) {
  const t = translator(locale, "meetings", meeting.format);
  if (!mayArrange(meeting.standing)) return null;
  const moves = (!meeting.isSet || meeting.holds) && !whyNotMove(meeting, meeting.group.state, now);
  const cancels = !whyNotCancel(meeting, meeting.group.state, now);
  if (hasBegun(meeting, now) && !meeting.hostAwayAt) return <Begun locale={locale} meeting={meeting} />;
  if (!moves && !cancels) return null;
  return (
    <Section title={t("page.change")} lead={awayLead(locale, meeting) ?? t("page.changeLead")}>
      <div className="row print:hidden">
        {moves ? (
          <LinkButton href={href(locale, to.meetingMove(meeting.id))} tone="secondary">
            {t("page.move")}
          </LinkButton>
        ) : null}
        {cancels ? (
          <LinkButton href={href(locale, to.meetingCancellation(meeting.id))} tone="quiet">
            {t("page.cancel")}
          </LinkButton>
        ) : null}
      </div>
    </Section>
  );
}
