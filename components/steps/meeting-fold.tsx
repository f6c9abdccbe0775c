import { meetingDays } from "@/components/meetings/meeting-days";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { meetingHeading } from "@/components/tasks/task-words";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { keepsDiaryAt } from "@/lib/diary/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { tenseOf } from "@/lib/meetings/rules";
import type { GroupPlan } from "@/lib/tasks/queries";
import { formatDateTime } from "@/lib/time/format";

/** One visit: when, where and with whom; and what still has to be done for it. */
export function MeetingFold({ locale, group, at, now }: FoldProps) {
  const step = at.key;
  const { format } = group.programme;
  const t = translator(locale, "groups", format);
  const meeting = group.facts.meetings.find((one) => one.step === step);
  const title = meetingHeading(locale, group, step);
  const { timeZone: zone } = group.programme;
  const takesPlace = meeting?.state === "SCHEDULED" || meeting?.state === "HELD";
  const several = meeting?.days && meeting.days.length > 1;
  const when =
    takesPlace && meeting.startsAt
      ? several
        ? meetingDays(locale, meeting, zone)
        : formatDateTime(meeting.startsAt, { locale, zone, now })
      : null;
  const over = group.plan.some(
    (task) => task.kind === "visit" && task.step === step && task.status === "skipped",
  );
  return (
    <Disclosure summary={title} detail={when}>
      {takesPlace && meeting.startsAt && meeting.endsAt ? (
        <>
          <LargeMeetingTime
            locale={locale}
            meeting={{ ...meeting, startsAt: meeting.startsAt, endsAt: meeting.endsAt, timeZone: zone }}
            now={now}
          />
          {meeting.placed || tenseOf(meeting, group.state, now) === "behind" ? null : (
            <p>{t("visit.placeMissing")}</p>
          )}
        </>
      ) : (
        <p>
          {over && meeting?.state !== "CANCELLED" ? t("visit.over") : unscheduledText(locale, group, meeting)}
        </p>
      )}
      <OpenTasks
        locale={locale}
        group={group}
        now={now}
        tasks={group.plan.filter((task) => task.step === step)}
      />
      {meeting && (takesPlace || meeting.state === "CANCELLED" || !over) ? (
        <p className="row">
          {meeting.state === "UNSCHEDULED" || meeting.state === "PROPOSED" ? (
            <LinkButton tone="secondary" href={href(locale, to.times(group.id, { "#": step }))}>
              {t("visit.times")}
            </LinkButton>
          ) : (
            <LinkButton tone="secondary" href={href(locale, to.meeting(meeting.id))}>
              {t("visit.open")}
            </LinkButton>
          )}
          {keepsDiaryAt(format, group.standing, meeting) ? (
            <LinkButton tone="quiet" href={href(locale, to.diary(group.id))}>
              {translator(locale, "diary")("title")}
            </LinkButton>
          ) : null}
        </p>
      ) : null}
    </Disclosure>
  );
}

function unscheduledText(
  locale: Locale,
  group: GroupPlan,
  meeting: GroupPlan["facts"]["meetings"][number] | undefined,
): string {
  const t = translator(locale, "groups", group.programme.format);
  if (meeting?.state === "CANCELLED") return t("visit.cancelled");
  return meeting && meeting.options.length > 0
    ? t("visit.proposed", { count: meeting.options.length })
    : t("visit.unscheduled");
}
