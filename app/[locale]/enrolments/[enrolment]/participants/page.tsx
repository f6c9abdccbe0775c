import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { CompanyLink } from "@/components/companies/company-link";
import { AddColleague } from "@/components/enrolments/add-colleague";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { UndoList } from "@/components/undo/undo-list";
import { currentViewer } from "@/lib/auth/gate";
import { mailsWait, mayActFor } from "@/lib/enrolments/access";
import { whyNotNewcomer } from "@/lib/enrolments/company";
import { getCompany } from "@/lib/enrolments/company-queries";
import { listFormerParticipants } from "@/lib/enrolments/queries";
import { whyNotChangePeople } from "@/lib/enrolments/rules";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { addDays } from "@/lib/time/days";
import { listUndos } from "@/lib/undo/queries";
import {
  addParticipantAction,
  endLinkAction,
  limitCompanyAction,
  renewLinkAction,
  restoreParticipantAction,
} from "../actions";
import { findEnrolment } from "../find-enrolment";
import { People } from "./people";

type Props = {
  params: Promise<{ locale: Locale; enrolment: string }>;
  searchParams: Search;
};

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
  const asked = await askedFor(searchParams, "added", "handed", "corrected", "company");
  const happened = (["added", "handed", "corrected"] as const).find((one) => asked[one] !== undefined);
  const waits = mailsWait(viewer, enrolment);
  const isCompany = partOf(formatOf(enrolment.programme.format), enrolment.part).company !== undefined;
  const company = isCompany ? await getCompany(viewer, id) : null;
  const w = translator(locale, "companies", formatOf(enrolment.programme.format));
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
        said={
          happened
            ? t(`people.${happened === "added" && waits ? "addedLater" : happened}`)
            : asked.company === undefined
              ? null
              : w("keep.done")
        }
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
      <People {...{ locale, enrolment, mayChange, own: viewer.userId, isCompany: company !== null }} />
      {company && mayChange ? (
        <CompanyLink
          locale={locale}
          company={company}
          actions={{ renew: renewLinkAction, end: endLinkAction, limit: limitCompanyAction }}
        />
      ) : null}
      <UndoList
        locale={locale}
        undos={undos}
        zone={enrolment.programme.timeZone}
        back={to.participants(id)}
        action={undoAction}
      />
      {mayChange && waits ? (
        <Notice locale={locale} tone="info" title={t("people.unconfirmed.title")}>
          <p>{t("people.unconfirmed.text")}</p>
        </Notice>
      ) : null}
      {mayChange && !(company && whyNotNewcomer(company)) ? (
        <AddColleague
          locale={locale}
          format={formatOf(enrolment.programme.format)}
          title={company ? w("people.add") : t("people.add.title")}
          action={addParticipantAction}
          hidden={{ enrolmentId: id }}
        />
      ) : null}
      {mayChange && standing.contact ? (
        <Section title={t("people.handover.title")} lead={t("people.handover.why")}>
          <p>
            <LinkButton href={href(locale, to.handover(id))} tone="secondary">
              {t("people.handover.action")}
            </LinkButton>
          </p>
        </Section>
      ) : null}
    </Page>
  );
}
