import type { Locale, Localised } from "@/lib/i18n/locales";
import { shownAddress } from "@/lib/people/shown-address";
import { formatPossible } from "@/lib/surveys/dates";
import type { Answers, Option, Page, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { isNameless, type Reader, type Stage, sees } from "@/lib/surveys/sight";

/**
 * A theme of a programme. One that is offered no more is retired and not deleted: what was chosen keeps its label, on pages, in
 * mails and in files.
 */
export type Theme = { key: string; label: Localised; retired?: true };

/** The themes that can be chosen now, and those that were chosen while they still could be. */
export function offeredThemes(themes: readonly Theme[], chosen: readonly string[] = []): Theme[] {
  return themes.filter(({ key, retired }) => !retired || chosen.includes(key));
}

/** One page as it is asked; on the short path, small pages stand together as parts of one. */
export type SurveyPage = { key: string; parts: readonly Page[] };

/**
 * What a reader may read of a survey's answers at a stage: only those to questions that say so. Every reader of answers, on a
 * page, in a mail or in a file, comes through here.
 */
export function answersSeenBy(
  definition: SurveyDefinition,
  answers: Answers,
  reader: Reader,
  stage: Stage,
): Answers {
  return answersTo(
    questionsOf(definition).filter((question) => sees(reader, question.seenBy, stage)),
    answers,
  );
}

/** The answers to these questions, and nothing else. */
export function answersTo(questions: readonly Question[], answers: Answers): Answers {
  const keys = questions.flatMap((question) =>
    question.kind === "wishes" ? [question.key, tellKey(question)] : [question.key],
  );
  return Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])));
}

/** The pages as they are asked, on the whole or on the short path. */
export function pagesOf(definition: SurveyDefinition, short: boolean): SurveyPage[] {
  if (!short || !definition.short) return definition.pages.map((page) => ({ key: page.key, parts: [page] }));
  const asked = definition.short;
  const pages: SurveyPage[] = [];
  for (const page of definition.pages) {
    const questions = page.questions.filter(({ key }) => asked.includes(key));
    if (questions.length === 0) continue;
    const part = { ...page, questions };
    const before = pages.at(-1);
    if (before && isSmall(part) && before.parts.every(isSmall))
      pages[pages.length - 1] = { ...before, parts: [...before.parts, part] };
    else pages.push({ key: page.key, parts: [part] });
  }
  return pages;
}

/** The questions of one page. */
export function questionsOn(page: SurveyPage): Question[] {
  return page.parts.flatMap((part) => part.questions);
}

/** What can be chosen of a question; nothing of one that is not asked. */
export function optionsOf(definition: SurveyDefinition, key: string | undefined): readonly Option[] {
  const question = questionsOf(definition).find((one) => one.key === key);
  return question && "options" in question ? question.options : [];
}

/** Every question of a survey, in its order. */
export function questionsOf(definition: SurveyDefinition): Question[] {
  return definition.pages.flatMap((page) => page.questions);
}

/** Whether anything of a survey is answered without a name. */
export function hasNameless(definition: SurveyDefinition): boolean {
  return questionsOf(definition).some(isNameless);
}

/**
 * One survey of all versions that a programme has asked, the newest first: what only an older one asked comes after it, so that
 * no answer is without its question.
 */
export function merged([newest, ...older]: readonly [
  SurveyDefinition,
  ...SurveyDefinition[],
]): SurveyDefinition {
  const pages: Page[] = [...newest.pages];
  for (const { pages: former } of older) {
    const known = new Set(pages.flatMap((page) => page.questions.map(({ key }) => key)));
    for (const page of former) {
      const questions = page.questions.filter(({ key }) => !known.has(key));
      if (questions.length > 0) pages.push({ ...page, questions });
    }
  }
  return { ...newest, pages };
}

/** Required questions that have no answer yet, each with the page it stands on. */
export function missingAnswers(
  definition: SurveyDefinition,
  answers: Answers,
  short: boolean,
): { page: string; question: Question }[] {
  return pagesOf(definition, short).flatMap((page) =>
    questionsOn(page)
      .filter(
        ({ key, required, unless }) =>
          required && isEmpty(answers[key]) && !(unless && !isEmpty(answers[unless])),
      )
      .map((question) => ({ page: page.key, question })),
  );
}

/** An answer as words in a language: nothing, one text, or a list. Keys that the survey no longer knows are left out. */
export function formatAnswer(
  question: Question,
  answers: Answers,
  locale: Locale,
  themes: readonly Theme[],
): string[] {
  const value = answers[question.key];
  if (value === undefined || isEmpty(value)) return [];
  const list = Array.isArray(value) ? value : [value];
  const options = question.kind === "themes" ? themes : "options" in question ? question.options : null;
  if (options)
    return list.flatMap((key) => options.find((option) => option.key === key)?.label[locale] ?? []);
  if (question.kind === "consent") return [question.statement[locale]];
  if (question.kind === "email") return list.map(shownAddress);
  if (question.kind === "dates") return list.map((local) => formatPossible(local, locale));
  return list;
}

/** Whether a question asks which of a programme's hosts somebody would like to visit. */
export function isOfHosts(question: Question): boolean {
  return question.kind === "wishes" && question.of === "hosts";
}

/** Whether a question asks whom somebody would rather not meet: what nobody but coordinators reads, and no mail or file holds. */
export function asksRatherNot(question: Question): boolean {
  return question.kind === "wishes" && !question.tellable && !isOfHosts(question);
}

/** Whether the organisation that is wished at this position may be told. */
export function mayTell(question: Question, answers: Answers, position: number): boolean {
  return (
    question.kind === "wishes" &&
    question.tellable &&
    (answers[tellKey(question)] ?? []).includes(String(position))
  );
}

/** Where it is kept which of the wished may be told. */
export function tellKey(question: { key: string }): string {
  return `${question.key}.tell`;
}

/** Whether a question asks where somebody is: HTML's word for a town says so, in surveys of any age. */
export function asksPlace(question: Question): boolean {
  return question.kind === "text" && question.autocomplete === "address-level2";
}

function isSmall(page: Page): boolean {
  return page.questions.length <= 2;
}

function isEmpty(value: Answers[string] | undefined): boolean {
  return value === undefined || value.length === 0;
}
