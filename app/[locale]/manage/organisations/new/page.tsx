import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listOwnConveners } from "@/lib/organisations/register-queries";
import { addOrganisationAction } from "../actions";
import { OrganisationFields } from "../organisation-fields";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "organisations")("one.add"));
}

/** Enters an organisation that has not enrolled yet. */
export default async function NewOrganisationPage({ params }: Props) {
  const { locale } = await params;
  const [first, ...others] = await listOwnConveners(await managingViewer());
  if (!first) notFound();
  const t = translator(locale, "organisations");
  return (
    <Page
      locale={locale}
      title={t("one.add")}
      lead={t("one.addLead")}
      back={{ href: href(locale, to.manage.organisations()), label: t("title") }}
    >
      <Form
        action={addOrganisationAction}
        texts={formTexts(locale)}
        hidden={others.length === 0 ? { convenerId: first.id } : {}}
        formKey={randomUUID()}
        submit={t("one.add")}
      >
        {others.length === 0 ? null : (
          <RadioField
            name="convenerId"
            label={t("one.convener")}
            required
            options={[first, ...others].map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <OrganisationFields locale={locale} />
      </Form>
    </Page>
  );
}
