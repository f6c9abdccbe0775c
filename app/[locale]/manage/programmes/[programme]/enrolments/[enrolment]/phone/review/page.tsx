import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { type PageAt, ReadBack, StillMissing, wrongIn } from "@/components/surveys/review-parts";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pagesOf } from "@/lib/surveys/rules";
import { submitPhoneAction } from "../../../actions";
import { findCall } from "../find-call";

type Props = { params: Promise<{ locale: Locale; programme: string; enrolment: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.phone.review.title"));
}

/** What was answered on the phone, to be read back before it is sent; and who will be told what. */
export default async function PhoneReviewPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { call, refusal } = await findCall(await params);
  const t = translator(locale, "enrolments", formatOf(call.programme.format));
  const wrong = wrongIn(locale, call);
  const pageAt: PageAt = (page, query) => href(locale, to.manage.phonePage(slug, call.id, page, query));
  const { email = "", name = "" } = call.facts.contact ?? {};
  return (
    <Page
      locale={locale}
      title={t("manage.phone.review.title")}
      eyebrow={call.name}
      lead={t("manage.phone.review.lead")}
      width="wide"
      back={{ href: href(locale, to.manage.newEnrolment(slug)), label: t("manage.phone.title") }}
    >
      <StillMissing
        locale={locale}
        wrong={wrong}
        pageAt={pageAt}
        title={t("manage.phone.review.missing")}
        body={t("manage.phone.review.ask")}
      />
      <ReadBack locale={locale} held={call} pageAt={pageAt} />
      {wrong.length === 0 ? (
        <Notice locale={locale} tone="info" title={t("manage.phone.review.told")}>
          <p>
            {email ? t("manage.phone.review.mailed", { name, email }) : t("manage.phone.review.notMailed")}
          </p>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals", formatOf(call.programme.format))(refusal.code)}
        </Notice>
      ) : null}
      {refusal ? null : wrong.length > 0 ? (
        <BlockedButton reason={t("manage.phone.review.blocked")}>{t("manage.phone.submit")}</BlockedButton>
      ) : (
        <Form
          action={submitPhoneAction}
          texts={formTexts(locale)}
          hidden={{ slug, enrolmentId: call.id }}
          formKey={randomUUID()}
          submit={t("manage.phone.submit")}
          secondary={
            <LinkButton
              tone="secondary"
              href={pageAt(pagesOf(call.definition, call.short).at(-1)?.key ?? "")}
            >
              {translator(locale, "surveys", formatOf(call.programme.format))("review.back")}
            </LinkButton>
          }
        />
      )}
      <p>
        <a href={href(locale, to.manage.phoneDiscarding(slug, call.id))}>
          {t("manage.phone.discard.action")}
        </a>
      </p>
    </Page>
  );
}
