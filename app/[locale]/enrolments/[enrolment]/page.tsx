import "@/app/sheets/taking-part.css";
import { EnrolmentPath } from "@/components/enrolments/enrolment-path";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AnswerList } from "@/components/surveys/answer-list";
import { DateTime } from "@/components/time/date-time";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/auth/gate";
import { mailsWait, mayActFor, mayEditAnswers } from "@/lib/enrolments/access";
import type { WholeEnrolment } from "@/lib/enrolments/queries";
import { whyNotEditAnswers, whyNotWithdraw } from "@/lib/enrolments/rules";
import { stageOf } from "@/lib/enrolments/stage";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { getOwnAdmission } from "@/lib/grouping/sets/admission-own-queries";
import { takesNewcomers } from "@/lib/grouping/sets/admission-rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { stageOf as sightStageOf } from "@/lib/surveys/sight";
import { silenceOf } from "@/lib/surveys/silence";
import { forgetAction } from "./actions";
import { Consent } from "./consent";
import { findEnrolment } from "./find-enrolment";
import { isBeforePair, StageCard } from "./stage-card";

type Props = {
  params: Promise<{ locale: Locale; enrolment: string }>;
  searchParams: Search;
};
type PartProps = { locale: Locale; enrolment: WholeEnrolment };

export async function generateMetadata({ params }: Props) {
  const { locale, enrolment } = await params;
  return pageTitle(locale, titleOf(locale, await findEnrolment(enrolment)));
}

/** An enrolment: its receipt, what happens next, its answers. */
export default async function EnrolmentPage({ params, searchParams }: Props) {
  const { locale, enrolment: id } = await params;
  const enrolment = await findEnrolment(id);
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const stage = stageOf(enrolment, new Date());
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={eyebrowOf(locale, enrolment)}
      title={titleOf(locale, enrolment)}
      lead={leadOf(locale, enrolment, mailsWait(await currentViewer(), enrolment))}
    >
      <Happened
        locale={locale}
        said={(await askedFor(searchParams, "saved")).saved === undefined ? null : t("receipt.saved")}
      />
      {enrolment.joinedIntoId ? (
        <Notice locale={locale} tone="info" title={t("joinedInto")}>
          <a href={href(locale, to.enrolment(enrolment.joinedIntoId))}>{t("joinedOpen")}</a>
        </Notice>
      ) : null}
      <AskedIn locale={locale} enrolment={enrolment} />
      {isBeforePair(stage) ? (
        <EnrolmentPath
          locale={locale}
          format={formatOf(enrolment.programme.format)}
          state={enrolment.state}
        />
      ) : null}
      <StageCard locale={locale} enrolment={enrolment} stage={stage} />
      <Facts locale={locale} enrolment={enrolment} />
      <Consent locale={locale} enrolment={enrolment} />
      {mayActFor(enrolment.standing) && enrolment.state !== "DRAFT" ? (
        <People locale={locale} enrolment={enrolment} />
      ) : null}
      <Answers locale={locale} enrolment={enrolment} />
      {mayActFor(enrolment.standing) ? <WayOut locale={locale} enrolment={enrolment} /> : null}
    </Page>
  );
}

/** Whether it is asked into a group that is under way, or whether others may come into its own. */
async function AskedIn({ locale, enrolment: { id, programme } }: PartProps) {
  const format = formatOf(programme.format);
  if (!takesNewcomers(format)) return null;
  const asked = await getOwnAdmission(await currentViewer(), id, new Date());
  if (!asked?.isOpen || asked.isAnswered) return null;
  const t = translator(locale, "proposals", format);
  return (
    <Notice locale={locale} tone="info" title={t("admission.notice")}>
      <a href={href(locale, to.admission(id))}>{t("admission.noticeOpen")}</a>
    </Notice>
  );
}

