import type { DrawnStep } from "@/components/steps/drawn";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";

/** All surveys of a group, as they are drawn: one stop. */
export const survey: DrawnStep = {
  station: (locale, { format, seats }) => translator(locale, "tasks", format)("stations.feedback", { seats }),
  column: (locale) => translator(locale, "board")("stations.feedback"),
  cell: (locale, _group, station) => feedbackDetail(locale, station),
  face: (_group, { about }) => (about ? "survey" : "closing"),
};

function feedbackDetail(locale: Locale, { tasks, status }: Station) {
  if (status === "done") return null;
  const missing = tasks
    .filter((task) => task.status === "open")
    .reduce((sum, task) => sum + task.whose.length, 0);
  return missing > 0 ? translator(locale, "board")("cell.unanswered", { n: missing }) : null;
}
