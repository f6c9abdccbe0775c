import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { AnswerList } from "@/components/surveys/answer-list";
import { AnsweringQuestions } from "@/components/surveys/answering-questions";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { AskedSurvey, NamedPart } from "@/lib/feedback/queries";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Question } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";

type Props = {
  locale: Locale;
  survey: AskedSurvey;
  named: NamedPart;
  /** Where it is about a meeting. */
  meetingId?: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
};

/** What an association says of the whole, or of a meeting, in its own name: asked of its contacts, and changed by them while the programme runs. */
export function InOwnName({ locale, survey, named, meetingId, action }: Props) {
  const t = translator(locale, "surveys", survey.format);
  const { definition, format, themes, groupId, step, surveyId } = survey;
  return (
    <Section
      title={t("named.title", { name: named.organisation })}
      lead={t(named.version > 0 ? "named.saved" : "named.lead")}
    >
      {named.isOpen ? (
        <Form
          action={action}
          texts={formTexts(locale)}
          formKey={randomUUID()}
          hidden={{
            ...{ groupId, step, surveyId, about: survey.about ?? "" },
            ...{ version: String(named.version), ...(meetingId ? { meetingId } : {}) },
          }}
          submit={t("named.submit")}
        >
          <AnsweringQuestions
            {...{ locale, format, definition, themes }}
            answers={named.answers}
            asks={isNamed}
          />
        </Form>
      ) : (
        <AnswerList
          {...{ locale, themes }}
          answers={named.answers}
          questions={questionsOf(definition).filter(isNamed)}
          answeredOnly
        />
      )}
    </Section>
  );
}

function isNamed(question: Question): boolean {
  return !isNameless(question);
}