function Facts({ locale, enrolment }: PartProps) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const { reference, programme, state, submittedAt } = enrolment;
  return (
    <DefinitionList
      items={[
        {
          term: t("receipt.reference"),
          value: (
            <>
              <span className="text-2xl leading-[1.55] font-bold tracking-[0.06em] tabular-nums">
                {reference}
              </span>
              <br />
              {t("receipt.referenceHint")}
            </>
          ),
        },
        {
          term: t("receipt.programme"),
          value: <a href={href(locale, to.programme(programme.slug))}>{programme.name[locale]}</a>,
        },
        { term: t("receipt.state"), value: translator(locale, "states", null)(`enrolment.${state}`) },
        ...(submittedAt
          ? [
              {
                term: t("receipt.sentOn"),
                value: <DateTime value={submittedAt} zone={programme.timeZone} locale={locale} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function People({ locale, enrolment }: PartProps) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  return (
    <Section title={t("receipt.people")}>
      <p>
        {t("receipt.peopleCount", { count: enrolment.participants.length })}. {t("receipt.peopleHint")}
      </p>
      <LinkButton href={href(locale, to.participants(enrolment.id))} tone="secondary">
        {t("receipt.peopleAction")}
      </LinkButton>
    </Section>
  );
}

/** The answers that the viewer may read, folded by page. */
function Answers({ locale, enrolment }: PartProps) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const { answers, definition, standing, programme, state, short, reader, liveGroup } = enrolment;
  const own = standing.holder || standing.participant;
  const mayEdit =
    state !== "DRAFT" &&
    mayEditAnswers(standing, state) &&
    whyNotEditAnswers(enrolment, new Date(), standing) === null;
  const pages = pagesOf(definition, false).filter((page) =>
    questionsOn(page).some(({ key }) => answers[key] !== undefined),
  );
  if (pages.length === 0 || !reader) return null;
  const read = { definition, answers, short, reader, stage: sightStageOf(liveGroup?.state) };
  return (
    <Section
      title={own ? t("receipt.answers") : t("receipt.seenAnswers")}
      lead={mayEdit ? t("receipt.changeHint") : undefined}
    >
      <div>
        {pages.map((page) => (
          <Disclosure key={page.key} summary={page.parts[0]?.title[locale] ?? ""}>
            <AnswerList
              locale={locale}
              questions={questionsOn(page)}
              themes={programme.themes}
              answers={answers}
              change={mayEdit ? href(locale, to.intakePage(enrolment.id, page.key)) : undefined}
              answeredOnly={!own}
              silence={(question) => silenceOf(question, read)}
              readBack={own || standing.coordinator}
            />
          </Disclosure>
        ))}
      </div>
      {mayEdit ? (
        <LinkButton href={href(locale, to.intakePage(enrolment.id, pages[0]?.key ?? ""))} tone="secondary">
          {t("receipt.change")}
        </LinkButton>
      ) : null}
    </Section>
  );
}

function WayOut({ locale, enrolment }: PartProps) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const withdrawable = whyNotWithdraw(enrolment) === null;
  if (!withdrawable && !enrolment.standing.holder) return null;
  return (
    <div className="stack">
      {withdrawable ? (
        <LinkButton href={href(locale, to.withdrawal(enrolment.id))} tone="quiet">
          {t("receipt.withdraw")}
        </LinkButton>
      ) : null}
      {enrolment.standing.holder ? (
        <div>
          <p className="max-w-measure">{t("receipt.forgetHint")}</p>
          <ActionButton
            action={forgetAction}
            formKey={null}
            texts={formTexts(locale)}
            label={t("receipt.forget")}
            tone="quiet"
          />
        </div>
      ) : null}
    </div>
  );
}

function titleOf(locale: Locale, enrolment: WholeEnrolment): string {
  const { state, standing, name, reference } = enrolment;
  const own = standing.holder || standing.contact;
  return own && state === "SUBMITTED"
    ? translator(locale, "enrolments", formatOf(enrolment.programme.format))("receipt.title")
    : name || reference;
}

/** Where the receipt went, for those whose it is. */
function leadOf(locale: Locale, enrolment: WholeEnrolment, waits: boolean): string | null {
  const email = enrolment.facts.contact?.email;
  const isReceipt =
    titleOf(locale, enrolment) ===
    translator(locale, "enrolments", formatOf(enrolment.programme.format))("receipt.title");
  return isReceipt && email
    ? translator(
        locale,
        "enrolments",
        formatOf(enrolment.programme.format),
      )(waits ? "receipt.mailedToConfirm" : "receipt.mailed", { email })
    : null;
}

function eyebrowOf(locale: Locale, enrolment: WholeEnrolment): string {
  const title = titleOf(locale, enrolment);
  return title === enrolment.name || !enrolment.name ? enrolment.programme.name[locale] : enrolment.name;
}
