import type { ReactNode } from "react";
import { placeLine } from "@/components/surveys/place-line";
import { anchorOf } from "@/components/surveys/question-field";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Answers, Question } from "@/lib/surveys/definition";
import { asksPlace, formatAnswer, mayTell, type Theme } from "@/lib/surveys/rules";
import type { Silence } from "@/lib/surveys/silence";

type Props = {
  locale: Locale;
  questions: readonly Question[];
  themes: readonly Theme[];
  answers: Answers;
  /** Where an answer can be changed; left out where it cannot. */
  change?: string;
  /** Leave out questions that have no answer. */
  answeredOnly?: boolean;
  /** Why a question has no answer here; left out where all were asked and may be read. */
  silence?: (question: Question) => Silence;
  /** Say how a place was understood: to those who answered, and to the coordinators. */
  readBack?: boolean;
};

/** Why there is no answer, in words. */
const silences = {
  empty: "review.empty",
  hidden: "review.hidden",
  notAsked: "review.notAsked",
} as const satisfies Record<Silence, string>;

/** Answers beside their questions. Give it only what `answersSeenBy` has let through. */
export function AnswerList({ locale, questions, themes, answers, ...how }: Props) {
  const { change, answeredOnly, silence, readBack } = how;
  const t = translator(locale, "surveys", null);
  const shown = answeredOnly
    ? questions.filter((question) => answers[question.key] !== undefined)
    : questions;
  return (
    <DefinitionList
      items={shown.map((question) => ({
        term: question.label[locale],
        value: (
          <>
            {answerOf(locale, question, answers, themes) ?? (
              <span className="text-soft">{t(silences[silence?.(question) ?? "empty"])}</span>
            )}
            {readBack ? understood(locale, question, answers) : null}
          </>
        ),
        action: change ? { href: `${change}#${anchorOf(question)}`, label: t("review.change") } : undefined,
      }))}
    />
  );
}

function understood(locale: Locale, question: Question, answers: Answers): ReactNode {
  const line = asksPlace(question) ? placeLine(locale, String(answers[question.key] ?? "")) : null;
  return line ? <span className="block text-soft">{line}</span> : null;
}

function answerOf(locale: Locale, question: Question, answers: Answers, themes: readonly Theme[]): ReactNode {
  const t = translator(locale, "surveys", null);
  const said = formatAnswer(question, answers, locale, themes);
  if (said.length === 0) return null;
  const marked = said.map((one, place) =>
    mayTell(question, answers, place) ? `${one} (${t("review.mayTell")})` : one,
  );
  if (marked.length === 1) return <span className="wrap-anywhere whitespace-pre-line">{marked[0]}</span>;
  return (
    <ul>
      {marked.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
