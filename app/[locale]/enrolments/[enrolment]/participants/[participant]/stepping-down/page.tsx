import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { currentViewer } from "@/lib/auth/gate";
import { whyNotLeave } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { stepDownAction } from "../../../actions";
import { findEnrolment } from "../../../find-enrolment";

type Props = { params: Promise<{ locale: Locale; enrolment: string; participant: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const { person } = await find(await params);
  return pageTitle(
    locale,
    translator(locale, "enrolments", null)("people.stepDown.title", { name: person.user.name }),
  );
}

/** Ending one's own task as a contact, which asks first. */
export default async function SteppingDownPage({ params }: Props) {
  const { locale } = await params;
  const { enrolment, person } = await find(await params);
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const people = href(locale, to.participants(enrolment.id));
  const refusal = whyNotLeave(enrolment.participants, person.id);
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t("people.stepDown.title", { name: person.user.name })}
      lead={t("people.stepDown.lead")}
    >
      {refusal ? (
        <BlockedButton
          reason={translator(locale, "refusals", formatOf(enrolment.programme.format))(refusal.code)}
        >
          {t("people.stepDown.submit")}
        </BlockedButton>
      ) : (
        <Form
          action={stepDownAction}
          texts={formTexts(locale)}
          hidden={{ enrolmentId: enrolment.id, participantId: person.id }}
          formKey={randomUUID()}
          submit={t("people.stepDown.submit")}
          tone="danger"
          secondary={
            <LinkButton href={people} tone="quiet">
              {t("people.stepDown.keep")}
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
  const viewer = await currentViewer();
  if (!person?.isContact || person.userId !== viewer.userId) notFound();
  return { enrolment, person };
}
