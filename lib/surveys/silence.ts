import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { type Reader, type Stage, sees } from "@/lib/surveys/sight";

/** Why there is no answer to be read: it is not shown to this reader, it was not asked, or it was left empty. */
export type Silence = "hidden" | "notAsked" | "empty";

/** What is known of a survey that somebody reads: the answers are those that the reader may see. */
export type Read = {
  definition: SurveyDefinition;
  answers: Answers;
  /** The short path was taken: the rest is asked later, page by page. */
  short: boolean;
  reader: Reader;
  stage: Stage;
};

/** Why a question has no answer for a reader. What is unknown is never told as a no. */
export function silenceOf(question: Question, { reader, stage, ...survey }: Read): Silence {
  if (!sees(reader, question.seenBy, stage)) return "hidden";
  return wasAsked(question, survey) ? "empty" : "notAsked";
}

/** Off the short path a page has been asked once anything beyond the short path is answered on it. */
function wasAsked(
  { key }: Question,
  { definition, answers, short }: Omit<Read, "reader" | "stage">,
): boolean {
  const path = definition.short;
  if (!short || !path || path.includes(key)) return true;
  const page = definition.pages.find(({ questions }) => questions.some((one) => one.key === key));
  return page?.questions.some((one) => !path.includes(one.key) && answers[one.key] !== undefined) ?? false;
}
