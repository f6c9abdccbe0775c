import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { TextField } from "@/components/ui/text-fields";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listOrganisationNames } from "@/lib/organisations/past-visit-queries";
import { moveAction } from "../../actions";
import { findOrganisation } from "../find-organisation";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "organisations")("move.title"));
}

/** Says of which organisation an answer is: another of the register, or one of its own. */
export default async function MovingPage({ params, searchParams }: Props) {
  const [{ locale, organisation: id }, search] = await Promise.all([
    params,
    askedFor(searchParams, "enrolment"),
  ]);
  const organisation = await findOrganisation(id);
  const enrolment = organisation.enrolments.find((one) => one.id === search.enrolment);
  if (!enrolment) notFound();
  const t = translator(locale, "organisations");
  const names = await listOrganisationNames(await managingViewer(), organisation.convenerId);
  return (
    <Page
      locale={locale}
      title={t("move.title")}
      eyebrow={`${enrolment.name} (${enrolment.reference})`}
      lead={t("move.lead", { organisation: organisation.name })}
      back={{ href: href(locale, to.manage.organisation(id)), label: organisation.name }}
    >
      <Form
        action={moveAction}
        texts={formTexts(locale)}
        hidden={{ enrolmentId: enrolment.id }}
        formKey={randomUUID()}
        submit={t("move.submit")}
      >
        <TextField name="to" label={t("move.to")} required autoComplete="off" suggestions={names} />
      </Form>
      <Section title={t("move.ownTitle")} lead={t("move.ownLead", { name: enrolment.name })}>
        <ActionButton
          action={moveAction}
          texts={formTexts(locale)}
          hidden={{ enrolmentId: enrolment.id, to: "" }}
          formKey={randomUUID()}
          label={t("move.own")}
        />
      </Section>
    </Page>
  );
}
