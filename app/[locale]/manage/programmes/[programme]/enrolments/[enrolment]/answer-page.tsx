import { Section } from "@/components/layout/page";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Answers, Question } from "@/lib/surveys/definition";
import { formatAnswer, mayTell, questionsOn, type SurveyPage, type Theme } from "@/lib/surveys/rules";
import { sight } from "@/lib/surveys/sight";

type Props = { locale: Locale; page: SurveyPage; themes: readonly Theme[]; answers: Answers; edit?: string };

/** One page of answers, each with who else sees it; whom they would rather not meet stands in the colour of confidence. */
export function AnswerPage({ locale, page, themes, answers, edit }: Props) {
  const t = translator(locale, "enrolments");
  const title = page.parts[0]?.title[locale] ?? "";
  const isSaid = (question: Question) => formatAnswer(question, answers, locale, themes).length > 0;
  const said = questionsOn(page).filter(isSaid);
  const silent = questionsOn(page).filter((question) => !isSaid(question));
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
      {said.length > 0 ? (
        <dl className="facts answers">
          {said.map((question) => (
            <div key={question.key}>
              <dt>{question.label[locale]}</dt>
              <dd>
                <Words {...{ locale, question, themes, answers }} />
              </dd>
              <dd className={sight[question.seenBy].pair ? "answer-seen" : "answer-seen is-confidential"}>
                <Icon name={sight[question.seenBy].pair ? "eye" : "lock"} />
                {t(`manage.seen.${readerOf(question)}`)}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {silent.length > 0 ? (
        <p className="measure text-sm text-soft">
          {t("manage.answers.silent", { questions: silent.map(({ label }) => label[locale]).join(" · ") })}
        </p>
      ) : null}
    </Section>
  );
}

function readerOf({ seenBy }: Question): "coordinator" | "guides" | "pair" | "agreed" {
  return seenBy === "pair" || seenBy === "agreed" || seenBy === "coordinator" ? seenBy : "guides";
}

type WordsProps = { locale: Locale; question: Question; themes: readonly Theme[]; answers: Answers };

function Words({ locale, question, themes, answers }: WordsProps) {
  const t = translator(locale, "enrolments");
  const said = formatAnswer(question, answers, locale, themes);
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
