import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { plannedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { getPlans } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { removeAction } from "../../../plan-actions";

type Props = { params: Promise<{ locale: Locale; programme: string; plan: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("removal.title"));
}

/** What throwing a plan away means, before it is done. */
export default async function PlanRemovalPage({ params }: Props) {
  const { locale, programme: slug, plan: id } = await params;
  const { viewer, programme } = await plannedProgramme(slug);
  const { plan } = await getPlans(viewer, programme.id, id);
  if (plan.id !== id) notFound();
  const t = translator(locale, "pairing");
  const back = href(locale, to.manage.plans(slug, { plan: id }));
  return (
    <Page
      locale={locale}
      title={t("removal.title")}
      eyebrow={plan.name}
      lead={t("removal.lead")}
      back={{ href: back, label: t("plan.keep") }}
    >
      <Form
        action={removeAction}
        texts={formTexts(locale)}
        hidden={{ slug, programmeId: programme.id, planId: id }}
        formKey={randomUUID()}
        submit={t("removal.submit")}
        tone="danger"
        secondary={
          <LinkButton href={back} tone="quiet">
            {t("removal.back")}
          </LinkButton>
        }
      />
    </Page>
  );
}
