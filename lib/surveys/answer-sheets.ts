import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AnswerSheet } from "@/lib/mail/letter";
import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { formatAnswer, mayTell, type Theme } from "@/lib/surveys/rules";
import { isMailed } from "@/lib/surveys/sight";

/** The copy of what was answered for a mail, page by page, in the receiver's language; what was left empty is left out. */
export function answerSheets(
  definition: SurveyDefinition,
  answers: Answers,
  themes: readonly Theme[],
  locale: Locale,
): AnswerSheet[] {
  return definition.pages
    .map((page) => ({
      title: page.title[locale],
      items: page.questions.filter(isMailed).flatMap((question) => {
        const answer = words(question, answers, themes, locale);
        return answer ? [{ question: question.label[locale], answer }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

function words(question: Question, answers: Answers, themes: readonly Theme[], locale: Locale): string {
  const t = translator(locale, "emails", null);
  if (question.kind === "consent") return answers[question.key] ? t("yes") : "";
  return formatAnswer(question, answers, locale, themes)
    .map((line, position) => (mayTell(question, answers, position) ? `${line} (${t("mayTell")})` : line))
    .filter(Boolean)
    .join("\n");
}
