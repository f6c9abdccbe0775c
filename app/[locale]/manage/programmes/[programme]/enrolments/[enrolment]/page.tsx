import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EnrolmentStatus } from "@/components/manage/enrolment-status";
import { ToCheck } from "@/components/manage/to-check";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { whatWasDone } from "@/components/reports/activity-words";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Happened, Notice } from "@/components/ui/notice";
import { Timeline } from "@/components/ui/timeline";
import { mayKeepPeople } from "@/lib/enrolments/access";
import { isWrittenTo } from "@/lib/enrolments/asked";
import { listEnrolmentHistory } from "@/lib/enrolments/history-queries";
import { listUnknownNames } from "@/lib/enrolments/naming-queries";
import { getEnrolment, getNextToDecide, type WholeEnrolment } from "@/lib/enrolments/queries";
import { whyNotEditAnswers } from "@/lib/enrolments/rules";
import { partLabel } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { endOf } from "@/lib/programmes/rules";
import { pagesOf, questionsOf, questionsOn, tellKey } from "@/lib/surveys/rules";
import { formatDateTime } from "@/lib/time/format";
import { Held } from "../../held";
import { AnswerPage } from "./answer-page";
import { DecisionCard } from "./decision-card";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string }>;
  searchParams: Search;
};

const done = ["reopen", "phone", "answers"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale, programme, enrolment } = await params;
  return pageTitle(locale, (await find(programme, enrolment)).name);
}

