import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";

/** What was answered, belonging to nobody; the group is known only so that groups can be counted. */
export type AnonymousResponse = { groupId: string | null; answers: Answers; quotedAs?: string | null };

/** Numbers are shown only from so many answers, out of so many groups, on. It is told before answering. */
export type Threshold = { minAnswers: number; minGroups: number };
export const threshold: Threshold = { minAnswers: 5, minGroups: 3 };

/** What can be said of one question: numbers or words, or only that there are too few answers. */
export type QuestionTotal = { key: string } & (
  | { kind: "too-few" }
  /** How many answered 1, 2, 3, 4 and 5, and how many could not say. */
  | { kind: "rating"; answers: number; counts: number[]; unknown: number; mean: number | null }
  /** How many answered 0, 1, … 10. */
  | { kind: "score"; answers: number; counts: number[]; mean: number | null }
  | { kind: "choice"; answers: number; options: { key: string; count: number }[] }
  /** The words in an order of their own, so that nobody's can be put together. */
  | { kind: "words"; answers: number; texts: string[] }
);

/** `answers` and `groups` are null where there are too few to say even that. */
export type Totals = { answers: number | null; groups: number | null; questions: QuestionTotal[] };

/** A sentence that may be told onward; `by` is the association, where its name may be told too. */
export type Quote = { text: string; by: string | null };

export type PartTotals<Part extends string> = { whole: Totals; parts: { part: Part; totals: Totals }[] };

/** The totals of a survey's answers, question by question, each only where enough people in enough groups have answered it. */
export function totals(
  definition: SurveyDefinition,
  responses: readonly AnonymousResponse[],
  limit: Threshold = threshold,
): Totals {
  const shown = isEnough(responses, limit);
  return {
    answers: shown ? responses.length : null,
    groups: shown ? groupsOf(responses) : null,
    questions: totalled(definition).map((question) => {
      const answered = responses.filter((response) => hasAnswer(question, response));
      return isEnough(answered, limit) ? total(question, answered) : tooFew(question);
    }),
  };
}

/**
 * The totals of the whole and of its parts, such as each visit. Where a part has too few answers, the next smallest part is
 * hidden with it, so that nobody gets at the small one by taking the shown parts from the whole.
 */
export function totalsByPart<Part extends string, Response extends AnonymousResponse>(
  definition: SurveyDefinition,
  responses: readonly Response[],
  partOf: (response: Response) => Part,
  limit: Threshold = threshold,
): PartTotals<Part> {
  const parts = [...new Set(responses.map(partOf))].sort();
  const shownOf = (of: readonly Response[]) =>
    shownParts(
      parts.map((part) => ({ part, responses: of.filter((one) => partOf(one) === part) })),
      limit,
    );
  const counted = shownOf(responses);
  const byQuestion = totalled(definition).map((question) => {
    const answered = responses.filter((response) => hasAnswer(question, response));
    return { question, answered, shown: shownOf(answered) };
  });
  return {
    whole: totals(definition, responses, limit),
    parts: parts.map((part) => {
      const own = responses.filter((response) => partOf(response) === part);
      const questions = byQuestion.map(({ question, answered, shown }) =>
        shown.has(part)
          ? total(
              question,
              answered.filter((response) => partOf(response) === part),
            )
          : tooFew(question),
      );
      return {
        part,
        totals: {
          answers: counted.has(part) ? own.length : null,
          groups: counted.has(part) ? groupsOf(own) : null,
          questions,
        },
      };
    }),
  };
}

/**
 * Sentences that may be quoted: those whose writer allows it, with the association's name where that is allowed too. Nameless
 * ones are kept back until there are enough answers for them to be anybody's.
 */
export function quotes(
  definition: SurveyDefinition,
  responses: readonly AnonymousResponse[],
  limit: Threshold = threshold,
): Quote[] {
  const asked = questionsOf(definition).filter(
    ({ seenBy, kind }) => seenBy === "quote" && kind === "long-text",
  );
  const enough = isEnough(responses, limit);
  const allowed = asked.flatMap(({ key }) => responses.map((response) => quoteOf(key, response, enough)));
  return allowed.filter((quote) => quote !== null).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Whether so many answers from so many groups may be shown as numbers. */
export function isEnough(
  responses: readonly { groupId: string | null }[],
  { minAnswers, minGroups }: Threshold = threshold,
): boolean {
  return responses.length >= minAnswers && groupsOf(responses) >= minGroups;
}

type Cell<Part> = { part: Part; responses: readonly AnonymousResponse[] };

/** The parts that may be shown beside their whole: what stays hidden must, taken together, be enough to hide in. */
function shownParts<Part>(cells: readonly Cell<Part>[], limit: Threshold): Set<Part> {
  const filled = cells.filter(({ responses }) => responses.length > 0);
  const shown = filled
    .filter(({ responses }) => isEnough(responses, limit))
    .sort((a, b) => a.responses.length - b.responses.length);
  const hidden = filled.filter((cell) => !shown.includes(cell));
  while (
    hidden.length > 0 &&
    shown.length > 0 &&
    !isEnough(
      hidden.flatMap(({ responses }) => responses),
      limit,
    )
  ) {
    hidden.push(shown.shift() as Cell<Part>);
  }
  return new Set(shown.map(({ part }) => part));
}

function totalled(definition: SurveyDefinition): Question[] {
  return questionsOf(definition).filter(({ seenBy }) => seenBy === "totals");
}

function hasAnswer({ key }: Question, { answers }: AnonymousResponse): boolean {
  const answer = answers[key];
  return answer !== undefined && answer.length > 0;
}

function tooFew({ key }: Question): QuestionTotal {
  return { key, kind: "too-few" };
}

function total(question: Question, responses: readonly AnonymousResponse[]): QuestionTotal {
  const { key } = question;
  const given = responses.flatMap(({ answers }) => answers[key] ?? []);
  const answers = responses.length;
  const count = (value: string) => given.filter((one) => one === value).length;
  if (question.kind === "rating") {
    const counts = ["1", "2", "3", "4", "5"].map(count);
    return { key, kind: "rating", answers, counts, unknown: count("unknown"), mean: mean(counts, 1) };
  }
  if (question.kind === "score") {
    const counts = Array.from({ length: 11 }, (_, score) => count(String(score)));
    return { key, kind: "score", answers, counts, mean: mean(counts, 0) };
  }
  if (question.kind === "choice" || question.kind === "choices") {
    return {
      key,
      kind: "choice",
      answers,
      options: question.options.map((option) => ({ key: option.key, count: count(option.key) })),
    };
  }
  return { key, kind: "words", answers, texts: [...given].sort() };
}

/** The mean of numbers that begin at `from`, of which so many were given each. */
function mean(counts: readonly number[], from: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + from), 0) / all;
}

function groupsOf(responses: readonly { groupId: string | null }[]): number {
  return new Set(responses.flatMap(({ groupId }) => groupId ?? [])).size;
}

function quoteOf(key: string, { answers, quotedAs }: AnonymousResponse, enough: boolean): Quote | null {
  const text = answers[key];
  const consent = answers[`${key}Consent`];
  if (typeof text !== "string" || text === "") return null;
  if (consent === "named" && quotedAs) return { text, by: quotedAs };
  return enough && (consent === "anonymous" || consent === "named") ? { text, by: null } : null;
}
