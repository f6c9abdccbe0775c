import { Section } from "@/components/layout/page";
import { placeLine } from "@/components/surveys/place-line";
import { DefinitionList } from "@/components/ui/definition-list";
import { Icon } from "@/components/ui/icon";
import type { WholeEnrolment } from "@/lib/enrolments/queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { Answers, Question } from "@/lib/surveys/definition";
import {
  asksPlace,
  asksRatherNot,
  formatAnswer,
  mayTell,
  questionsOn,
  type SurveyPage,
  type Theme,
} from "@/lib/surveys/rules";
import { sight } from "@/lib/surveys/sight";
import { silenceOf } from "@/lib/surveys/silence";

type Props = { locale: Locale; page: SurveyPage; enrolment: WholeEnrolment; edit?: string };

const seenClass = "flex items-baseline gap-2";

// Who else sees an answer stands in the margin.
const seenClasses = {
  shared: `${seenClass} text-soft`,
  confidential: `${seenClass} text-heather-deep`,
};

/** One page of answers, each with who else sees it; whom they would rather not meet stands in the colour of confidence. */
export function AnswerPage({ locale, page, enrolment, edit }: Props) {
  const { answers, definition, short } = enrolment;
  const { themes } = enrolment.programme;
  const format = formatOf(enrolment.programme.format);
  const t = translator(locale, "enrolments", format);
  const title = page.parts[0]?.title[locale] ?? "";
  const isSaid = (question: Question) => formatAnswer(question, answers, locale, themes).length > 0;
  const said = questionsOn(page).filter(isSaid);
  const read = { definition, answers, short, reader: "coordinator", stage: "enrolled" } as const;
  const silent = (why: "empty" | "notAsked") =>
    questionsOn(page).filter((question) => !isSaid(question) && silenceOf(question, read) === why);
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
        <div className="text-sm/[1.55]">
          <DefinitionList
            items={said.map((question) => ({
              key: question.key,
              term: question.label[locale],
              value: (
                <>
                  <Words {...{ locale, question, themes, answers }} />
                  <Place {...{ locale, question, answers }} />
                </>
              ),
              aside: (
                <span className={seenClasses[sight[question.seenBy].other ? "shared" : "confidential"]}>
                  <Icon name={sight[question.seenBy].other ? "eye" : "lock"} />
                  {t(`manage.seen.${readerOf(question)}`)}
                </span>
              ),
            }))}
          />
        </div>
      ) : null}
      <Silent locale={locale} format={format} words="silent" questions={silent("empty")} />
      <Silent locale={locale} format={format} words="notAsked" questions={silent("notAsked")} />
    </Section>
  );
}

type SilentProps = {
  locale: Locale;
  format: Worded;
  words: "silent" | "notAsked";
  questions: readonly Question[];
};

function Silent({ locale, format, words, questions }: SilentProps) {
  if (questions.length === 0) return null;
  return (
    <p className="max-w-measure text-sm text-soft">
      {translator(
        locale,
        "enrolments",
        format,
      )(`manage.answers.${words}`, {
        questions: questions.map(({ label }) => label[locale]).join(" · "),
      })}
    </p>
  );
}

function readerOf({ seenBy }: Question): "coordinator" | "guides" | "pair" | "agreed" {
  if (sight[seenBy].other === "proposed") return "pair";
  return seenBy === "agreed" || seenBy === "coordinator" ? seenBy : "guides";
}

/** How the place was understood, where that is not what stands there. */
function Place({ locale, question, answers }: Omit<WordsProps, "themes">) {
  const line = asksPlace(question) ? placeLine(locale, String(answers[question.key] ?? "")) : null;
  return line ? <p className="text-sm text-soft">{line}</p> : null;
}

type WordsProps = { locale: Locale; question: Question; themes: readonly Theme[]; answers: Answers };

function Words({ locale, question, themes, answers }: WordsProps) {
  const t = translator(locale, "enrolments", null);
  const said = formatAnswer(question, answers, locale, themes);
  if (question.kind === "wishes")
    return (
      <ul className={asksRatherNot(question) ? "text-heather-deep" : undefined}>
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
  return <p className="wrap-anywhere whitespace-pre-line">{said.join(", ")}</p>;
}
