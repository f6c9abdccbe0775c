import "@/app/sheets/public.css";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { currentViewer } from "@/lib/auth/gate";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getAddressChange } from "@/lib/people/address-queries";
import { confirmAddressAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return { ...(await pageTitle(locale, translator(locale, "people")("address.title"))), robots: "noindex" };
}

/** Where the link to a new address leads. Looking at it changes nothing, so that mail scanners may look as often as they like. */
export default async function AddressPage({ params }: Props) {
  const { locale, token } = await params;
  const change = await getAddressChange(await currentViewer(), token, new Date());
  const t = translator(locale, "people");
  if (!change)
    return (
      <Page locale={locale} title={t("address.goneTitle")} lead={t("address.goneLead")}>
        <p>
          <LinkButton href={href(locale, to.settings())}>{t("address.goneAction")}</LinkButton>
        </p>
      </Page>
    );
  return (
    <Page locale={locale} title={t("address.title")} lead={t("address.lead", change)}>
      <Form
        action={confirmAddressAction}
        formKey={null}
        texts={formTexts(locale)}
        hidden={{ token }}
        submit={t("address.confirm")}
      />
    </Page>
  );
}
