import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { ReplaceForm } from "@/components/enrolments/replace-form";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { currentViewer } from "@/lib/auth/gate";
import { mayActFor } from "@/lib/enrolments/access";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { correctAddressAction } from "../../../actions";
import { findEnrolment } from "../../../find-enrolment";

type Props = {
  params: Promise<{ locale: Locale; enrolment: string; participant: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("people.replace.correct.title"));
}

/** Somebody's right address: what the old one opened ends. */
export default async function AddressPage({ params }: Props) {
  const { locale } = await params;
  const { enrolment, person } = await find(await params);
  const format = formatOf(enrolment.programme.format);
  const t = translator(locale, "enrolments", format);
  const people = href(locale, to.participants(enrolment.id));
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t("people.replace.correct.title")}
      lead={t("people.replace.correct.lead", { name: person.user.name, email: person.user.email })}
      back={{ href: people, label: t("people.title") }}
    >
      <ReplaceForm
        locale={locale}
        format={format}
        how="correct"
        action={correctAddressAction}
        hidden={{ enrolmentId: enrolment.id, participantId: person.id }}
        person={person.user}
        secondary={
          <LinkButton href={people} tone="quiet">
            {t("people.replace.keep")}
          </LinkButton>
        }
      />
    </Page>
  );
}

/** One's own address is changed in the settings. */
async function find({ enrolment: id, participant }: Awaited<Props["params"]>) {
  const enrolment = await findEnrolment(id);
  const viewer = await currentViewer();
  const person = enrolment.participants.find((candidate) => candidate.id === participant);
  if (!person || person.userId === viewer.userId || !mayActFor(enrolment.standing)) notFound();
  return { enrolment, person };
}
