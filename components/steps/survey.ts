import type { DrawnStep, StopOf } from "@/components/steps/drawn";
import { isAskedBefore, monthsOf } from "@/lib/formats/asked";
import { answeredSurveys, surveysIn } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** The surveys of a group, as they are drawn: one stop, and another for each of months later. */
export const survey: DrawnStep = {
  station: (locale, { format, seats }, stop) => {
    const t = translator(locale, "tasks", format);
    const months = monthsTo(format, stop);
    if (earlyAt(format, stop)) return t("stations.early");
    return months > 0 ? t("stations.later", { months }) : t("stations.feedback", { seats });
  },
  column: (locale, format, stop) => {
    const t = translator(locale, "board", format);
    const months = monthsTo(format, stop);
    if (earlyAt(format, stop)) return t("stations.early");
    return months > 0 ? t("stations.later", { months }) : t("stations.feedback");
  },
  cell: feedbackDetail,
  face: ({ programme: { format } }, { about, step }) => {
    if (earlyAt(format, { step })) return "early";
    return about ? "survey" : "closing";
  },
};

/** Whether what is asked at a stop is asked before a meeting. */
function earlyAt(format: Format, { step }: Pick<StopOf, "step">): boolean {
  return surveysIn(format).some((one) => one.key === step && isAskedBefore(one));
}

/** How many months after the last meeting what is asked at a stop is asked. */
function monthsTo(format: Format, { step }: StopOf): number {
  const own = answeredSurveys(format).find(({ key }) => key === step);
  return own ? monthsOf(own) : 0;
}

function feedbackDetail(locale: Locale, { programme }: GroupPlan, { tasks, status }: Station) {
  if (status === "done") return null;
  const missing = tasks
    .filter((task) => task.status === "open")
    .reduce((sum, task) => sum + task.whose.length, 0);
  return missing > 0
    ? translator(locale, "board", programme.format)("cell.unanswered", { n: missing })
    : null;
}
