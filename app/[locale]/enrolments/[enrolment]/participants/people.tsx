import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Table } from "@/components/ui/table";
import type { WholeEnrolment } from "@/lib/enrolments/queries";
import { whyNotLeave } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { changeContactAction, takePartAction } from "../actions";

type PartProps = { locale: Locale; enrolment: WholeEnrolment };

/** Who takes part, what for, and what whoever keeps them may do. */
export function People({
  locale,
  enrolment,
  mayChange,
  own,
  isCompany,
}: PartProps & { mayChange: boolean; own: string | null; isCompany: boolean }) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const w = translator(locale, "companies", formatOf(enrolment.programme.format));
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
          role: [
            person.isContact ? t("people.contact") : t("people.participant"),
            isCompany
              ? w(`people.${person.takesPart ? (person.acceptedAt ? "joined" : "invited") : "orders"}`)
              : null,
          ]
            .filter(Boolean)
            .join(" · "),
          actions: <Changes {...{ locale, enrolment, person, own, isCompany }} />,
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
  isCompany,
}: PartProps & {
  person: WholeEnrolment["participants"][number];
  own: string | null;
  isCompany: boolean;
}) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const w = translator(locale, "companies", formatOf(enrolment.programme.format));
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
      {isCompany && person.isContact ? (
        <ActionButton
          action={takePartAction}
          formKey={randomUUID()}
          texts={formTexts(locale)}
          hidden={{
            enrolmentId: enrolment.id,
            participantId: person.id,
            takes: person.takesPart ? "no" : "yes",
          }}
          label={w(`people.${person.takesPart ? "takesPartNot" : "takePart"}${isOwn ? "" : "Of"}`)}
          tone="quiet"
          describedBy={by}
        />
      ) : null}
      {refusal ? null : (
        <a href={href(locale, to.participantRemoval(enrolment.id, person.id))} aria-describedby={by}>
          {t("people.remove")}
        </a>
      )}
    </div>
  );
}
