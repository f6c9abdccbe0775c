import { type Format, meetingSteps } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Task } from "@/lib/tasks/plan";

/** What a task is called, in a list and in a mail: "Vierailun 2 ajan sopiminen". */
export function taskName(locale: Locale, format: Format, task: Task): string {
  const t = translator(locale, "tasks");
  const n = String(meetingSteps(format).findIndex(({ key }) => key === (task.about ?? task.step)) + 1);
  switch (task.kind) {
    case "agreement":
      return t(task.whose.some(({ kind }) => kind === "coordinator") ? "names.talk" : "names.agreement");
    case "times":
      return t("names.times", { n });
    case "place":
      return t("names.place", { n });
    case "visit":
      return t("names.visit", { n });
    case "survey":
      return task.about ? t("names.feedback", { n }) : t("names.closing");
    case "assignment":
      return t("names.assignment");
    default:
      return t("names.proposal");
  }
}
