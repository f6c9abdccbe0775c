import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { whyNotLeave } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { removeAction } from "../../actions";
import { findPerson } from "../../find-person";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string; participant: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.people.gone"));
}

/** Somebody is not there any more. */
export default async function RemovalPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { enrolment, person } = await findPerson(await params);
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const people = href(locale, to.manage.participants(slug, enrolment.id));
  const refusal = whyNotLeave(enrolment.participants, person.id);
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t("manage.people.goneTitle", { name: person.user.name })}
      lead={t("manage.people.goneLead")}
    >
      {refusal ? (
        <BlockedButton
          reason={translator(locale, "refusals", formatOf(enrolment.programme.format))(refusal.code)}
        >
          {t("manage.people.gone")}
        </BlockedButton>
      ) : (
        <Form
          action={removeAction}
          texts={formTexts(locale)}
          hidden={{ slug, enrolmentId: enrolment.id, participantId: person.id }}
          formKey={randomUUID()}
          submit={t("manage.people.gone")}
          tone="danger"
          secondary={
            <LinkButton href={people} tone="quiet">
              {t("people.replace.keep")}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}
