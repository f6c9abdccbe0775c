import { Answering } from "@/components/surveys/answering";
import { AnsweringQuestions } from "@/components/surveys/answering-questions";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { AskedSurvey } from "@/lib/feedback/queries";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isNameless } from "@/lib/surveys/sight";

type Props = {
  locale: Locale;
  survey: AskedSurvey;
  answerAction: (state: FormState, data: FormData) => Promise<FormState>;
  /** What the form sends besides which survey of which group it is. */
  hidden?: Record<string, string>;
};

/** What is answered without a name. The form carries no key of its own: the answer and the person are not to be linked by one. */
export function Nameless({ locale, survey, answerAction, hidden }: Props) {
  const { definition, format, themes, groupId, step, surveyId } = survey;
  return (
    <Answering locale={locale} survey={survey}>
      <Form
        action={answerAction}
        formKey={null}
        texts={formTexts(locale)}
        hidden={{ groupId, step, surveyId, ...hidden }}
        submit={translator(locale, "surveys", format)("answering.submit")}
      >
        <AnsweringQuestions {...{ locale, format, definition, themes }} asks={isNameless} />
      </Form>
    </Answering>
  );
}
