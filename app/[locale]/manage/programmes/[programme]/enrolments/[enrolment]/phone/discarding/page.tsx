import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { discardPhoneAction } from "../../../actions";
import { findCall } from "../find-call";

type Props = { params: Promise<{ locale: Locale; programme: string; enrolment: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.phone.discard.title"));
}

/** Whether what was begun on the phone is thrown away. */
export default async function DiscardingPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { call } = await findCall(await params);
  const t = translator(locale, "enrolments", formatOf(call.programme.format));
  return (
    <Page
      locale={locale}
      title={t("manage.phone.discard.title")}
      eyebrow={call.name || t("manage.unnamed")}
      lead={t("manage.phone.discard.lead")}
      back={{ href: href(locale, to.manage.newEnrolment(slug)), label: t("manage.phone.title") }}
    >
      <Form
        action={discardPhoneAction}
        texts={formTexts(locale)}
        hidden={{ slug, enrolmentId: call.id }}
        formKey={randomUUID()}
        submit={t("manage.phone.discard.submit")}
        tone="danger"
        secondary={
          <LinkButton tone="quiet" href={href(locale, to.manage.phone(slug, call.id))}>
            {t("manage.phone.discard.keep")}
          </LinkButton>
        }
      />
    </Page>
  );
}
