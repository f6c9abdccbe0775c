import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { isYours } from "@/lib/tasks/turns";

/** Feedback: what still has to be answered and, for who guides, what was answered. */
export function SurveyFold({ locale, group, now }: FoldProps) {
  const t = translator(locale, "groups", group.programme.format);
  const { standing } = group;
  const surveys = group.plan.filter((task) => task.kind === "survey" && isYours(task, standing));
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
