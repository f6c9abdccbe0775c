import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { mayActFor } from "@/lib/enrolments/access";
import { whyNotWithdraw } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { withdrawAction } from "../actions";
import { findEnrolment } from "../find-enrolment";

type Props = { params: Promise<{ locale: Locale; enrolment: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, enrolment } = await params;
  await findEnrolment(enrolment);
  return pageTitle(locale, translator(locale, "enrolments", null)("withdrawal.title"));
}

/** Stepping aside: one page, no reason needed. */
export default async function WithdrawalPage({ params }: Props) {
  const { locale, enrolment: id } = await params;
  const enrolment = await findEnrolment(id);
  if (!mayActFor(enrolment.standing) || whyNotWithdraw(enrolment)) notFound();
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const knowsPair = enrolment.liveGroup !== null && enrolment.liveGroup.state !== "DRAFT";
  return (
    <Page locale={locale} eyebrow={enrolment.name} title={t("withdrawal.title")} lead={t("withdrawal.lead")}>
      {knowsPair ? (
        <Notice locale={locale} tone="warning">
          <p>{t("withdrawal.pair")}</p>
        </Notice>
      ) : null}
      <Form
        action={withdrawAction}
        texts={formTexts(locale)}
        hidden={{ enrolmentId: id }}
        formKey={randomUUID()}
        submit={t("withdrawal.submit")}
        tone="danger"
        secondary={
          <LinkButton href={href(locale, to.enrolment(id))} tone="quiet">
            {t("withdrawal.keep")}
          </LinkButton>
        }
      >
        <LongTextField
          name="reason"
          label={t("withdrawal.reason")}
          hint={t("withdrawal.reasonHint")}
          seenBy={seenByLine(locale, formatOf(enrolment.programme.format), "coordinator")}
          maxLength={1000}
        />
      </Form>
    </Page>
  );
}
