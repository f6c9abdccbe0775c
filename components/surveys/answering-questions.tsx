import { Fragment } from "react";
import { QuestionField } from "@/components/surveys/question-field";
import { SureField } from "@/components/ui/sure-field";
import type { AskedSurvey } from "@/lib/feedback/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** All questions of a short survey on one page, its parts under their headings. */
export function AnsweringQuestions({ locale, survey }: { locale: Locale; survey: AskedSurvey }) {
  const pages = survey.definition.pages.map((page) => (
    <Fragment key={page.key}>
      <div className="stack-sm">
        <h2>{page.title[locale]}</h2>
        {page.intro ? <p className="measure">{page.intro[locale]}</p> : null}
      </div>
      {page.questions.map((question) => (
        <QuestionField
          key={question.key}
          locale={locale}
          question={question}
          themes={survey.themes}
          answers={{}}
        />
      ))}
    </Fragment>
  ));
  return (
    <>
      {pages}
      <SureField label={translator(locale, "surveys")("answering.sure")} />
    </>
  );
}
