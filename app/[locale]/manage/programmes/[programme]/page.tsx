import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ProgrammeStatus } from "@/components/manage/programme-status";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { after } from "@/lib/kernel/states";
import {
  getProgrammeNumbers,
  type ManagedProgramme,
  type ProgrammeNumbers,
} from "@/lib/programmes/managing-queries";
import { movingOf, whyNotChangeProgramme } from "@/lib/programmes/rules";
import { programmeStates } from "@/lib/programmes/states";
import { offeredThemes } from "@/lib/surveys/rules";
import { formatDayRange, formatDays } from "@/lib/time/format";
import { Held } from "./held";
import { NextEvent } from "./next-event";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

const done = [
  "drafted",
  "changed",
  "open",
  "closeSignUp",
  "reopenSignUp",
  "start",
  "close",
  "cancel",
] as const;

export async function generateMetadata({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { programme } = await managedProgramme(slug);
  return pageTitle(locale, programme.name[locale]);
}

/** A programme for its coordinator: what comes next, what waits, and what it says of itself. */
export default async function ManagedProgrammePage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const numbers = await getProgrammeNumbers(viewer, programme);
  const t = translator(locale, "programmes");
  const { done: asked, dispatch } = await askedFor(searchParams, "done", "dispatch");
  const happened = done.find((one) => one === asked);
  const base = href(locale, to.manage.programme(slug));
  return (
    <Page
      locale={locale}
      title={programme.name[locale]}
      eyebrow={programme.convener.name}
      lead={<ProgrammeStatus locale={locale} state={programme.state} />}
      width="wide"
      back={{ href: href(locale, to.manage.programmes()), label: t("manage.list.title") }}
    >
      <ProgrammeNav locale={locale} slug={slug} current="programme" />
      <Held locale={locale} slug={slug} back={to.manage.programme(slug)} named={dispatch} />
      {happened ? (
        <Notice locale={locale} tone="success">
          {t(`manage.done.${happened}`)}
        </Notice>
      ) : null}
      <NextEvent
        locale={locale}
        programme={programme}
        moving={movingOf(programme, numbers)}
        now={new Date()}
      />
      <Section title={t("manage.work.title")}>
        <WorkList locale={locale} base={base} numbers={numbers} />
      </Section>
      <Details locale={locale} base={base} programme={programme} />
    </Page>
  );
}

/** What there is, each number a way to where it is. */
function WorkList({ locale, base, numbers }: { locale: Locale; base: string; numbers: ProgrammeNumbers }) {
  const t = translator(locale, "programmes");
  const { enrolments, groups, toPair } = numbers;
  const lines = [
    ["toDecide", enrolments.SUBMITTED, "enrolments?state=SUBMITTED"],
    ["waitlisted", enrolments.WAITLISTED, "enrolments?state=WAITLISTED"],
    ["drafted", enrolments.DRAFT, "enrolments?state=DRAFT"],
    ["toPair", toPair, "matching"],
    ["drafts", groups.DRAFT, "matching#drafts"],
    ["proposed", groups.PROPOSED, "groups"],
    ["confirmed", groups.CONFIRMED, "groups"],
    ["completed", groups.COMPLETED, "groups"],
  ] as const;
  return (
    <ul className="work-list">
      {lines.map(([key, count, path]) => (
        <li key={key} className={count === 0 ? "text-soft" : undefined}>
          <span className="count">{count}</span>
          {count === 0 ? t(`manage.work.${key}`) : <a href={`${base}/${path}`}>{t(`manage.work.${key}`)}</a>}
        </li>
      ))}
    </ul>
  );
}

function Details({ locale, base, programme }: { locale: Locale; base: string; programme: ManagedProgramme }) {
  const t = translator(locale, "programmes");
  const mayChange = whyNotChangeProgramme(programme) === null;
  const edit = mayChange ? { href: `${base}/edit`, label: t("manage.details.change") } : undefined;
  const names = [
    ...programme.facilitators.map(({ name }) => name),
    ...programme.invited.map(({ name }) => t("manage.facilitators.invitedName", { name })),
  ].join(", ");
  return (
    <Section title={t("manage.details.title")}>
      <DefinitionList
        items={[
          {
            term: t("manage.details.signUp"),
            value: formatDayRange(programme.signUpOpensOn, programme.signUpClosesOn, locale),
            action: edit,
          },
          {
            term: t("manage.details.visits"),
            value: formatDayRange(programme.meetingsFromOn, programme.meetingsToOn, locale),
            action: edit,
          },
          {
            term: t("manage.details.answerDays"),
            value: formatDays(programme.answerDays, locale),
            action: edit,
          },
          {
            term: t("manage.facilitators.title"),
            value: names || t("manage.facilitators.empty"),
            action: mayChange
              ? { href: `${base}/facilitators`, label: t("manage.details.facilitators") }
              : undefined,
          },
          {
            term: t("manage.details.themes", { n: offeredThemes(programme.themes).length }),
            value: offeredThemes(programme.themes)
              .map(({ label }) => label[locale])
              .join(", "),
            action: edit,
          },
          {
            term: t("manage.details.publicPage"),
            value: <a href={href(locale, to.programme(programme.slug))}>/programmes/{programme.slug}</a>,
          },
        ]}
      />
      {after(programmeStates, programme.state, "cancel") ? (
        <LinkButton href={`${base}/cancellation`} tone="quiet">
          {t("manage.details.cancel")}
        </LinkButton>
      ) : null}
    </Section>
  );
}
