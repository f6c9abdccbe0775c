import { Fragment } from "react";
import { QuestionField } from "@/components/surveys/question-field";
import { SightKey } from "@/components/surveys/sight-key";
import { SureField } from "@/components/ui/sure-field";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf, type Theme } from "@/lib/surveys/rules";

type Props = {
  locale: Locale;
  format: Worded;
  definition: SurveyDefinition;
  themes: readonly Theme[];
  answers?: Answers;
  /** Which of the questions are asked here. */
  asks: (question: Question) => boolean;
};

/** The questions of a short survey on one page, its parts under their headings. */
export function AnsweringQuestions({ locale, format, definition, themes, answers = {}, asks }: Props) {
  const questions = questionsOf(definition).filter(asks);
  const brief = questions.length > 1;
  const pages = definition.pages
    .filter((page) => page.questions.some(asks))
    .map((page) => (
      <Fragment key={page.key}>
        <div className="stack-sm">
          <h2>{page.title[locale]}</h2>
          {page.intro ? <p className="max-w-measure">{page.intro[locale]}</p> : null}
        </div>
        {page.questions.filter(asks).map((question) => (
          <QuestionField key={question.key} {...{ locale, format, question, themes, answers, brief }} />
        ))}
      </Fragment>
    ));
  return (
    <>
      {brief ? <SightKey {...{ locale, format, questions }} /> : null}
      {pages}
      <SureField label={translator(locale, "surveys", format)("answering.sure")} />
    </>
  );
}
