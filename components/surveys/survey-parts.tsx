import { Fragment } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import type { Answers } from "@/lib/surveys/definition";
import { questionsOn, type SurveyPage, type Theme } from "@/lib/surveys/rules";
import { QuestionField } from "./question-field";
import { SightKey } from "./sight-key";

type Props = {
  locale: Locale;
  format: Worded;
  page: SurveyPage;
  themes: readonly Theme[];
  answers: Answers;
  /** The names of the hosts that one may wish to visit. */
  hosts: readonly string[];
};

/** The questions of one page; the parts after the first, whose title is the page's, get headings of their own. */
export function SurveyParts({ locale, format, page, themes, answers, hosts }: Props) {
  const questions = questionsOn(page);
  const brief = questions.length > 1;
  return (
    <>
      {brief ? <SightKey {...{ locale, format, questions }} /> : null}
      {page.parts.map((part, index) => (
        <Fragment key={part.key}>
          {index > 0 ? <h2>{part.title[locale]}</h2> : null}
          {part.questions.map((question) => (
            <QuestionField
              key={question.key}
              {...{ locale, format, question, themes, answers, brief, hosts }}
            />
          ))}
        </Fragment>
      ))}
    </>
  );
}
