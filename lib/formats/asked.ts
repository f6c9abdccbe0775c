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

/** How many months after a meeting a survey is asked; none where it is as soon as that has been held. */
export function monthsOf({ when }: Pick<SurveyStep, "when">): number {
  return ("after" in when && when.months) || 0;
}

/** Whether a survey is asked once in a calendar year, of the same person in all groups together. */
export function isYearly({ when }: Pick<SurveyStep, "when">): boolean {
  return "yearly" in when;
}

/** Whether a survey asks those who came to the meeting, and nobody else. */
export function asksWhoCame({ asked }: Pick<SurveyStep, "asked">): boolean {
  return asked === "those-who-came";
}

/** Whether a survey that somebody is asked is of what came after, or one of every year; null where it is of meetings that have just been. */
export function askedAs(step: Pick<SurveyStep, "when">): "later" | "yearly" | null {
  if (isYearly(step)) return "yearly";
  return monthsOf(step) > 0 ? "later" : null;
}
