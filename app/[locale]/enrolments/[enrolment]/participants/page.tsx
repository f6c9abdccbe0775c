import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { AddColleague } from "@/components/enrolments/add-colleague";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { UndoList } from "@/components/undo/undo-list";
import { currentViewer } from "@/lib/auth/gate";
import { mailsWait, mayActFor } from "@/lib/enrolments/access";
import { listFormerParticipants, type WholeEnrolment } from "@/lib/enrolments/queries";
import { whyNotChangePeople, whyNotLeave } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { addDays } from "@/lib/time/days";
import { listUndos } from "@/lib/undo/queries";
import { addParticipantAction, changeContactAction, restoreParticipantAction } from "../actions";
import { findEnrolment } from "../find-enrolment";

type Props = {
  params: Promise<{ locale: Locale; enrolment: string }>;
  searchParams: Search;
};
type PartProps = { locale: Locale; enrolment: WholeEnrolment };

export async function generateMetadata({ params }: Props) {
  const { locale, enrolment } = await params;
  await findEnrolment(enrolment);
  return pageTitle(locale, translator(locale, "enrolments", null)("people.title"));
}

/** Who takes part for an association, and who acts for it. */
export default async function ParticipantsPage({ params, searchParams }: Props) {
  const { locale, enrolment: id } = await params;
  const enrolment = await findEnrolment(id);
  const { standing } = enrolment;
  if (!standing.participant && !standing.holder) notFound();
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const mayChange = mayActFor(standing) && whyNotChangePeople(enrolment) === null;
  const viewer = await currentViewer();
  const now = new Date();
  const asked = await askedFor(searchParams, "added", "handed", "corrected");
  const happened = (["added", "handed", "corrected"] as const).find((one) => asked[one] !== undefined);
  const waits = mailsWait(viewer, enrolment);
  const { undos } = await listUndos(viewer, { subjectId: id }, 1, now);
  const former = mayChange ? await listFormerParticipants(viewer, id, addDays(now, -30)) : [];
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={enrolment.name}
      title={t("people.title")}
      lead={t("people.lead")}
      back={{ href: href(locale, to.enrolment(id)), label: t("people.back") }}
    >
      <Happened
        locale={locale}
        said={happened ? t(`people.${happened === "added" && waits ? "addedLater" : happened}`) : null}
      />
      {former.map((person) => (
        <Notice
          key={person.id}
          locale={locale}
          tone="info"
          title={t("people.removed", { name: person.user.name })}
        >
          <ActionButton
            action={restoreParticipantAction}
            formKey={randomUUID()}
            texts={formTexts(locale)}
            hidden={{ enrolmentId: id, participantId: person.id }}
            label={t("people.undo")}
          />
        </Notice>
      ))}
      <People locale={locale} enrolment={enrolment} mayChange={mayChange} own={viewer.userId} />
      <UndoList
        locale={locale}
        undos={undos}
        zone={enrolment.programme.timeZone}
        back={to.participants(id)}
        action={undoAction}
      />
      {mayChange && standing.contact ? (
        <Section title={t("people.handover.title")} lead={t("people.handover.why")}>
          <p>
            <LinkButton href={href(locale, to.handover(id))} tone="secondary">
              {t("people.handover.action")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
      {mayChange && waits ? (
        <Notice locale={locale} tone="info" title={t("people.unconfirmed.title")}>
          <p>{t("people.unconfirmed.text")}</p>
        </Notice>
      ) : null}
      {mayChange ? (
        <AddColleague
          locale={locale}
          format={formatOf(enrolment.programme.format)}
          title={t("people.add.title")}
          action={addParticipantAction}
          hidden={{ enrolmentId: id }}
        />
      ) : null}
    </Page>
  );
}

function People({
  locale,
  enrolment,
  mayChange,
  own,
}: PartProps & { mayChange: boolean; own: string | null }) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
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
          actions: <Changes locale={locale} enrolment={enrolment} person={person} own={own} />,
        },
      }))}
    />
  );
}

function Changes({
  locale,
  enrolment,
  person,
  own,
}: PartProps & { person: WholeEnrolment["participants"][number]; own: string | null }) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const by = `person-${person.id}`;
  const isOwn = person.userId === own;
  const refusal = whyNotLeave(enrolment.participants, person.id);
  return (
    <div className="row">
      <a
        href={
          isOwn
            ? href(locale, to.settings({ "#": "address" }))
            : href(locale, to.participantAddress(enrolment.id, person.id))
        }
        aria-describedby={by}
      >
        {t("people.correctAddress")}
      </a>
      {refusal ? (
        <span className="text-sm text-soft">
          {translator(locale, "refusals", formatOf(enrolment.programme.format))(refusal.code)}
        </span>
      ) : null}
      {refusal || !(isOwn && person.isContact) ? null : (
        <a href={href(locale, to.steppingDown(enrolment.id, person.id))} aria-describedby={by}>
          {t("people.unmakeContact")}
        </a>
      )}
      {refusal || (isOwn && person.isContact) ? null : (
        <ActionButton
          action={changeContactAction}
          formKey={randomUUID()}
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
      )}
      {refusal ? null : (
        <a href={href(locale, to.participantRemoval(enrolment.id, person.id))} aria-describedby={by}>
          {t("people.remove")}
        </a>
      )}
    </div>
  );
}
