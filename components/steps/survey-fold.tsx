import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { isAskedBefore, monthsOf } from "@/lib/formats/asked";
import { answeredSurveys } from "@/lib/formats/occurrences";
import type { SurveyStep } from "@/lib/formats/recipe";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Task } from "@/lib/steps/step";
import type { GroupPlan } from "@/lib/tasks/queries";
import { isYours } from "@/lib/tasks/turns";

/** A stop of surveys: feedback, what is asked months later, or what is asked before a meeting. */
export function SurveyFold(props: FoldProps) {
  const { step } = props.at;
  if (step.kind === "survey" && isAskedBefore(step)) return <Early {...props} survey={step} />;
  const months = step.kind === "survey" ? monthsOf(step) : 0;
  return months > 0 ? <Later {...props} months={months} /> : <Feedback {...props} />;
}

/** Feedback: what still has to be answered and, for who guides, what was answered. */
function Feedback({ locale, group, now }: FoldProps) {
  const t = translator(locale, "groups", group.programme.format);
  const { standing } = group;
  const apart = answeredSurveys(group.programme.format).filter(
    (step) => monthsOf(step) > 0 || isAskedBefore(step),
  );
  const surveys = surveysOf(group).filter(({ step }) => apart.every(({ key }) => key !== step));
  const comes = group.plan.some(
    ({ kind, status }) => kind === "visit" && status !== "done" && status !== "skipped",
  );
  return (
    <Disclosure summary={t("feedback.title")}>
      {comes ? <p>{t("feedback.text")}</p> : null}
      <OpenTasks locale={locale} group={group} now={now} tasks={surveys} />
      {standing.facilitator ? (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.groupSurveys(group.id))}>
            {t("feedback.action")}
          </LinkButton>
        </p>
      ) : null}
    </Disclosure>
  );
}

/** What the contacts are asked months after the last meeting. */
function Later({ locale, group, at, now, months }: FoldProps & { months: number }) {
  const t = translator(locale, "groups", group.programme.format);
  const surveys = surveysOf(group).filter(({ step }) => step === at.step.key);
  return (
    <Disclosure summary={t("later.title", { months })}>
      <p>{t("later.text", { months })}</p>
      <OpenTasks locale={locale} group={group} now={now} tasks={surveys} />
    </Disclosure>
  );
}

/** What all who take part are asked before a meeting. */
function Early({ locale, group, at, now, survey }: FoldProps & { survey: SurveyStep }) {
  const surveys = surveysOf(group).filter(({ step }) => step === at.step.key);
  return (
    <Disclosure summary={survey.survey.title[locale]}>
      <p>{survey.survey.intro[locale]}</p>
      <OpenTasks locale={locale} group={group} now={now} tasks={surveys} />
    </Disclosure>
  );
}

function surveysOf(group: GroupPlan): Task[] {
  return group.plan.filter((task) => task.kind === "survey" && isYours(task, group.standing));
}
