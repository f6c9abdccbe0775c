import type { SurveyStep } from "@/lib/formats/recipe";
import { questionsOf } from "@/lib/surveys/rules";

/** Whether a survey is what those who take part write to those who guide them, before a meeting. */
export function isBrief({ asked, survey, when }: SurveyStep): boolean {
  return (
    "before" in when &&
    asked === "participants" &&
    questionsOf(survey).every(({ seenBy }) => seenBy === "signed")
  );
}

/** Whether a survey is asked before a meeting, so that its answers are counted. */
export function isAskedBefore(step: SurveyStep): boolean {
  return "before" in step.when && !isBrief(step);
}
