import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AskedFields } from "@/components/networks/asked-fields";
import { OwnLineFields } from "@/components/networks/own-line-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { LongTextField, TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getBeginning } from "@/lib/networks/queries";
import { beginNetworkAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; group: string }> };

const find = cache(async (id: string) => {
  const viewer = await signedInViewer(to.networkBeginning(id));
  const page = isId(id) ? await getBeginning(viewer, id) : null;
  return page ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  await find(group);
  return pageTitle(locale, translator(locale, "networks")("begin.title"));
}

/** Those of a group who would like to go on by themselves: what the network is called and for, and whom one asks. */
export default async function NetworkBeginningPage({ params }: Props) {
  const { locale, group: id } = await params;
  const { programme, known, line } = await find(id);
  const t = translator(locale, "networks");
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.group(id)), label: t("begin.back") }}
      eyebrow={programme[locale]}
      title={t("begin.title")}
      lead={t("begin.lead")}
    >
      <Form
        action={beginNetworkAction}
        texts={formTexts(locale)}
        hidden={{ groupId: id }}
        formKey={randomUUID()}
        submit={t("begin.submit")}
      >
        <TextField name="name" label={t("begin.name")} autoComplete="off" required />
        <LongTextField
          name="purpose"
          label={t("begin.purpose")}
          hint={t("begin.purposeHint")}
          rows={3}
          maxLength={500}
        />
        <Section title={t("ask.title")} lead={t("ask.lead")}>
          <AskedFields locale={locale} known={known} />
        </Section>
        <Section title={t("line.title")} lead={t("line.lead")}>
          <OwnLineFields locale={locale} line={line} />
        </Section>
        <p className="text-soft">{t("begin.private")}</p>
      </Form>
    </Page>
  );
}
