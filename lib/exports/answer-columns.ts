import type { Cell } from "@/lib/exports/columns";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Answers, Option, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { asksRatherNot, formatAnswer, mayTell, questionsOf, type Theme } from "@/lib/surveys/rules";
import { sees } from "@/lib/surveys/sight";

/** One column of answers: its key does not change with the reader's language, its label does. */
export type AnswerColumn = {
  key: string;
  label: string;
  width: number;
  value: (answers: Answers) => Cell;
};

/**
 * A column for each answer that coordinators read, and of what may be chosen several of one for each choice; a question that an
 * older version of the survey asked keeps its column. Whom an association would rather not meet is in no file.
 */
export function answerColumns(
  definitions: readonly SurveyDefinition[],
  themes: readonly Theme[],
  locale: Locale,
): AnswerColumn[] {
  const questions = new Map(
    [...definitions].reverse().flatMap((definition) => questionsOf(definition).map((one) => [one.key, one])),
  );
  return [...questions.values()]
    .filter((question) => sees("coordinator", question.seenBy, "enrolled") && !asksRatherNot(question))
    .flatMap((question) => columnsOf(question, themes, locale));
}

function columnsOf(question: Question, themes: readonly Theme[], locale: Locale): AnswerColumn[] {
  const key = `answer.${question.key}`;
  const label = question.label[locale];
  switch (question.kind) {
    case "choices":
      return question.options.map((option) => chosen(question, option, locale, false));
    case "themes":
      return themes.map((theme) => chosen(question, theme, locale, question.ranked));
    case "wishes":
      if (question.of === "hosts") return [asWords(question, themes, locale)];
      return Array.from({ length: question.max }, (_, place) => wished(question, place, locale)).flat();
    case "score":
      return [{ key, label, width: 12, value: (answers) => number(answers[question.key]) }];
    default:
      return [asWords(question, themes, locale)];
  }
}

function asWords(question: Question, themes: readonly Theme[], locale: Locale): AnswerColumn {
  return {
    ...{ key: `answer.${question.key}`, label: question.label[locale] },
    width: ["long-text", "dates", "wishes"].includes(question.kind) ? 48 : 24,
    value: (answers) => formatAnswer(question, answers, locale, themes).join("; ") || null,
  };
}

/** Whether one choice was made: its rank where they have one, else 1 or 0; nothing where the question was not answered. */
function chosen(question: Question, option: Option, locale: Locale, ranked: boolean): AnswerColumn {
  return {
    key: `answer.${question.key}.${option.key}`,
    label: `${question.label[locale]}: ${option.label[locale]}`,
    width: 16,
    value: (answers) => {
      const value = answers[question.key];
      if (value === undefined || value.length === 0) return null;
      const place = [value].flat().indexOf(option.key);
      if (ranked) return place < 0 ? null : place + 1;
      return place < 0 ? 0 : 1;
    },
  };
}

function wished(question: Question, place: number, locale: Locale): AnswerColumn[] {
  const label = `${question.label[locale]} (${place + 1})`;
  const key = `answer.${question.key}.${place + 1}`;
  const name = (answers: Answers) => [answers[question.key] ?? []].flat()[place] || null;
  return [
    { key, label, width: 32, value: name },
    {
      ...{
        key: `${key}.tell`,
        label: `${label}: ${translator(locale, "surveys", null)("page.tell")}`,
        width: 12,
      },
      value: (answers) => (name(answers) === null ? null : mayTell(question, answers, place) ? 1 : 0),
    },
  ];
}

function number(value: Answers[string] | undefined): number | null {
  return typeof value === "string" && value !== "" ? Number(value) : null;
}
