import { Section } from "@/components/layout/page";
import { SeenBy } from "@/components/ui/seen-by";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Answers, Question } from "@/lib/surveys/definition";
import { formatAnswer, mayTell, questionsOn, type SurveyPage, type Theme } from "@/lib/surveys/rules";

type Props = { locale: Locale; page: SurveyPage; themes: readonly Theme[]; answers: Answers; edit?: string };

/** One page of answers, each with who else sees it; whom they would rather not meet stands in the colour of confidence. */
export function AnswerPage({ locale, page, themes, answers, edit }: Props) {
  const t = translator(locale, "enrolments");
  const title = page.parts[0]?.title[locale] ?? "";
  return (
    <Section
      title={title}
      actions={
        edit ? (
          <a href={edit}>
            {t("manage.answers.edit")}
            <span className="sr-only">: {title}</span>
          </a>
        ) : null
      }
    >
      <dl className="facts">
        {questionsOn(page).map((question) => (
          <div key={question.key}>
            <dt>{question.label[locale]}</dt>
            <dd>
              <Words {...{ locale, question, themes, answers }} />
              <SeenBy locale={locale} who={question.seenBy} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

type WordsProps = { locale: Locale; question: Question; themes: readonly Theme[]; answers: Answers };

function Words({ locale, question, themes, answers }: WordsProps) {
  const t = translator(locale, "enrolments");
  const said = formatAnswer(question, answers, locale, themes);
  if (said.length === 0) return <p className="text-soft">{t("manage.answers.none")}</p>;
  if (question.kind === "wishes")
    return (
      <ul className={question.tellable ? undefined : "text-heather-deep"}>
        {said.map((name, place) => (
          <li key={name}>
            {name}
            {question.tellable ? (
              <span className="text-soft">
                {" "}
                {t(
                  mayTell(question, answers, place) ? "manage.answers.mayTell" : "manage.answers.mayNotTell",
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    );
  if (question.kind === "themes" && question.ranked && said.length > 1)
    return (
      <ol className="list-decimal ps-5">
        {said.map((theme) => (
          <li key={theme}>{theme}</li>
        ))}
      </ol>
    );
  return <p className="answer-words">{said.join(", ")}</p>;
}
