import { Section } from "@/components/layout/page";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import { ToBeSet } from "@/components/meetings/to-be-set";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { Status } from "@/components/ui/status";
import { meetingWords } from "@/lib/formats/meeting-names";
import { mayArrange } from "@/lib/groups/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MeetingTimes, Times } from "@/lib/meetings/queries";
import { earliestDayAfter, whyNotReinstate } from "@/lib/meetings/rules";
import { dayAfter, dayIn } from "@/lib/time/days";
import { hasPassed } from "@/lib/time/deadline";
import { formatDay } from "@/lib/time/format";
import { ProposeTimes } from "./propose-times";
import { ProposedTimes } from "./proposed-times";

export type VisitTimesProps = {
  locale: Locale;
  times: Times;
  meeting: MeetingTimes;
  userId: string | null;
  now: Date;
};

/** One visit on the page of times: its day, or the way to it. */
export function VisitTimes(props: VisitTimesProps) {
  const { locale, times, meeting, now } = props;
  const t = translator(locale, "meetings", times.format);
  const title = t("times.visit", meetingWords(times.format, meeting.step, locale, shortName(meeting.host)));
  const looking = meeting.state === "UNSCHEDULED" || meeting.state === "PROPOSED";
  return (
    <Section id={meeting.step} title={title}>
      {looking && times.state === "CONFIRMED" ? (
        meeting.isSet ? (
          <ToBeSet locale={locale} format={times.format} meeting={meeting} />
        ) : (
          <Looking {...props} />
        )
      ) : null}
      {looking && times.state !== "CONFIRMED" ? <p>{t("times.over")}</p> : null}
      {meeting.startsAt && meeting.endsAt && (meeting.state === "SCHEDULED" || meeting.state === "HELD") ? (
        <div className="stack-sm">
          <Status kind="done">{meeting.state === "HELD" ? t("times.held") : t("times.agreed")}</Status>
          <LargeMeetingTime
            locale={locale}
            meeting={{ ...meeting, startsAt: meeting.startsAt, endsAt: meeting.endsAt }}
            now={now}
          />
        </div>
      ) : null}
      {meeting.state === "CANCELLED" ? (
        <p>
          {mayArrange(times.standing) && whyNotReinstate(meeting, times.state) === null
            ? t("times.cancelled")
            : t("times.cancelledForGood")}
        </p>
      ) : null}
      {looking ? null : (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.meeting(meeting.id))}>
            {t("times.open")}
          </LinkButton>
        </p>
      )}
      {looking && !meeting.isSet && meeting.holds && times.state === "CONFIRMED" ? (
        <p>
          <a href={href(locale, to.meetingSchedule(meeting.id))}>{t("times.direct")}</a>
        </p>
      ) : null}
    </Section>
  );
}

/** A visit that has no day yet: answer and choose, propose. */
function Looking(props: VisitTimesProps) {
  const { locale, times, meeting } = props;
  const t = translator(locale, "meetings", times.format);
  const proposes = mayArrange(times.standing);
  const none = meeting.options.length === 0;
  return (
    <>
      <Gap locale={locale} times={times} meeting={meeting} />
      {none ? <p>{proposes ? t("times.none") : t("times.noneOther")}</p> : null}
      {none ? null : <ProposedTimes {...props} />}
      {proposes ? (
        <div>
          <FormDisclosure summary={none ? t("times.propose") : t("times.proposeMore")} open={none}>
            <ProposeTimes locale={locale} times={times} meeting={meeting} />
          </FormDisclosure>
        </div>
      ) : null}
    </>
  );
}

/** When a visit that comes after another may be. */
function Gap({ locale, times, meeting }: Pick<VisitTimesProps, "locale" | "times" | "meeting">) {
  const { first, gapWeeks } = meeting;
  if (!first || !gapWeeks || first.state === "CANCELLED") return null;
  const t = translator(locale, "meetings", times.format);
  const [min, max] = [String(gapWeeks.min), String(gapWeeks.max)];
  if (!first.startsAt) return <p>{t("times.gapOpen", { min, max })}</p>;
  const zone = meeting.timeZone;
  const last = dayAfter(dayIn(first.startsAt, zone), gapWeeks.max * 7);
  if (hasPassed({ day: last, now: new Date(), zone })) return <p>{t("times.gapLate", { min, max })}</p>;
  const earliest = formatDay(earliestDayAfter({ startsAt: first.startsAt }, gapWeeks.min, zone), locale);
  return <p>{t("times.gap", { earliest, latest: formatDay(last, locale), min, max })}</p>;
}