/** One enrolment for the coordinator: what to decide, whom to call, every answer with who else sees it, what has happened. */
export default async function EnrolmentPage({ params, searchParams }: Props) {
  const { locale, programme: slug, enrolment: id } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const enrolment = await find(slug, id);
  const [history, next, unknown] = await Promise.all([
    listEnrolmentHistory(viewer, id),
    getNextToDecide(viewer, enrolment.programmeId),
    listUnknownNames(viewer, programme, id),
  ]);
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const as = partLabel(formatOf(programme.format), enrolment.part, locale);
  const { done: asked, dispatch } = await askedFor(searchParams, "done", "dispatch");
  const happened = done.find((one) => one === asked);
  const now = new Date();
  const mayEdit =
    enrolment.state !== "DRAFT" && whyNotEditAnswers(enrolment, now, enrolment.standing) === null;
  const open = pagesOf(enrolment.definition, false).filter((page) =>
    questionsOn(page).some(
      ({ key }) => !enrolment.definition.short?.includes(key) && enrolment.answers[key] === undefined,
    ),
  );
  const labels = (keys: readonly string[]) =>
    questionsOf(enrolment.definition)
      .filter((question) => keys.includes(question.key) || keys.includes(tellKey(question)))
      .map(({ label }) => label[locale])
      .join(" · ");
  const zoned = { locale, zone: programme.timeZone };
  const onward =
    next && next.id !== id && endOf(programme.state) === null ? (
      <p>
        <a href={href(locale, to.manage.enrolment(slug, next.id))}>{t("manage.next", { name: next.name })}</a>
      </p>
    ) : null;
  return (
    <Page
      locale={locale}
      title={enrolment.name || t("manage.unnamed")}
      eyebrow={[programme.name[locale], as, enrolment.reference].filter(Boolean).join(" · ")}
      lead={<EnrolmentStatus locale={locale} state={enrolment.state} />}
      width="wide"
      back={{ href: href(locale, to.manage.enrolments(slug)), label: t("manage.title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      <Held locale={locale} slug={slug} back={to.manage.enrolment(slug, id)} named={dispatch} />
      {dispatch && enrolment.state !== "SUBMITTED" ? onward : null}
      {happened ? (
        <Happened
          locale={locale}
          said={t(
            isWrittenTo(enrolment) || happened === "answers"
              ? `manage.done.${happened}`
              : `manage.done.byPhone.${happened}`,
          )}
        >
          {onward}
        </Happened>
      ) : null}
      {enrolment.state === "DRAFT" || isWrittenTo(enrolment) ? null : (
        <Notice locale={locale} tone="warning" title={t("manage.notWritten.title")}>
          <p>{t("manage.notWritten.what")}</p>
          <p className="row">
            <a href={href(locale, to.manage.receipt(slug, id))}>{t("manage.notWritten.receipt")}</a>
            <a href={href(locale, to.manage.participants(slug, id))}>{t("manage.notWritten.add")}</a>
          </p>
        </Notice>
      )}
      <ToCheck locale={locale} programme={programme} count={unknown.length} />
      {enrolment.standing.caller ? null : <DecisionCard locale={locale} slug={slug} enrolment={enrolment} />}
      {enrolment.short && open.length > 0 && mayEdit && !enrolment.liveGroup ? (
        <Notice locale={locale} tone="info" title={t("manage.short.title")}>
          <p>{t("manage.short.what")}</p>
          <p className="row">
            {open.map((page) => (
              <a key={page.key} href={href(locale, to.manage.answers(slug, id, { page: page.key }))}>
                {page.parts[0]?.title[locale]}
              </a>
            ))}
          </p>
        </Notice>
      ) : null}
      <Section title={t("manage.people.title")}>
        <People locale={locale} enrolment={enrolment} />
        {mayKeepPeople(enrolment.standing, enrolment.state) ? (
          <p>
            <LinkButton href={href(locale, to.manage.participants(slug, id))} tone="secondary">
              {t("manage.people.keep")}
            </LinkButton>
          </p>
        ) : null}
      </Section>
      {enrolment.state === "DRAFT" ? (
        <Draft {...{ locale, slug }} enrolment={enrolment} />
      ) : (
        pagesOf(enrolment.definition, false).map((page) => (
          <AnswerPage
            key={page.key}
            locale={locale}
            page={page}
            enrolment={enrolment}
            edit={mayEdit ? href(locale, to.manage.answers(slug, id, { page: page.key })) : undefined}
          />
        ))
      )}
      {history.length > 0 ? (
        <Section title={t("manage.history.title")}>
          <Timeline
            items={history.map(({ id, at, action, by, actor, fields }) => ({
              key: id,
              when: formatDateTime(at, zoned),
              children: (
                <>
                  {historyWords(locale, formatOf(enrolment.programme.format), action)}
                  {fields.length > 0 ? ` ${t("manage.history.fields", { fields: labels(fields) })}` : null}
                  <span className="text-soft">
                    {" "}
                    {by ?? t(`manage.history.actor.${actor === "system" ? "system" : "visitor"}`)}
                  </span>
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      <LinkButton href={href(locale, to.manage.enrolments(slug))} tone="quiet">
        {t("manage.back")}
      </LinkButton>
    </Page>
  );
}

/** What has not been sent: the association’s own, or begun on the phone. */
function Draft({ locale, slug, enrolment }: { locale: Locale; slug: string; enrolment: WholeEnrolment }) {
  const t = translator(locale, "enrolments", null);
  return enrolment.standing.caller ? (
    <Notice locale={locale} tone="info">
      <p>{t("manage.phone.unfinishedWhat")}</p>
      <LinkButton href={href(locale, to.manage.phone(slug, enrolment.id))}>
        {t("manage.phone.goOn")}
      </LinkButton>
    </Notice>
  ) : (
    <Notice locale={locale} tone="info">
      {t("manage.draft")}
    </Notice>
  );
}

function People({ locale, enrolment }: { locale: Locale; enrolment: WholeEnrolment }) {
  const t = translator(locale, "enrolments", null);
  const { contact } = enrolment.facts;
  const phone = contact?.phone;
  return (
    <DefinitionList
      items={[
        ...(isWrittenTo(enrolment) || !contact
          ? []
          : [{ term: t("manage.people.calledName"), value: contact.name || "–" }]),
        ...enrolment.participants.map(({ isContact, user }) => ({
          term: `${user.name}${isContact ? ` (${t("manage.people.contact")})` : ""}`,
          value: (
            <span className="row gap-x-5 gap-y-0">
              <EmailLink address={user.email} />
              {user.phone ? <PhoneLink phone={user.phone} /> : null}
            </span>
          ),
        })),
        ...(phone && enrolment.participants.every(({ user }) => user.phone !== phone)
          ? [
              {
                term: t("manage.people.phone"),
                value: <PhoneLink phone={phone} />,
              },
            ]
          : []),
        { term: t("manage.people.source"), value: t(`manage.people.from.${enrolment.source}`) },
        ...(enrolment.reason
          ? [
              {
                term: t("manage.people.reason"),
                value: <span className="wrap-anywhere whitespace-pre-line">{enrolment.reason}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}

const actions = ["begin", "submit", "change", "accept", "waitlist", "decline", "withdraw"] as const;

/** What the log says. */
function historyWords(locale: Locale, format: Format, action: string): string {
  const known = actions.find((one) => `enrolment.${one}` === action);
  return known
    ? translator(locale, "enrolments", null)(`manage.history.action.${known}`)
    : `${whatWasDone(locale, { action, format })}.`;
}

async function find(slug: string, id: string): Promise<WholeEnrolment> {
  const { viewer, programme } = await managedProgramme(slug);
  const enrolment = await getEnrolment(viewer, id);
  return enrolment && enrolment.programmeId === programme.id ? enrolment : notFound();
}
