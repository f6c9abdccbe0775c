import { type Format, meetingSteps } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Task } from "@/lib/tasks/plan";

/** What a task is called, in a list and in a mail: "Vierailun 2 ajan sopiminen". */
export function taskName(
  locale: Locale,
  { format, seats }: { format: Format; seats: number },
  task: Task,
): string {
  const t = translator(locale, "board");
  const n = String(meetingSteps(format, seats).findIndex(({ key }) => key === (task.about ?? task.step)) + 1);
  switch (task.kind) {
    case "agreement":
      return t(task.whose.some(isTalk) ? "tasks.talk" : "tasks.agreement");
    case "times":
      return t("tasks.times", { n });
    case "place":
      return t("tasks.place", { n });
    case "visit":
      return t("tasks.visit", { n });
    case "survey":
      return task.about ? t("tasks.feedback", { n }) : t("tasks.closing");
    case "assignment":
      return t("tasks.assignment");
    default:
      return t("tasks.proposal");
  }
}

/** The coordinator is asked for a talk, not to call for an answer. */
function isTalk(whose: Task["whose"][number]): boolean {
  return whose.kind === "coordinator" && whose.callsFor === undefined;
}
