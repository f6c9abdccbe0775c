import type { FoldProps } from "@/components/steps/drawn";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Status } from "@/components/ui/status";
import type { StepStatus } from "@/components/ui/status-mark";
import { isOfHost } from "@/lib/formats/occurrences";
import { templateFor } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Task } from "@/lib/steps/step";
import type { GroupPlan } from "@/lib/tasks/queries";
import { isYours } from "@/lib/tasks/turns";
import { formatMinutes } from "@/lib/time/format";

/** The assignment: who has handed it in; what was written stays sealed. One of whoever hosts is told apart by their name. */
export function AssignmentFold({ locale, group, at }: FoldProps) {
  const step = at.key;
  const t = translator(locale, "groups", group.programme.format);
  const tasks = group.plan.filter((task) => task.kind === "assignment" && task.step === step);
  const ofHost = at.step.kind === "assignment" && isOfHost(at.step);
  const template =
    at.step.kind === "assignment"
      ? templateFor(group.programme.format, at.step, group.assignment)
      : undefined;
  const summary =
    (ofHost && template?.title[locale]) ||
    translator(locale, "tasks", group.programme.format)("stations.assignment");
  const host = group.seats.find(({ seat }) => seat === at.hostSeat)?.name;
  const title = ofHost ? shortName(host ?? "") : template?.title[locale];
  const locked = tasks.every(({ status }) => status === "locked");
  const skipped = tasks.every(({ status }) => status === "skipped");
  const over = tasks.some(({ status }) => status === "skipped");
  const allIn = tasks.every(({ status }) => status === "done");
  return (
    <Disclosure summary={summary} detail={title === summary ? null : title}>
      {skipped ? (
        <p>{t("assignment.skipped")}</p>
      ) : (
        <p>
          {ofHost
            ? t("assignment.ofHost")
            : locked
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
            <LinkButton tone="secondary" href={href(locale, to.assignment(group.id, step))}>
              {t("assignment.action")}
            </LinkButton>
          </p>
        </>
      )}
    </Disclosure>
  );
}

function sideStatus(group: GroupPlan, task: Task): StepStatus {
  if (task.status === "done" || task.status === "skipped") return task.status;
  return isYours(task, group.standing) ? "yours" : "theirs";
}
