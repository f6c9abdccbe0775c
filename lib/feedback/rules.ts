import { type Format, meetingSteps, type SurveyStep, surveySteps } from "@/lib/formats/recipe";
import type { Answers } from "@/lib/surveys/definition";

/**
 * Where somebody stands to a survey. Once answered, nothing tells so but that the question is gone: who was asked and is not
 * asked any more has answered.
 */
export type Asking = "open" | "answered" | "closed" | "not-asked";

/** How a person stands to a survey: the open question, if there is one, and whether they were among those who were asked. */
export function askingOf(open: { openUntil: Date } | null, wasAsked: boolean, now: Date): Asking {
  if (open) return open.openUntil > now ? "open" : "closed";
  return wasAsked ? "answered" : "not-asked";
}

/** The step of a survey about this meeting, or about none; null where a group of so many seats has no such survey. */
export function surveyStepOf(
  { format, seats }: { format: Format; seats: number },
  step: string,
  about: string | null,
): SurveyStep | null {
  const found = surveySteps(format, seats).find(({ key }) => key === step);
  if (!found || Boolean(found.about) !== (about !== null)) return null;
  return about === null || meetingSteps(format, seats).some(({ key }) => key === about) ? found : null;
}

/** The name that may stand under a quoted sentence: the association's, where its writer allows that. */
export function quotedName(answers: Answers, name: string): string | null {
  return answers.quoteConsent === "named" && answers.quote ? name : null;
}
