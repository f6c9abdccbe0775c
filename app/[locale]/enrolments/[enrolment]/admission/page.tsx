import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { GroundRules } from "@/components/groups/ground-rules";
import { OtherAnswers, OtherFaces } from "@/components/groups/other-face";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DateTime } from "@/components/time/date-time";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { roleLabel } from "@/lib/formats/roles";
import { isId } from "@/lib/forms/ids";
import { getOwnAdmission, type OwnAdmission } from "@/lib/grouping/sets/admission-own-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";
import { answerAdmissionAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; enrolment: string }> };
type PartProps = { locale: Locale; admission: OwnAdmission };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "proposals", null)("admission.title"));
}

/** A group that is under way has a place, or others would come into one's own: who, with whom, when, and yes or no by one press. */
export default async function AdmissionPage({ params }: Props) {
  const { locale, enrolment } = await params;
  if (!isId(enrolment)) notFound();
  const viewer = await signedInViewer(to.admission(enrolment));
  const admission = await getOwnAdmission(viewer, enrolment, new Date());
  if (!admission) notFound();
  const { format, programme, isOpen } = admission;
  const t = translator(locale, "proposals", format);
  const words = admission.isLet ? "Let" : admission.isUnion ? "Union" : "";
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.home()), label: t("back") }}
      eyebrow={programme.name[locale]}
      title={t(isOpen ? `admission.heading${words}` : "admission.title")}
      lead={isOpen ? t(`admission.lead${words}`) : undefined}
    >
      {isOpen ? (
        <Group locale={locale} admission={admission} />
      ) : (
        <Over {...{ locale, admission, enrolment }} />
      )}
    </Page>
  );
}

function Group({ locale, admission }: PartProps) {
  const { format, faces, programme } = admission;
  return (
    <>
      <OtherFaces locale={locale} format={format} faces={faces} />
      {faces.map((face) => (
        <OtherAnswers
          key={face.seat}
          {...{ locale, format, face }}
          others={faces.length}
          themes={programme.themes}
        />
      ))}
      {admission.isLet ? null : <Meetings locale={locale} admission={admission} />}
      <Answer locale={locale} admission={admission} />
    </>
  );
}

/** Who guides it, and all that is to come. */
function Meetings({ locale, admission }: PartProps) {
  const { format, guides, meetings } = admission;
  const t = translator(locale, "proposals", format);
  const labelOf = (role: string) => roleLabel(format, role)?.[locale] ?? "";
  return (
    <>
      {guides.length > 0 ? (
        <Section title={t("admission.guides")}>
          <DefinitionList items={guides.map(({ role, name }) => ({ term: labelOf(role), value: name }))} />
        </Section>
      ) : null}
      <Section title={t("admission.dates")}>
        {meetings.length === 0 ? <p>{t("admission.noDates")}</p> : null}
        <ol className="list-none">
          {meetings.map(({ id, startsAt, endsAt, timeZone }) => (
            <li key={id}>
              {startsAt && endsAt ? (
                <DateTime value={startsAt} end={endsAt} zone={timeZone} locale={locale} />
              ) : (
                t("admission.open")
              )}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function Answer({ locale, admission }: PartProps) {
  const { format, id, isLet, isUnion, isAnswered, why, answerByOn, programme } = admission;
  const t = translator(locale, "proposals", format);
  if (why)
    return (
      <Notice locale={locale} tone="info" title={t("admission.over")}>
        <p>{translator(locale, "refusals", null)(why.code, why.params)}</p>
      </Notice>
    );
  if (isAnswered)
    return (
      <Section title={t("admission.answerTitle")}>
        <p>{t("admission.answered")}</p>
        <p>{t("admission.unsaid")}</p>
      </Section>
    );
  const press = (answer: "yes" | "no") => (
    <ActionButton
      action={answerAdmissionAction}
      texts={formTexts(locale)}
      formKey={randomUUID()}
      hidden={{ admissionId: id, answer }}
      label={t(`admission.${answer}${isLet ? "Let" : ""}`)}
      tone={answer === "yes" ? "primary" : "secondary"}
    />
  );
  return (
    <>
      {isLet || format.groundRules.length === 0 ? null : (
        <Section title={t("rulesTitle")} lead={t("admission.rules")}>
          <GroundRules locale={locale} format={format} />
        </Section>
      )}
      <Section title={t("admission.answerTitle")}>
        <p>{t(isUnion ? "admission.unsaid" : "admission.nobodyAsks")}</p>
        <p className="font-bold">
          {sayDeadline(locale, "answer", { day: answerByOn, now: new Date(), zone: programme.timeZone })}
        </p>
        <p>{t("admission.silence")}</p>
        <div className="row">
          {press("yes")}
          {press("no")}
        </div>
      </Section>
    </>
  );
}

function Over({ locale, admission, enrolment }: PartProps & { enrolment: string }) {
  const t = translator(locale, "proposals", admission.format);
  const isIn = admission.because === "joined";
  return (
    <Notice locale={locale} tone="info" title={t(isIn ? "admission.joined" : "admission.over")}>
      {isIn ? null : <p>{t("admission.overWhat")}</p>}
      <LinkButton
        tone="secondary"
        href={href(locale, isIn ? to.group(admission.groupId) : to.enrolment(enrolment))}
      >
        {t(isIn ? "admission.toGroup" : "admission.toEnrolment")}
      </LinkButton>
    </Notice>
  );
}
