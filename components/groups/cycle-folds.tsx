import { MeetingTime } from "@/components/meetings/meeting-time";
import { shortName } from "@/components/tasks/names";
import { theirTitle, waitsFor, yourWords } from "@/components/tasks/task-words";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Status } from "@/components/ui/status";
import type { StepStatus } from "@/components/ui/status-mark";
import { meetingSteps } from "@/lib/formats/occurrences";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { tenseOf } from "@/lib/meetings/rules";
import type { Task } from "@/lib/steps/step";
import type { GroupPlan } from "@/lib/tasks/queries";
import { isYours } from "@/lib/tasks/turns";
import { formatDateTime, formatMinutes } from "@/lib/time/format";

type Props = { locale: Locale; group: GroupPlan };

/** One visit: when, where and with whom; and what still has to be done for it. */
export function VisitFold({
  locale,
  group,
  step,
  ordinal,
  now,
}: Props & { step: string; ordinal: number; now: Date }) {
  const t = translator(locale, "groups");
  const meeting = group.facts.meetings.find((one) => one.step === step);
  const hostSeat = meeting?.hostSeat ?? hostSeatOf(group, step);
  const host = shortName(group.seats.find(({ seat }) => seat === hostSeat)?.name ?? "");
  const title = group.standing.seats.includes(hostSeat)
    ? t("visit.atHome", { n: ordinal })
    : t("visit.at", { n: ordinal, host });
  const { timeZone: zone } = group.programme;
  const takesPlace = meeting?.state === "SCHEDULED" || meeting?.state === "HELD";
  const when =
    takesPlace && meeting.startsAt ? formatDateTime(meeting.startsAt, { locale, zone, now }) : null;
  const over = group.plan.some(
    (task) => task.kind === "visit" && task.step === step && task.status === "skipped",
  );
  return (
    <Disclosure summary={title} detail={when}>
      {takesPlace && meeting.startsAt && meeting.endsAt ? (
        <>
          <p className="big-time">
            <MeetingTime
              locale={locale}
              meeting={{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, timeZone: zone }}
              now={now}
            />
          </p>
          {meeting.placed || tenseOf(meeting, group.state, now) === "behind" ? null : (
            <p>{t("visit.placeMissing")}</p>
          )}
        </>
      ) : (
        <p>{over && meeting?.state !== "CANCELLED" ? t("visit.over") : unscheduledText(locale, meeting)}</p>
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
            <LinkButton tone="secondary" href={`/${locale}/groups/${group.id}/times#${step}`}>
              {t("visit.times")}
            </LinkButton>
          ) : (
            <LinkButton tone="secondary" href={`/${locale}/meetings/${meeting.id}`}>
              {t("visit.open")}
            </LinkButton>
          )}
        </p>
      ) : null}
    </Disclosure>
  );
}

/** The assignment: who has handed it in; what was written stays sealed. */
export function AssignmentFold({ locale, group, step }: Props & { step: string }) {
  const t = translator(locale, "groups");
  const tasks = group.plan.filter((task) => task.kind === "assignment" && task.step === step);
  const template = group.programme.format.assignments.find(({ key }) => key === group.assignment);
  const locked = tasks.every(({ status }) => status === "locked");
  const skipped = tasks.every(({ status }) => status === "skipped");
  const over = tasks.some(({ status }) => status === "skipped");
  const allIn = tasks.every(({ status }) => status === "done");
  return (
    <Disclosure summary={translator(locale, "tasks")("stations.assignment")} detail={template?.title[locale]}>
      {skipped ? (
        <p>{t("assignment.skipped")}</p>
      ) : (
        <p>
          {locked
            ? t("assignment.locked", { minutes: formatMinutes(template?.minutes ?? 20) })
            : over
              ? t("assignment.over")
              : t(allIn ? "assignment.allIn" : "assignment.open", { seats: group.seats.length })}
        </p>
      )}
      {locked || skipped ? null : (
        <>
          <ul className="stack-xs">
            {tasks.map((task) => (
              <li key={task.key}>
                <Status kind={sideStatus(group, task)}>
                  {shortName(group.seats.find(({ seat }) => seat === task.seat)?.name ?? "")}:{" "}
                  {task.status === "done"
                    ? t("assignment.in")
                    : t(task.status === "skipped" ? "assignment.leftOut" : "assignment.notIn")}
                </Status>
              </li>
            ))}
          </ul>
          <p>
            <LinkButton tone="secondary" href={`/${locale}/groups/${group.id}/assignments/${step}`}>
              {t("assignment.action")}
            </LinkButton>
          </p>
        </>
      )}
    </Disclosure>
  );
}

