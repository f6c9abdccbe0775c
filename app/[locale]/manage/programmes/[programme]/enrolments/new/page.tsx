import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { SurveyParts } from "@/components/surveys/survey-parts";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getIntake } from "@/lib/programmes/managing-queries";
import { whyNotEnrolByPhone } from "@/lib/programmes/rules";
import { pagesOf } from "@/lib/surveys/rules";
import { enrolByPhoneAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Promise<{ path?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments")("manage.phone.title"));
}

/** An answer taken by phone: the whole survey on one page, or the short one. */
export default async function PhoneEnrolmentPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const short = (await searchParams).path === "short";
  const t = translator(locale, "enrolments");
  const base = `/${locale}/manage/programmes/${slug}/enrolments`;
  const refusal = whyNotEnrolByPhone(programme);
  const intake = (await getIntake(viewer, programme)) ?? formatOf(programme.format).intake;
  return (
    <Page
      locale={locale}
      title={t("manage.phone.title")}
      eyebrow={programme.name[locale]}
      lead={t("manage.phone.lead")}
      back={{ href: base, label: t("manage.title") }}
    >
      {refusal ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals")(refusal.code)}
        </Notice>
      ) : (
        <>
          <p>
            {t(short ? "manage.phone.isShort" : "manage.phone.isFull")}{" "}
            <a href={short ? "?path=full" : "?path=short"}>
              {t(short ? "manage.phone.toFull" : "manage.phone.toShort")}
            </a>
          </p>
          <Notice locale={locale} tone="confidential" title={t("manage.phone.consent")}>
            {t("manage.phone.consentWhat")}
          </Notice>
          <Form
            action={enrolByPhoneAction}
            texts={formTexts(locale)}
            hidden={{ slug, programmeId: programme.id, short: short ? "yes" : "no" }}
            formKey={randomUUID()}
            submit={t("manage.phone.submit")}
          >
            {pagesOf(intake, short).map((page) => (
              <div key={page.key} className="stack-lg">
                <h2>{page.parts[0]?.title[locale]}</h2>
                <SurveyParts locale={locale} page={page} themes={programme.themes} answers={{}} />
              </div>
            ))}
          </Form>
        </>
      )}
    </Page>
  );
}
