import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { ConvenerFields } from "@/components/conveners/convener-fields";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { mayAdminister } from "@/lib/conveners/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { addConvenerAction } from "../actions";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "conveners")("add"));
}

/** A new body that runs programmes. */
export default async function NewConvenerPage({ params }: Props) {
  const { locale } = await params;
  if (!mayAdminister(await managingViewer())) notFound();
  const t = translator(locale, "conveners");
  return (
    <Page
      locale={locale}
      title={t("add")}
      lead={t("addLead")}
      back={{ href: href(locale, to.manage.conveners()), label: t("title") }}
    >
      <Form
        action={addConvenerAction}
        texts={formTexts(locale)}
        formKey={randomUUID()}
        submit={t("addSubmit")}
      >
        <ConvenerFields locale={locale} />
      </Form>
    </Page>
  );
}
