import type { ReactNode } from "react";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import type { GroupPlan } from "@/components/tasks/names";
import { meetingHeading } from "@/components/tasks/task-words";
import { LinkButton } from "@/components/ui/button";
import { NowCard } from "@/components/ui/now-card";
import { keepsDiaryAt } from "@/lib/diary/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { UnderWay } from "@/lib/tasks/under-way";

type Props = { locale: Locale; group: GroupPlan; on: UnderWay; now: Date; children?: ReactNode };

/** The days that go on: which day it is of how many, when, and the way to its programme and to the guest's own diary. */
export function UnderWayCard({ locale, group, on: { meeting, day, number, of }, now, children }: Props) {
  const { format, timeZone } = group.programme;
  const t = translator(locale, "tasks", format);
  const title = meetingHeading(locale, group, meeting.step);
  return (
    <NowCard locale={locale} title={t("now.underWay", { title, number, of })}>
      <p>{t(day.startsAt <= now ? "now.underWayNow" : "now.underWayNext")}</p>
      <LargeMeetingTime locale={locale} meeting={{ ...day, timeZone }} now={now} />
      <p className="row">
        <LinkButton href={href(locale, to.meeting(meeting.id))}>{t("now.underWayAction")}</LinkButton>
        {keepsDiaryAt(format, group.standing, meeting) ? (
          <LinkButton tone="secondary" href={href(locale, to.diary(group.id))}>
            {translator(locale, "diary")("title")}
          </LinkButton>
        ) : null}
      </p>
      {children}
    </NowCard>
  );
}
