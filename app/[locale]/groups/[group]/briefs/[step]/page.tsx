import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Fragment } from "react";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AnswerList } from "@/components/surveys/answer-list";
import { QuestionField } from "@/components/surveys/question-field";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import { getOwnBrief, type OwnBrief } from "@/lib/briefs/queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { questionsOf } from "@/lib/surveys/rules";
import { writeBriefAction } from "./actions";

type Props = {
  params: Promise<{ locale: Locale; group: string; step: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, group, step } = await params;
  return pageTitle(locale, (await find(group, step)).definition.title[locale]);
}

/** What one who takes part would like those who guide to know before they meet: written, changed and taken back here, and read by them alone. */
export default async function BriefPage({ params, searchParams }: Props) {
  const { locale, group: groupId, step } = await params;
  const { done } = await askedFor(searchParams, "done");
  const brief = await find(groupId, step);
  const { format, definition, surveyId, answers, version, isOpen, readers, missed } = brief;
  const t = translator(locale, "briefs", format);
  const questions = questionsOf(definition);
  const hasWords = Object.keys(answers).length > 0;
  const themes: [] = [];
  return (
    <Page
      locale={locale}
      title={definition.title[locale]}
      eyebrow={t("eyebrow", { minutes: definition.minutes.full })}
      lead={definition.intro[locale]}
      back={{ href: href(locale, to.group(groupId)), label: t("back") }}
    >
      <Happened locale={locale} said={done === "saved" ? t(hasWords ? "done.saved" : "done.empty") : null} />
      {missed ? (
        <Notice locale={locale} tone="info" title={t("missed.title")}>
          {t("missed.text")}
        </Notice>
      ) : null}
      <Vault>
        <p className="max-w-measure">
          {t("readers", { count: readers.length, names: listed(locale, readers) })} {t("goes")}
        </p>
        {isOpen ? (
          <Form
            action={writeBriefAction}
            texts={formTexts(locale)}
            formKey={randomUUID()}
            hidden={{ groupId, step, surveyId, version: String(version) }}
            submit={t("submit")}
          >
            {definition.pages.map((page) => (
              <Fragment key={page.key}>
                {definition.pages.length > 1 ? <h2>{page.title[locale]}</h2> : null}
                {page.questions.map((question) => (
                  <QuestionField
                    key={question.key}
                    {...{ locale, format, question, themes, answers }}
                    brief
                  />
                ))}
              </Fragment>
            ))}
            <p className="max-w-measure">{t("takeBack")}</p>
          </Form>
        ) : (
          <>
            <p>{t(hasWords ? "over" : "overEmpty")}</p>
            <AnswerList {...{ locale, themes, answers, questions }} answeredOnly />
          </>
        )}
      </Vault>
    </Page>
  );
}

async function find(group: string, step: string): Promise<OwnBrief> {
  const viewer = await signedInViewer(to.brief(group, step));
  const brief = isId(group) ? await getOwnBrief(viewer, group, step, new Date()) : null;
  return brief ?? notFound();
}
