import { Section } from "@/components/layout/page";
import { AnswerList } from "@/components/surveys/answer-list";
import { anchorOf } from "@/components/surveys/question-field";
import { Notice } from "@/components/ui/notice";
import { explain } from "@/lib/forms/explain";
import type { Locale } from "@/lib/i18n/locales";
import type { Href, Query } from "@/lib/kernel/addresses";
import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { pagesOf, questionsOn, type SurveyPage, type Theme } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";

/** A draft as its review shows it. */
export type Reviewed = {
  definition: SurveyDefinition;
  short: boolean;
  answers: Answers;
  programme: { themes: readonly Theme[] };
};

type Wrong = { page: SurveyPage; question: Question; error: string };

/** What stands in the way of sending a draft, each with the page that it stands on. */
export function wrongIn(locale: Locale, { definition, short, answers, programme }: Reviewed): Wrong[] {
  const pages = pagesOf(definition, short);
  const read = answersSchema(pages.flatMap(questionsOn), programme.themes).safeParse(answers);
  const errors = read.success ? {} : explain(read.error, locale, null);
  return pages.flatMap((page) =>
    questionsOn(page).flatMap((question) => {
      const error = errors[question.key];
      return error ? [{ page, question, error }] : [];
    }),
  );
}

/** Where a page of the draft is, with what is asked of it. */
export type PageAt = (page: string, query?: Query) => Href;

type MissingProps = { locale: Locale; wrong: readonly Wrong[]; pageAt: PageAt; title: string; body: string };

/** What is missing or wrong, each leading to its question. */
export function StillMissing({ locale, wrong, pageAt, title, body }: MissingProps) {
  return wrong.length === 0 ? null : (
    <Notice locale={locale} tone="warning" title={title}>
      <p>{body}</p>
      <ul>
        {wrong.map(({ page, question, error }) => (
          <li key={question.key}>
            <a href={pageAt(page.key, { to: "review", "#": anchorOf(question) })}>{question.label[locale]}</a>
            : {error}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Every answer once more, page by page, with the way to change it. */
export function ReadBack({ locale, held, pageAt }: { locale: Locale; held: Reviewed; pageAt: PageAt }) {
  return pagesOf(held.definition, held.short).map((page) => (
    <Section key={page.key} title={page.parts[0]?.title[locale]}>
      <AnswerList
        locale={locale}
        questions={questionsOn(page)}
        themes={held.programme.themes}
        answers={held.answers}
        readBack
        change={pageAt(page.key, { to: "review" })}
      />
    </Section>
  ));
}
