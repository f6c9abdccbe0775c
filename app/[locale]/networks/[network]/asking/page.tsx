import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AskedFields } from "@/components/networks/asked-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getAsking } from "@/lib/networks/queries";
import { askIntoNetworkAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; network: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "networks")("ask.pageTitle"));
}

/** A member asks more people. */
export default async function NetworkAskingPage({ params }: Props) {
  const { locale, network: id } = await params;
  const viewer = await signedInViewer(to.networkAsking(id));
  const page = isId(id) ? await getAsking(viewer, id) : null;
  if (!page) notFound();
  const t = translator(locale, "networks");
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.network(id)), label: t("ask.back") }}
      eyebrow={page.name}
      title={t("ask.pageTitle")}
      lead={t("ask.lead")}
    >
      <Form
        action={askIntoNetworkAction}
        texts={formTexts(locale)}
        hidden={{ networkId: id }}
        formKey={randomUUID()}
        submit={t("ask.submit")}
      >
        <AskedFields locale={locale} known={page.known} />
      </Form>
    </Page>
  );
}
