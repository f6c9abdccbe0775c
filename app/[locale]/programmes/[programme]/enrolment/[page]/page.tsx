import "@/app/sheets/public.css";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SurveyParts } from "@/components/surveys/survey-parts";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { StepLine, stepOf } from "@/components/ui/steps";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentViewer } from "@/lib/auth/gate";
import { hostsToWish } from "@/lib/enrolments/hosts-queries";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { saveAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string; page: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const found = await find(await params);
  const title = found.page.parts[0]?.title[locale] ?? "";
  return pageTitle(locale, `${title}, ${stepOf(locale, found.place + 1, found.pages.length)}`);
}

/** One page of the survey, with what has been answered before. */
export default async function SurveyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { held, pages, place, page } = await find(await params);
  const t = translator(locale, "surveys", formatOf(held.programme.format));
  const toReview = (await askedFor(searchParams, "to")).to === "review";
  const [first] = page.parts;
  const asked = { format: formatOf(held.programme.format), questions: questionsOn(page) };
  const hosts = await hostsToWish(await currentViewer(), held.id, asked);
  return (
    <Page
      locale={locale}
      eyebrow={<StepLine locale={locale} step={place + 1} of={pages.length} />}
      title={first?.title[locale]}
      lead={first?.intro?.[locale]}
    >
      <Form
        key={page.key}
        action={saveAction}
        formKey={randomUUID()}
        texts={formTexts(locale)}
        hidden={{
          enrolmentId: held.id,
          version: held.answersVersion,
          was: pageMark(questionsOn(page), held.answers),
          page: page.key,
          to: toReview ? "review" : undefined,
        }}
        submit={toReview ? t("page.toReview") : t("page.next")}
        secondary={
          <>
            {toReview ? null : (
              <SubmitButton name="move" value="back" tone="secondary">
                {t("page.back")}
              </SubmitButton>
            )}
            <SubmitButton name="move" value="link" tone="quiet">
              {t("page.link")}
            </SubmitButton>
          </>
        }
      >
        <SurveyParts
          locale={locale}
          format={formatOf(held.programme.format)}
          page={page}
          themes={held.programme.themes}
          answers={held.answers}
          hosts={hosts}
        />
        {questionsOn(page).some(({ kind }) => kind === "consent") ? (
          <a href={href(locale, to.privacy())}>{t("page.privacy")}</a>
        ) : null}
      </Form>
    </Page>
  );
}

/** The draft of this browser and the page that was asked for. */
async function find({ locale, programme, page: key }: Awaited<Props["params"]>) {
  const own = href(locale, to.enrolling(programme));
  const held = await getHeldEnrolment(await currentViewer());
  if (!held || held.programme.slug !== programme) redirect(own);
  if (held.state !== "DRAFT") redirect(href(locale, to.enrolment(held.id)));
  const pages = pagesOf(held.definition, held.short);
  const place = pages.findIndex((page) => page.key === key);
  const page = pages[place];
  if (!page) notFound();
  return { held, pages, place, page };
}
