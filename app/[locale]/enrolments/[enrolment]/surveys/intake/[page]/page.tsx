import "@/app/sheets/public.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SurveyParts } from "@/components/surveys/survey-parts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/auth/gate";
import { mayEditAnswers } from "@/lib/enrolments/access";
import { hostsToWish } from "@/lib/enrolments/hosts-queries";
import { whyNotEditAnswers } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { changeAnswersAction } from "../../../actions";
import { findEnrolment } from "../../../find-enrolment";

type Props = { params: Promise<{ locale: Locale; enrolment: string; page: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, enrolment } = await params;
  await findEnrolment(enrolment);
  return pageTitle(locale, translator(locale, "enrolments", null)("edit.title"));
}

/** One page of answers that were sent before, to be changed. */
export default async function EditAnswersPage({ params }: Props) {
  const { locale, enrolment: id, page: key } = await params;
  const enrolment = await findEnrolment(id);
  const { standing, definition, programme, answers, answersVersion, state } = enrolment;
  const page = pagesOf(definition, false).find((candidate) => candidate.key === key);
  if (!page || state === "DRAFT" || !mayEditAnswers(standing, state)) notFound();
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const asked = { format: formatOf(programme.format), questions: questionsOn(page) };
  const hosts = await hostsToWish(await currentViewer(), id, asked);
  const back = href(locale, to.enrolment(id));
  const refusal = whyNotEditAnswers(enrolment, new Date(), standing);
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={page.parts[0]?.title[locale]}
      lead={t("edit.lead")}
      back={{ href: back, label: t("edit.back") }}
    >
      {refusal ? (
        <Notice locale={locale} tone="warning" title={t("edit.blocked")}>
          <p>{translator(locale, "refusals", formatOf(programme.format))(refusal.code)}</p>
        </Notice>
      ) : (
        <Form
          action={changeAnswersAction}
          formKey={randomUUID()}
          texts={formTexts(locale)}
          hidden={{ enrolmentId: id, version: answersVersion, page: page.key }}
          submit={translator(locale, "surveys", formatOf(programme.format))("page.save")}
          secondary={
            <LinkButton href={back} tone="quiet">
              {t("edit.back")}
            </LinkButton>
          }
        >
          <SurveyParts
            locale={locale}
            format={formatOf(programme.format)}
            page={page}
            themes={programme.themes}
            answers={answers}
            hosts={hosts}
          />
        </Form>
      )}
    </Page>
  );
}
