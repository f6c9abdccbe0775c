import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AnswerList } from "@/components/surveys/answer-list";
import { anchorOf } from "@/components/surveys/question-field";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/auth/gate";
import { getHeldEnrolment } from "@/lib/enrolments/queries";
import { explain } from "@/lib/forms/explain";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";
import { submitAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "surveys")("review.title"));
}

/** Every answer once more before it is sent, with what is missing first. */
export default async function ReviewPage({ params }: Props) {
  const { locale, programme } = await params;
  const own = `/${locale}/programmes/${programme}/enrolment`;
  const held = await getHeldEnrolment(await currentViewer());
  if (!held || held.programme.slug !== programme) redirect(own);
  if (held.state !== "DRAFT") redirect(`/${locale}/enrolments/${held.id}`);
  const t = translator(locale, "surveys");
  const { themes } = held.programme;
  const pages = pagesOf(held.definition, held.short);
  const read = answersSchema(pages.flatMap(questionsOn), themes).safeParse(held.answers);
  const errors = read.success ? {} : explain(read.error, locale);
  const wrong = pages.flatMap((page) =>
    questionsOn(page).flatMap((question) =>
      errors[question.key] ? [{ page, question, error: errors[question.key] }] : [],
    ),
  );
  return (
    <Page locale={locale} title={t("review.title")} lead={t("review.lead")} width="wide">
      {wrong.length > 0 ? (
        <Notice locale={locale} tone="warning" title={t("review.missing.title")}>
          <p>{t("review.missing.body")}</p>
          <ul>
            {wrong.map(({ page, question, error }) => (
              <li key={question.key}>
                <a href={`${own}/${page.key}?to=review#${anchorOf(question)}`}>{question.label[locale]}</a>:{" "}
                {error}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {pages.map((page) => (
        <Section key={page.key} title={page.parts[0]?.title[locale]}>
          <AnswerList
            locale={locale}
            questions={questionsOn(page)}
            themes={themes}
            answers={held.answers}
            readBack
            change={`${own}/${page.key}?to=review`}
          />
        </Section>
      ))}
      <Notice locale={locale} tone="info" title={t("review.free")}>
        <p>{t("review.freeBody")}</p>
      </Notice>
      {wrong.length > 0 ? (
        <BlockedButton reason={t("review.blocked")}>{t("review.send")}</BlockedButton>
      ) : (
        <Form
          action={submitAction}
          texts={formTexts(locale)}
          hidden={{ enrolmentId: held.id }}
          formKey={randomUUID()}
          submit={t("review.send")}
          secondary={
            <LinkButton tone="secondary" href={`${own}/${pages.at(-1)?.key ?? ""}`}>
              {t("review.back")}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}
