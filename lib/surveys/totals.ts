import { wayOf } from "@/lib/surveys/after-sight";
import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";

/** An answer as thresholds know it: its group, and whether it and its group are counted by them. */
export type Voice = { groupId: string; counts: boolean };

/** What was answered, belonging to nobody; the group is known only so that groups can be counted. */
export type AnonymousResponse = Voice & { answers: Answers; batch: number };

/**
 * Totals appear only from a minimum of answers in a minimum of groups, which each format sets; the form says so before one answers.
 */
export type Counting = { answers: number; groups: number };

/** Whether one group's answers may be numbers by themselves. */
export function isOfOneGroup({ groups }: Counting): boolean {
  return groups === 1;
}

/** What can be said of one question: numbers, or only that there are too few answers. */
export type QuestionTotal = { key: string } & (
  | { kind: "too-few" }
  /** How many answered 1, 2, 3, 4 and 5, and how many could not say. */
  | { kind: "rating"; answers: number; counts: number[]; unknown: number; mean: number | null }
  /** How many answered 0, 1, … 10. */
  | { kind: "score"; answers: number; counts: number[]; mean: number | null }
  | { kind: "choice"; answers: number; options: { key: string; count: number }[] }
);

/** The numbers of a survey; `answers` and `groups` are null where there are too few to say even that. */
export type Totals = { answers: number | null; groups: number | null; questions: QuestionTotal[] };

/** The totals of a survey's answers, question by question, each only where enough people in enough groups have answered it. */
export function totals(
  definition: SurveyDefinition,
  responses: readonly AnonymousResponse[],
  limit: Counting,
): Totals {
  return totalsBy(definition, responses, (answered) => released(answered, limit));
}

/** The totals of a part of a survey's answers, such as those about one meeting, where one group is enough; `responses` are all of them. */
export function totalsOf<Response extends AnonymousResponse>(
  definition: SurveyDefinition,
  responses: readonly Response[],
  isOwn: (response: Response) => boolean,
  limit: Counting,
): Totals {
  return totalsBy(definition, responses, (answered) => releasedOf(answered, isOwn, limit));
}

function totalsBy<Response extends AnonymousResponse>(
  definition: SurveyDefinition,
  responses: readonly Response[],
  release: (answered: readonly Response[]) => Response[],
): Totals {
  const shown = release(responses);
  return {
    answers: shown.length > 0 ? shown.length : null,
    groups: shown.length > 0 ? groupsOf(shown) : null,
    questions: totalled(definition).map((question) => {
      const answered = responses.filter((response) => hasAnswer(question, response));
      return total(question, release(answered));
    }),
  };
}

/**
 * Of the answers to one question those that may be counted. Batches come one after the other; a batch's answers count once those
 * that wait are enough to hide in, so that the difference of two totals is about nobody, or about enough of them.
 */
export function released<Response extends AnonymousResponse>(
  answered: readonly Response[],
  limit: Counting,
): Response[] {
  if (isOfOneGroup(limit)) return releasedOf(answered, () => true, limit);
  const shown: Response[] = [];
  let waiting: Response[] = [];
  let hiding = new Hiding(limit);
  for (const batch of inBatches(answered)) {
    for (const response of batch) {
      waiting.push(response);
      hiding.add(response);
    }
    if (!hiding.isEnough()) continue;
    for (const response of waiting) shown.push(response);
    [waiting, hiding] = [[], new Hiding(limit)];
  }
  return shown;
}

/**
 * Of the answers to one question those that may be counted where one group is enough: whole batches, each enough by itself. What came
 * out together with others' answers is counted with them only, for from both numbers something would follow about few; and few of one
 * meeting and few of the next may be the same few people.
 */
export function releasedOf<Response extends AnonymousResponse>(
  answered: readonly Response[],
  isOwn: (response: Response) => boolean,
  limit: Counting,
): Response[] {
  if (!isOfOneGroup(limit)) return [];
  return inBatches(answered)
    .filter((batch) => batch.every(isOwn) && isEnough(batch, limit))
    .flat();
}

/** The answers of each batch in the order of the batches; each is looked at once, however many batches there are. */
function inBatches<Response extends AnonymousResponse>(answered: readonly Response[]): Response[][] {
  return [...Map.groupBy(answered, ({ batch }) => batch)]
    .sort(([one], [other]) => one - other)
    .map(([, responses]) => responses);
}

/**
 * Whether so many answers from so many groups may be shown as numbers. Answers that somebody may know already hide nobody: those of
 * groups in which somebody with a role at the convener takes part, and a second answer of one person.
 */
export function isEnough(responses: readonly Voice[], limit: Counting): boolean {
  const hiding = new Hiding(limit);
  for (const response of responses) hiding.add(response);
  return hiding.isEnough();
}

/** Those among whom an answer hides, counted as they come. */
class Hiding {
  #answers = 0;
  readonly #groups = new Set<string>();

  constructor(private readonly limit: Counting) {}

  add({ counts, groupId }: Voice): void {
    if (!counts) return;
    this.#answers += 1;
    this.#groups.add(groupId);
  }

  isEnough(): boolean {
    return this.#answers >= this.limit.answers && this.#groups.size >= this.limit.groups;
  }
}

/** The questions that are told as numbers. */
function totalled(definition: SurveyDefinition): Question[] {
  return questionsOf(definition).filter((question) => isNameless(question) && wayOf(question) === "numbers");
}

function hasAnswer({ key }: Question, { answers }: AnonymousResponse): boolean {
  const answer = answers[key];
  return answer !== undefined && answer.length > 0;
}

function total(question: Question, responses: readonly AnonymousResponse[]): QuestionTotal {
  const { key } = question;
  if (responses.length === 0) return { key, kind: "too-few" };
  const given = new Map<string, number>();
  for (const value of responses.flatMap(({ answers }) => answers[key] ?? []))
    given.set(value, (given.get(value) ?? 0) + 1);
  const answers = responses.length;
  const count = (value: string) => given.get(value) ?? 0;
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
  return { key, kind: "too-few" };
}

/** The mean of numbers that begin at `from`, of which so many were given each. */
function mean(counts: readonly number[], from: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + from), 0) / all;
}

function groupsOf(responses: readonly Voice[]): number {
  return new Set(responses.map(({ groupId }) => groupId)).size;
}
