import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SurveyParts } from "@/components/surveys/survey-parts";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { StepLine, stepOf } from "@/components/ui/steps";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentViewer } from "@/lib/auth/gate";
import { hostsToWish } from "@/lib/enrolments/hosts-queries";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { savePhoneAction } from "../../../actions";
import { findCall } from "../find-call";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string; page: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const { page, place, pages } = await find(await params);
  return pageTitle(
    locale,
    `${page.parts[0]?.title[locale] ?? ""}, ${stepOf(locale, place + 1, pages.length)}`,
  );
}

/** One step of an answer that is asked by phone: the survey's own page, read aloud. */
export default async function PhoneStepPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { call, refusal, pages, place, page } = await find(await params);
  const t = translator(locale, "enrolments", formatOf(call.programme.format));
  const words = translator(locale, "surveys", formatOf(call.programme.format));
  const toReview = (await askedFor(searchParams, "to")).to === "review";
  const other = call.short ? "full" : "short";
  const asked = { format: formatOf(call.programme.format), questions: questionsOn(page) };
  const hosts = await hostsToWish(await currentViewer(), call.id, asked);
  return (
    <Page
      locale={locale}
      eyebrow={<StepLine locale={locale} step={place + 1} of={pages.length} />}
      title={page.parts[0]?.title[locale]}
      lead={call.name ? t("manage.phone.calling", { name: call.name }) : t("manage.phone.lead")}
      back={{ href: href(locale, to.manage.newEnrolment(slug)), label: t("manage.phone.title") }}
    >
      {refusal ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals", formatOf(call.programme.format))(refusal.code)}
        </Notice>
      ) : (
        <>
          {questionsOn(page).some(({ key }) => key === "consent") ? (
            <Notice locale={locale} tone="confidential" title={t("manage.phone.consent")}>
              {t("manage.phone.consentWhat")}
            </Notice>
          ) : null}
          <Form
            key={`${page.key}-${call.short}`}
            action={savePhoneAction}
            formKey={randomUUID()}
            texts={formTexts(locale)}
            hidden={{
              slug,
              enrolmentId: call.id,
              version: call.answersVersion,
              was: pageMark(questionsOn(page), call.answers),
              page: page.key,
              to: toReview ? "review" : undefined,
            }}
            submit={words(toReview ? "page.toReview" : "page.next")}
            secondary={
              <>
                {toReview ? null : (
                  <SubmitButton name="move" value="back" tone="secondary">
                    {words("page.back")}
                  </SubmitButton>
                )}
                {call.definition.short ? (
                  <SubmitButton name="move" value={other} tone="quiet">
                    {t(call.short ? "manage.phone.toFull" : "manage.phone.toShort")}
                  </SubmitButton>
                ) : null}
                <SubmitButton name="move" value="later" tone="quiet">
                  {t("manage.phone.later")}
                </SubmitButton>
              </>
            }
          >
            <SurveyParts
              locale={locale}
              format={formatOf(call.programme.format)}
              page={page}
              themes={call.programme.themes}
              answers={call.answers}
              hosts={hosts}
            />
          </Form>
        </>
      )}
    </Page>
  );
}

async function find({ page: key, ...place }: Awaited<Props["params"]>) {
  const found = await findCall(place);
  const pages = pagesOf(found.call.definition, found.call.short);
  const at = pages.findIndex((page) => page.key === key);
  const page = pages[at];
  if (!page) notFound();
  return { ...found, pages, place: at, page };
}
