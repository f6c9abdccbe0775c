import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { mayArrange } from "@/lib/groups/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { someDays } from "@/lib/meetings/days";
import type { MeetingPage as Meeting } from "@/lib/meetings/queries";
import { formatRange } from "@/lib/time/format";

/** Of a meeting of several days each: whether it takes place, why not, and who receives the guest in the host’s stead. */
export function DaysList({ locale, meeting, now }: { locale: Locale; meeting: Meeting; now: Date }) {
  const { days, state, timeZone: zone } = meeting;
  if (days.length < 2 || (state !== "SCHEDULED" && state !== "HELD")) return null;
  const t = translator(locale, "meetings", meeting.format);
  const fewer = someDays(days);
  return (
    <Section id="days" title={t("days.title")} {...(fewer && { lead: t("days.some", fewer) })}>
      <ul className="stack-sm">
        {days.map(({ number, startsAt, endsAt, cancelledAt, cancelReason, takenOverBy }) => (
          <li key={number}>
            <b>{t("days.day", { n: number })}</b>{" "}
            <span className="tabular-nums">{formatRange(startsAt, endsAt, { locale, zone, now })}</span>{" "}
            {cancelledAt ? (
              <Status kind="skipped">{t("days.cancelled")}</Status>
            ) : (
              <Status kind={endsAt <= now ? "done" : "later"}>
                {t(endsAt <= now ? "days.over" : "days.ahead")}
              </Status>
            )}
            {cancelledAt && cancelReason ? <p className="wrap-anywhere">{cancelReason}</p> : null}
            {!cancelledAt && takenOverBy ? (
              <p className="wrap-anywhere">{t("days.takenOver", { who: takenOverBy })}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {state === "SCHEDULED" && meeting.group.state === "CONFIRMED" && mayArrange(meeting.standing) ? (
        <p className="print:hidden">
          <LinkButton tone="secondary" href={href(locale, to.meetingDays(meeting.id))}>
            {t("days.change")}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}
