import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SurveyParts } from "@/components/surveys/survey-parts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { hostsToWish } from "@/lib/enrolments/hosts-queries";
import { getEnrolment } from "@/lib/enrolments/queries";
import { whyNotEditAnswers } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { saveAnswersAction } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.answers.title"));
}

/** One page of an association's answers, to be asked or corrected by phone. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const { locale, programme: slug, enrolment: id } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const enrolment = await getEnrolment(viewer, id);
  if (!enrolment || enrolment.programmeId !== programme.id || enrolment.state === "DRAFT") notFound();
  const key = (await askedFor(searchParams, "page")).page;
  const page = pagesOf(enrolment.definition, false).find((one) => one.key === key);
  if (!page) notFound();
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const asked = { format: formatOf(programme.format), questions: questionsOn(page) };
  const hosts = await hostsToWish(viewer, id, asked);
  const back = href(locale, to.manage.enrolment(slug, id));
  const refusal = whyNotEditAnswers(enrolment, new Date(), enrolment.standing);
  return (
    <Page
      locale={locale}
      title={page.parts[0]?.title[locale]}
      eyebrow={enrolment.name}
      lead={t("manage.answers.lead")}
      back={{ href: back, label: enrolment.name }}
    >
      {refusal ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals", formatOf(programme.format))(refusal.code)}
        </Notice>
      ) : (
        <Form
          action={saveAnswersAction}
          texts={formTexts(locale)}
          hidden={{ slug, enrolmentId: id, page: page.key, version: enrolment.answersVersion, move: "next" }}
          formKey={randomUUID()}
          submit={t("manage.answers.submit")}
          secondary={
            <LinkButton href={back} tone="quiet">
              {t("manage.answers.cancel")}
            </LinkButton>
          }
        >
          <SurveyParts
            locale={locale}
            format={formatOf(programme.format)}
            page={page}
            themes={enrolment.programme.themes}
            answers={enrolment.answers}
            hosts={hosts}
          />
        </Form>
      )}
    </Page>
  );
}
