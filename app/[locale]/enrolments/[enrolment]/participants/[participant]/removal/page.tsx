import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { mayActFor } from "@/lib/enrolments/access";
import { whyNotLeave } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { removeParticipantAction } from "../../../actions";
import { findEnrolment } from "../../../find-enrolment";

type Props = { params: Promise<{ locale: Locale; enrolment: string; participant: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const { person } = await find(await params);
  return pageTitle(
    locale,
    translator(locale, "enrolments", null)("people.removal.title", { name: person.user.name }),
  );
}

/** Taking somebody out of an association's participants. */
export default async function RemovalPage({ params }: Props) {
  const { locale } = await params;
  const { enrolment, person } = await find(await params);
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const people = href(locale, to.participants(enrolment.id));
  const refusal = whyNotLeave(enrolment.participants, person.id);
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t("people.removal.title", { name: person.user.name })}
      lead={t("people.removal.lead")}
    >
      {refusal ? (
        <BlockedButton
          reason={translator(locale, "refusals", formatOf(enrolment.programme.format))(refusal.code)}
        >
          {t("people.removal.submit")}
        </BlockedButton>
      ) : (
        <Form
          action={removeParticipantAction}
          texts={formTexts(locale)}
          hidden={{ enrolmentId: enrolment.id, participantId: person.id }}
          formKey={randomUUID()}
          submit={t("people.removal.submit")}
          tone="danger"
          secondary={
            <LinkButton href={people} tone="quiet">
              {t("people.removal.keep")}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}

async function find({ enrolment: id, participant }: Awaited<Props["params"]>) {
  const enrolment = await findEnrolment(id);
  const person = enrolment.participants.find((candidate) => candidate.id === participant);
  if (!person || !mayActFor(enrolment.standing)) notFound();
  return { enrolment, person };
}
