import { randomUUID } from "node:crypto";
import { plannedProgramme } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ChangeList } from "@/components/matching/change-list";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { TextField } from "@/components/ui/text-fields";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { getPlans } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { keepAction } from "../plan-actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("plan.keep"));
}

/** Where a plan is kept under a name, and those are that have been. */
export default async function PlansPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([params, askedFor(searchParams, "plan")]);
  const { viewer, programme } = await plannedProgramme(slug);
  const { plan, plans } = await getPlans(viewer, programme.id, search.plan);
  const t = translator(locale, "pairing");
  return (
    <Page
      locale={locale}
      title={t("plan.keep")}
      eyebrow={programme.name[locale]}
      lead={t("plan.keepLead")}
      back={{
        href: href(locale, to.manage.matching(slug, { "#": "pairing" })),
        label: translator(locale, "matching", formatOf(programme.format))("title"),
      }}
    >
      <Form
        action={keepAction}
        texts={formTexts(locale)}
        hidden={{ slug, programmeId: programme.id, planId: plan.id ?? "", version: plan.version }}
        formKey={randomUUID()}
        submit={t("plan.keepSubmit")}
      >
        <TextField name="name" label={t("plan.name")} hint={t("plan.nameHint")} required />
      </Form>
      {plans.length > 0 ? (
        <Section title={t("plan.all")}>
          <ChangeList>
            {plans.map(({ id, name }) => (
              <li key={id}>
                <a href={href(locale, to.manage.matching(slug, { plan: id, "#": "pairing" }))}>{name}</a>
                <LinkButton href={href(locale, to.manage.planRemoval(slug, id))} tone="quiet">
                  {t("plan.remove")}
                  <span className="sr-only">: {name}</span>
                </LinkButton>
              </li>
            ))}
          </ChangeList>
        </Section>
      ) : null}
    </Page>
  );
}
