import type { ReactNode } from "react";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import { type GroupPlan, namesOf } from "@/components/tasks/names";
import { dueBy, meetingIn, theirTitle, waitsFor, yourWords } from "@/components/tasks/task-words";
import { UnderWayCard } from "@/components/tasks/under-way-card";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { NowCard } from "@/components/ui/now-card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Task } from "@/lib/steps/step";
import { isYours, openTasks, yourTasks } from "@/lib/tasks/turns";
import { underWay } from "@/lib/tasks/under-way";

type Props = { locale: Locale; group: GroupPlan; now: Date };

/** "Nyt": the one thing for this viewer in this group; what else is theirs stands below it. */
export function GroupNow({ locale, group, now }: Props) {
  const [first, ...rest] = yourTasks(group.plan, group.standing);
  if (group.state === "DISSOLVED")
    return <Ended locale={locale} group={group} now={now} first={first} rest={rest} />;
  const on = underWay(group, now);
  if (on && (group.standing.seats.length > 0 || !first))
    return (
      <UnderWayCard {...{ locale, group, on, now }}>
        <Rest {...{ locale, group, now }} tasks={first ? [first, ...rest] : []} />
      </UnderWayCard>
    );
  if (first) return <Yours locale={locale} group={group} now={now} task={first} rest={rest} />;
  const visit = group.plan.find((task) => task.kind === "visit" && task.status === "waiting");
  const theirs = openTasks(group.plan, group.standing).find(
    (task) => task.kind !== "survey" && !isYours(task, group.standing),
  );
  if (theirs && (!visit || theirs.kind !== "place"))
    return <Theirs locale={locale} group={group} now={now} task={theirs} />;
  if (visit) return <Coming locale={locale} group={group} task={visit} now={now} />;
  const visits = group.plan.filter(({ kind }) => kind === "visit");
  const over = group.plan.every(
    (task) => task.status === "done" || task.status === "skipped" || task.kind === "survey",
  );
  if (!over || visits.length === 0) return <Plain locale={locale} group={group} face="nothing" />;
  const all = visits.every(({ status }) => status === "done");
  return <Plain locale={locale} group={group} face={all ? "done" : "partly"} />;
}

/** A group that has ended: what was asked before, such as feedback on a visit that was held, can still be done. */
function Ended({
  locale,
  group,
  now,
  first,
  rest,
}: Props & { first: Task | undefined; rest: readonly Task[] }) {
  if (!first) return <Plain locale={locale} group={group} face="ended" />;
  const t = translator(locale, "tasks", group.programme.format);
  const seats = group.seats.length;
  return (
    <div className="stack">
      <Notice locale={locale} tone="info" title={t("now.ended", { seats })}>
        <p>{t("now.endedText", { seats })}</p>
      </Notice>
      <Yours locale={locale} group={group} now={now} task={first} rest={rest} />
    </div>
  );
}

function Yours({
  locale,
  group,
  now,
  task,
  rest,
}: Props & {
  task: Task;
  rest: readonly Task[];
}) {
  const words = yourWords(locale, group, task);
  return (
    <NowCard locale={locale} title={words.title} due={dueBy(locale, group, task, now, "headYours")}>
      <p>{words.about}</p>
      <p>
        <LinkButton href={words.href}>{words.action}</LinkButton>
      </p>
      <Rest {...{ locale, group, now }} tasks={rest} />
    </NowCard>
  );
}

/** What else is theirs to do. */
function Rest({ locale, group, now, tasks }: Props & { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <div className="border-t border-line pt-4 [&_li]:py-0.75">
      <p className="font-bold">{translator(locale, "tasks", group.programme.format)("now.also")}</p>
      <ul>
        {tasks.map((one) => (
          <Also key={one.key} locale={locale} group={group} now={now} task={one} />
        ))}
      </ul>
    </div>
  );
}

function Also({ locale, group, now, task }: Props & { task: Task }): ReactNode {
  const by = dueBy(locale, group, task, now, "yours");
  const words = yourWords(locale, group, task);
  return (
    <li>
      <a href={words.href}>{words.title}</a>
      {by ? `, ${by}` : null}
    </li>
  );
}

function Theirs({ locale, group, now, task }: Props & { task: Task }) {
  const t = translator(locale, "tasks", group.programme.format);
  return (
    <NowCard
      locale={locale}
      waiting="theirs"
      title={t("waitsFor", { who: namesOf(locale, group, task) })}
      due={dueBy(locale, group, task, now, "head")}
    >
      <p>
        <b>{theirTitle(locale, group, task)}.</b> {group.standing.seats.length > 0 ? t("now.theirs") : null}
      </p>
      {task.kind === "times" ? (
        <p>
          <a href={href(locale, to.times(group.id))}>{t("action.vote")}</a>
        </p>
      ) : null}
    </NowCard>
  );
}

function Coming({ locale, group, task, now }: Props & { task: Task }) {
  const t = translator(locale, "tasks", group.programme.format);
  const meeting = group.facts.meetings.find(({ id }) => id === task.meetingId);
  if (!meeting?.startsAt || !meeting.endsAt) return <Plain locale={locale} group={group} face="nothing" />;
  const missing = group.plan.find(
    (one) => one.kind === "place" && one.step === task.step && one.status === "open",
  );
  return (
    <NowCard locale={locale} waiting="nothing" title={t("now.visit", meetingIn(locale, group, task.step))}>
      <LargeMeetingTime
        locale={locale}
        meeting={{
          ...meeting,
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          timeZone: group.programme.timeZone,
        }}
        now={now}
      />
      {missing ? (
        <p>
          {theirTitle(locale, group, missing)}: {waitsFor(locale, group, missing, now)}
        </p>
      ) : null}
      <p>
        <LinkButton href={href(locale, to.meeting(meeting.id))}>{t("now.visitAction")}</LinkButton>
      </p>
    </NowCard>
  );
}

function Plain({
  locale,
  group,
  face,
}: {
  locale: Locale;
  group: GroupPlan;
  face: "ended" | "done" | "partly" | "nothing";
}) {
  const t = translator(locale, "tasks", group.programme.format);
  const seats = group.seats.length;
  return (
    <NowCard locale={locale} waiting="nothing" title={t(`now.${face}`, { seats })}>
      <p>{t(`now.${face}Text`, { seats })}</p>
    </NowCard>
  );
}
