import type { DrawnStep } from "@/components/steps/drawn";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** All surveys of a group, as they are drawn: one stop. */
export const survey: DrawnStep = {
  station: (locale, { format, seats }) => translator(locale, "tasks", format)("stations.feedback", { seats }),
  column: (locale, format) => translator(locale, "board", format)("stations.feedback"),
  cell: feedbackDetail,
  face: (_group, { about }) => (about ? "survey" : "closing"),
};

function feedbackDetail(locale: Locale, { programme }: GroupPlan, { tasks, status }: Station) {
  if (status === "done") return null;
  const missing = tasks
    .filter((task) => task.status === "open")
    .reduce((sum, task) => sum + task.whose.length, 0);
  return missing > 0
    ? translator(locale, "board", programme.format)("cell.unanswered", { n: missing })
    : null;
}
