import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { endNetworkAction } from "../actions";
import { foundAsMember } from "../found";

type Props = { params: Promise<{ locale: Locale; network: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "networks")("ending.title"));
}

/** What ending a network means, and the press that does it. */
export default async function NetworkEndingPage({ params }: Props) {
  const { locale, network: id } = await params;
  const { name } = await foundAsMember(id, to.networkEnding(id));
  const t = translator(locale, "networks");
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.network(id)), label: t("ask.back") }}
      eyebrow={name}
      title={t("ending.title")}
      lead={t("ending.lead")}
    >
      <Form
        action={endNetworkAction}
        texts={formTexts(locale)}
        hidden={{ networkId: id }}
        formKey={randomUUID()}
        submit={t("ending.submit")}
        tone="danger"
        secondary={
          <LinkButton href={href(locale, to.network(id))} tone="secondary">
            {t("ending.keep")}
          </LinkButton>
        }
      />
    </Page>
  );
}
