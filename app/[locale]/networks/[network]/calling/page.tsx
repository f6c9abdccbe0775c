import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DateFields } from "@/components/networks/date-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { callDateAction } from "../actions";
import { foundAsMember } from "../found";

type Props = { params: Promise<{ locale: Locale; network: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "networks")("date.callTitle"));
}

/** A member calls the others to a date. */
export default async function NetworkCallingPage({ params }: Props) {
  const { locale, network: id } = await params;
  const { name } = await foundAsMember(id, to.networkCalling(id));
  const t = translator(locale, "networks");
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.network(id)), label: t("ask.back") }}
      eyebrow={name}
      title={t("date.callTitle")}
      lead={t("date.callLead")}
    >
      <Form
        action={callDateAction}
        texts={formTexts(locale)}
        hidden={{ networkId: id }}
        formKey={randomUUID()}
        submit={t("date.callSubmit")}
      >
        <DateFields locale={locale} />
      </Form>
    </Page>
  );
}
