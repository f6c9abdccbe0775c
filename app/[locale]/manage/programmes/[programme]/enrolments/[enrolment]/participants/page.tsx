import { randomUUID } from "node:crypto";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { AddColleague } from "@/components/enrolments/add-colleague";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmailLink } from "@/components/people/reach";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { UndoList } from "@/components/undo/undo-list";
import { listFormerParticipants, type WholeEnrolment } from "@/lib/enrolments/queries";
import { whyNotChangePeople, whyNotLeave } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { addDays } from "@/lib/time/days";
import { listUndos } from "@/lib/undo/queries";
import { addAction, contactAction, restoreAction } from "./actions";
import { findEnrolment } from "./find-person";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string }>;
  searchParams: Search;
};

const done = ["added", "corrected", "replaced", "removed", "restored", "contact", "participant"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.people.title"));
}

/** The people of an enrolment, whom the coordinator keeps at any time: with whom to talk, and under which address. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme, enrolment } = await findEnrolment(await params);
  const now = new Date();
  const [former, { undos }] = await Promise.all([
    listFormerParticipants(viewer, enrolment.id, addDays(now, -30)),
    listUndos(viewer, { subjectId: enrolment.id }, 1, now),
  ]);
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const asked = (await askedFor(searchParams, "done")).done;
  const happened = done.find((one) => one === asked);
  const refusal = whyNotChangePeople(enrolment);
  const isGone = new Set(undos.filter(({ undoneAt }) => !undoneAt).map(({ params }) => params.from));
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={enrolment.name}
      title={t("manage.people.title")}
      lead={t("manage.people.lead")}
      back={{ href: href(locale, to.manage.enrolment(slug, enrolment.id)), label: enrolment.name }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      <Happened locale={locale} said={happened ? t(`manage.people.done.${happened}`) : null} />
      {refusal ? (
        <Notice locale={locale} tone="info">
          {translator(locale, "refusals", formatOf(programme.format))(refusal.code)}
        </Notice>
      ) : null}
      <People locale={locale} slug={slug} enrolment={enrolment} mayChange={refusal === null} />
      {former
        .filter(({ user }) => !isGone.has(user.name))
        .map((person) => (
          <Notice
            key={person.id}
            locale={locale}
            tone="info"
            title={t("people.removed", { name: person.user.name })}
          >
            <ActionButton
              action={restoreAction}
              formKey={randomUUID()}
              texts={formTexts(locale)}
              hidden={{ slug, enrolmentId: enrolment.id, participantId: person.id }}
              label={t("people.undo")}
            />
          </Notice>
        ))}
      <UndoList
        locale={locale}
        undos={undos}
        zone={programme.timeZone}
        back={to.manage.participants(slug, enrolment.id)}
        action={undoAction}
      />
      {refusal ? null : (
        <AddColleague
          locale={locale}
          format={formatOf(programme.format)}
          title={t("manage.people.add")}
          action={addAction}
          hidden={{ slug, enrolmentId: enrolment.id }}
        />
      )}
    </Page>
  );
}

type PeopleProps = { locale: Locale; slug: string; enrolment: WholeEnrolment; mayChange: boolean };

function People({ locale, slug, enrolment, mayChange }: PeopleProps) {
  const t = translator(locale, "enrolments", null);
  const columns = [
    { key: "name", label: t("people.name"), head: true },
    { key: "email", label: t("people.email") },
    { key: "role", label: t("people.role") },
  ];
  return (
    <Table
      caption={t("manage.people.title")}
      captionHidden
      columns={mayChange ? [...columns, { key: "actions", label: t("people.actions") }] : columns}
      rows={enrolment.participants.map((person) => ({
        key: person.id,
        cells: {
          name: <span id={`person-${person.id}`}>{person.user.name}</span>,
          email: <EmailLink address={person.user.email} />,
          role: person.isContact ? t("people.contact") : t("people.participant"),
          actions: <Changes locale={locale} slug={slug} enrolment={enrolment} person={person} />,
        },
      }))}
    />
  );
}

type ChangesProps = Omit<PeopleProps, "mayChange"> & { person: WholeEnrolment["participants"][number] };

function Changes({ locale, slug, enrolment, person }: ChangesProps) {
  const t = translator(locale, "enrolments", null);
  const by = `person-${person.id}`;
  const isLast = whyNotLeave(enrolment.participants, person.id) !== null;
  return (
    <div className="row">
      <a
        href={href(locale, to.manage.participantAddress(slug, enrolment.id, person.id))}
        aria-describedby={by}
      >
        {t("manage.people.correct")}
      </a>
      <a href={href(locale, to.manage.replacement(slug, enrolment.id, person.id))} aria-describedby={by}>
        {t("manage.people.replace")}
      </a>
      {isLast ? null : (
        <>
          <a
            href={href(locale, to.manage.participantRemoval(slug, enrolment.id, person.id))}
            aria-describedby={by}
          >
            {t("manage.people.gone")}
          </a>
          <ActionButton
            action={contactAction}
            formKey={randomUUID()}
            texts={formTexts(locale)}
            hidden={{
              slug,
              enrolmentId: enrolment.id,
              participantId: person.id,
              contact: person.isContact ? "no" : "yes",
            }}
            label={person.isContact ? t("people.unmakeContact") : t("people.makeContact")}
            tone="quiet"
            describedBy={by}
          />
        </>
      )}
    </div>
  );
}
