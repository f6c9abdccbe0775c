import { SeenBy } from "@/components/surveys/seen-by";
import { DefinitionList } from "@/components/ui/definition-list";
import { LockLine } from "@/components/ui/lock-line";
import { Quote } from "@/components/ui/quote";
import { Vault } from "@/components/ui/vault";
import type { SurveyFeedback } from "@/lib/feedback/queries";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";

type Props = { locale: Locale; surveys: readonly SurveyFeedback[] };

/** Words that a pair addressed to its facilitator and to nobody else. */
export function Greetings({ locale, format, surveys }: Props & { format: Format }) {
  const t = translator(locale, "facilitation", format);
  const greetings = surveys.flatMap((survey) => survey.greetings);
  if (greetings.length === 0) return <p>{t("feedback.noGreetings")}</p>;
  return (
    <Vault>
      <LockLine line={{ text: t("feedback.greetingsLead"), tone: "confidential" }} />
      {greetings.map((greeting, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
        <Quote key={index}>{greeting}</Quote>
      ))}
    </Vault>
  );
}

/** What the associations of a pair said in their own name to those who guide them. */
export function WordsToGuides({ locale, surveys }: Props) {
  return (
    <div className="stack">
      <SeenBy locale={locale} format={null} who="guides" />
      {surveys.flatMap(({ step, definition, toGuides }) =>
        toGuides.map(({ name, answers }) => (
          <div key={`${step}-${name}`} className="stack-sm">
            <h3>{name}</h3>
            <DefinitionList
              items={questionsOf(definition).flatMap((question) => {
                const said = formatAnswer(question, answers, locale, []);
                return said.length > 0 ? [{ term: question.label[locale], value: said.join(", ") }] : [];
              })}
            />
          </div>
        )),
      )}
    </div>
  );
}