/** For those who guide: what the associations have written to them. */
export function PreparationFold({ locale, group }: Props) {
  const t = translator(locale, "facilitation");
  if (!group.standing.facilitator) return null;
  return (
    <div className="folds">
      <Disclosure summary={t("preparation.title")}>
        <p>{t("preparation.text")}</p>
        <p>
          <LinkButton tone="secondary" href={`/${locale}/groups/${group.id}/preparation`}>
            {t("preparation.action")}
          </LinkButton>
        </p>
      </Disclosure>
    </div>
  );
}

function sideStatus(group: GroupPlan, task: Task): StepStatus {
  if (task.status === "done" || task.status === "skipped") return task.status;
  return isYours(task, group.standing) ? "yours" : "theirs";
}

/** Feedback, what may be told onward, and the notes of those who guide. */
export function FeedbackFold({ locale, group, now }: Props & { now: Date }) {
  const t = translator(locale, "groups");
  const { standing } = group;
  const runs = group.state === "CONFIRMED" || group.state === "COMPLETED";
  const surveys = group.plan.filter((task) => task.kind === "survey" && isYours(task, standing));
  const comes = group.plan.some(
    ({ kind, status }) => kind === "visit" && status !== "done" && status !== "skipped",
  );
  return (
    <div className="folds">
      <Disclosure summary={t("feedback.title")}>
        {comes ? <p>{t("feedback.text")}</p> : null}
        <OpenTasks locale={locale} group={group} now={now} tasks={surveys} />
        {standing.facilitator ? (
          <p>
            <LinkButton tone="secondary" href={`/${locale}/groups/${group.id}/surveys`}>
              {t("feedback.action")}
            </LinkButton>
          </p>
        ) : null}
      </Disclosure>
      {runs && (standing.seats.length > 0 || standing.facilitator) ? (
        <Disclosure summary={t("onward.title")}>
          <p>{t("onward.text", { seats: group.seats.length })}</p>
          <p>
            <LinkButton tone="secondary" href={`/${locale}/groups/${group.id}/insights`}>
              {t("onward.action")}
            </LinkButton>
          </p>
        </Disclosure>
      ) : null}
      {standing.facilitator ? (
        <Disclosure summary={t("notes.title")}>
          <p>{t("notes.text")}</p>
          <p>
            <LinkButton tone="secondary" href={`/${locale}/groups/${group.id}/notes`}>
              {t("notes.action")}
            </LinkButton>
          </p>
        </Disclosure>
      ) : null}
    </div>
  );
}

function OpenTasks({ locale, group, tasks, now }: Props & { tasks: readonly Task[]; now: Date }) {
  const open = tasks.filter(({ status }) => status === "open");
  if (open.length === 0) return null;
  return (
    <ul className="stack-xs">
      {open.map((task) => {
        const words = isYours(task, group.standing) ? yourWords(locale, group, task) : null;
        return (
          <li key={task.key}>
            {words ? (
              <Status kind="yours">
                <a href={words.href}>{words.title}</a>
              </Status>
            ) : (
              <Status kind="theirs">
                {theirTitle(locale, group, task)}. {waitsFor(locale, group, task, now)}
              </Status>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function unscheduledText(
  locale: Locale,
  meeting: GroupPlan["facts"]["meetings"][number] | undefined,
): string {
  const t = translator(locale, "groups");
  if (meeting?.state === "CANCELLED") return t("visit.cancelled");
  return meeting && meeting.options.length > 0
    ? t("visit.proposed", { count: meeting.options.length })
    : t("visit.unscheduled");
}

function hostSeatOf(group: GroupPlan, step: string): number {
  const steps = meetingSteps(group.programme.format, { seats: group.seats.length });
  return steps.find(({ key }) => key === step)?.hostSeat ?? 0;
}
