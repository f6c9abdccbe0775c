import { createHash } from "node:crypto";
import type { Answers, Question } from "@/lib/surveys/definition";
import { answersTo, tellKey } from "@/lib/surveys/rules";

/** What of the answers belongs to other questions. */
export function answersBeside(questions: readonly Question[], answers: Answers): Answers {
  const asked = new Set(questions.flatMap((question) => [question.key, tellKey(question)]));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.has(key)));
}

/** A mark of what is saved for a page's questions, empty where nothing is: a form shown before a change does not overwrite it. */
export function pageMark(questions: readonly Question[], answers: Answers): string {
  const saved = Object.entries(answersTo(questions, answers)).sort(([a], [b]) => (a < b ? -1 : 1));
  return saved.length === 0
    ? ""
    : createHash("sha256").update(JSON.stringify(saved)).digest("base64url").slice(0, 22);
}
