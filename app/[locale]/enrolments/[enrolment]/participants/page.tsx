import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { currentViewer } from "@/lib/auth/gate";
import { mayActFor } from "@/lib/enrolments/access";
import { listFormerParticipants, type WholeEnrolment } from "@/lib/enrolments/queries";
import { whyNotChangePeople, whyNotLeave } from "@/lib/enrolments/rules";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";
import { addDays } from "@/lib/time/days";
import { addParticipantAction, changeContactAction, restoreParticipantAction } from "../actions";
import { findEnrolment } from "../find-enrolment";

type Props = {
  params: Promise<{ locale: Locale; enrolment: string }>;
  searchParams: Promise<{ added?: string | string[] }>;
};
type PartProps = { locale: Locale; enrolment: WholeEnrolment };

export async function generateMetadata({ params }: Props) {
  const { locale, enrolment } = await params;
  await findEnrolment(enrolment);
  return pageTitle(locale, translator(locale, "enrolments")("people.title"));
}

/** Who takes part for an association, and who acts for it. */
export default async function ParticipantsPage({ params, searchParams }: Props) {
  const { locale, enrolment: id } = await params;
  const enrolment = await findEnrolment(id);
  const { standing } = enrolment;
  if (!standing.participant && !standing.holder) notFound();
  const t = translator(locale, "enrolments");
  const mayChange = mayActFor(standing) && whyNotChangePeople(enrolment) === null;
  const former = mayChange
    ? await listFormerParticipants(await currentViewer(), id, addDays(new Date(), -30))
    : [];
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={enrolment.name}
      title={t("people.title")}
      lead={t("people.lead")}
      back={{ href: `/${locale}/enrolments/${id}`, label: t("people.back") }}
    >
      {(await searchParams).added === undefined ? null : (
        <Notice locale={locale} tone="success" title={t("people.added")} />
      )}
      {former.map((person) => (
        <Notice
          key={person.id}
          locale={locale}
          tone="info"
          title={t("people.removed", { name: person.user.name })}
        >
          <ActionButton
            action={restoreParticipantAction}
            texts={formTexts(locale)}
            hidden={{ enrolmentId: id, participantId: person.id }}
            label={t("people.undo")}
          />
        </Notice>
      ))}
      <People locale={locale} enrolment={enrolment} mayChange={mayChange} />
      {mayChange ? <NewColleague locale={locale} enrolmentId={id} /> : null}
    </Page>
  );
}

function People({ locale, enrolment, mayChange }: PartProps & { mayChange: boolean }) {
  const t = translator(locale, "enrolments");
  const columns = [
    { key: "name", label: t("people.name"), head: true },
    { key: "email", label: t("people.email") },
    { key: "role", label: t("people.role") },
  ];
  return (
    <Table
      caption={t("people.title")}
      captionHidden
      columns={mayChange ? [...columns, { key: "actions", label: t("people.actions") }] : columns}
      rows={enrolment.participants.map((person) => ({
        key: person.id,
        cells: {
          name: <span id={`person-${person.id}`}>{person.user.name}</span>,
          email: shownAddress(person.user.email),
          role: person.isContact ? t("people.contact") : t("people.participant"),
          actions: <Changes locale={locale} enrolment={enrolment} person={person} />,
        },
      }))}
    />
  );
}

function Changes({
  locale,
  enrolment,
  person,
}: PartProps & { person: WholeEnrolment["participants"][number] }) {
  const t = translator(locale, "enrolments");
  const refusal = whyNotLeave(enrolment.participants, person.id);
  if (refusal) return <span className="field-hint">{translator(locale, "refusals")(refusal.code)}</span>;
  const by = `person-${person.id}`;
  return (
    <div className="row">
      <ActionButton
        action={changeContactAction}
        texts={formTexts(locale)}
        hidden={{
          enrolmentId: enrolment.id,
          participantId: person.id,
          contact: person.isContact ? "no" : "yes",
        }}
        label={person.isContact ? t("people.unmakeContact") : t("people.makeContact")}
        tone="quiet"
        describedBy={by}
      />
      <a
        href={`/${locale}/enrolments/${enrolment.id}/participants/${person.id}/removal`}
        aria-describedby={by}
      >
        {t("people.remove")}
      </a>
    </div>
  );
}

function NewColleague({ locale, enrolmentId }: { locale: Locale; enrolmentId: string }) {
  const t = translator(locale, "enrolments");
  return (
    <Section title={t("people.add.title")}>
      <Form
        action={addParticipantAction}
        texts={formTexts(locale)}
        hidden={{ enrolmentId }}
        formKey={randomUUID()}
        submit={t("people.add.submit")}
      >
        <TextField name="name" label={t("people.add.name")} autoComplete="off" required />
        <EmailField
          name="email"
          label={t("people.add.email")}
          purpose={t("people.add.emailPurpose")}
          autoComplete="off"
          required
        />
        <RadioField
          name="locale"
          label={t("people.add.language")}
          options={locales.map((value) => ({ value, label: t(`people.add.languages.${value}`) }))}
          defaultValue={locale}
          inline
          required
        />
        <CheckboxField name="isContact" label={t("people.add.contact")} hint={t("people.add.contactHint")} />
      </Form>
    </Section>
  );
}
