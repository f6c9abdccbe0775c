import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ProgrammeStatus } from "@/components/manage/programme-status";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Happened } from "@/components/ui/notice";
import { isGroupedByHand, isOneGroup } from "@/lib/formats/grouping";
import { hasChoice } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { hasHouses } from "@/lib/houses/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { after } from "@/lib/kernel/states";
import { keepsList } from "@/lib/listings/rules";
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

const countClass = "min-w-[3ch] text-end font-bold tabular-nums";
const workClass =
  "border-t-2 border-ink *:flex *:flex-wrap *:items-baseline *:gap-x-3.5 *:gap-y-0.5 *:border-b *:border-line *:py-2";

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
  const t = translator(locale, "programmes", formatOf(programme.format));
  const { done: asked, dispatch } = await askedFor(searchParams, "done", "dispatch");
  const happened = done.find((one) => one === asked);
  return (
    <Page
      locale={locale}
      title={programme.name[locale]}
      eyebrow={programme.convener.name}
      lead={<ProgrammeStatus locale={locale} format={formatOf(programme.format)} state={programme.state} />}
      width="wide"
      back={{ href: href(locale, to.manage.programmes()), label: t("manage.list.title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="programme" />
      <Held locale={locale} slug={slug} back={to.manage.programme(slug)} named={dispatch} />
      <Happened locale={locale} said={happened ? t(`manage.done.${happened}`) : null} />
      <NextEvent
        locale={locale}
        programme={programme}
        moving={movingOf(programme, numbers)}
        now={new Date()}
      />
      <Section title={t("manage.work.title")}>
        <WorkList locale={locale} programme={programme} numbers={numbers} />
      </Section>
      <Details locale={locale} programme={programme} />
    </Page>
  );
}

type WorkProps = { locale: Locale; programme: ManagedProgramme; numbers: ProgrammeNumbers };

/** What there is, each number a way to where it is. */
function WorkList({ locale, programme, numbers }: WorkProps) {
  const { slug } = programme;
  const t = translator(locale, "programmes", formatOf(programme.format));
  const { enrolments, groups, toPair, parts } = numbers;
  const format = formatOf(programme.format);
  const lines = [
    ["toDecide", enrolments.SUBMITTED, to.manage.enrolments(slug, { state: "SUBMITTED" })],
    ["waitlisted", enrolments.WAITLISTED, to.manage.enrolments(slug, { state: "WAITLISTED" })],
    ["drafted", enrolments.DRAFT, to.manage.enrolments(slug, { state: "DRAFT" })],
    ...(isGroupedByHand(format)
      ? ([
          ["toPair", toPair, to.manage.matching(slug)],
          ["drafts", groups.DRAFT, to.manage.matching(slug, { "#": "drafts" })],
          ["proposed", groups.PROPOSED, to.manage.groups(slug)],
        ] as const)
      : []),
    // Where all are one group, there is nothing to count.
    ...(isOneGroup(format)
      ? []
      : ([
          ["confirmed", groups.CONFIRMED, to.manage.groups(slug)],
          ["completed", groups.COMPLETED, to.manage.groups(slug)],
        ] as const)),
  ] as const;
  return (
    <ul className={workClass}>
      {hasChoice(format)
        ? format.parts.map(({ key, label }) => (
            <li key={key}>
              <span className={countClass}>{parts[key] ?? 0}</span>
              <a href={href(locale, to.manage.enrolments(slug, { part: key }))}>
                {t("manage.work.inPart", { part: label?.[locale] ?? key })}
              </a>
            </li>
          ))
        : null}
      {lines.map(([key, count, at]) => (
        <li key={key} className={count === 0 ? "text-soft" : undefined}>
          <span className={countClass}>{count}</span>
          {count === 0 ? t(`manage.work.${key}`) : <a href={href(locale, at)}>{t(`manage.work.${key}`)}</a>}
        </li>
      ))}
    </ul>
  );
}

function Details({ locale, programme }: { locale: Locale; programme: ManagedProgramme }) {
  const t = translator(locale, "programmes", formatOf(programme.format));
  const mayChange = whyNotChangeProgramme(programme) === null;
  const edit = mayChange
    ? { href: href(locale, to.manage.programmeEdit(programme.slug)), label: t("manage.details.change") }
    : undefined;
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
          ...(formatOf(programme.format).roles.length > 0
            ? [
                {
                  term: t("manage.facilitators.title"),
                  value: names || t("manage.facilitators.empty"),
                  action: mayChange
                    ? {
                        href: href(locale, to.manage.facilitators(programme.slug)),
                        label: t("manage.details.facilitators"),
                      }
                    : undefined,
                },
              ]
            : []),
          {
            term: t("manage.details.themes", { n: offeredThemes(programme.themes).length }),
            value: offeredThemes(programme.themes)
              .map(({ label }) => label[locale])
              .join(", "),
            action: edit,
          },
          ...(hasHouses(formatOf(programme.format))
            ? [
                {
                  term: translator(locale, "houses")("manage.title"),
                  value: (
                    <a href={href(locale, to.manage.houses(programme.slug))}>
                      {translator(locale, "houses")("manage.add")}
                    </a>
                  ),
                },
              ]
            : []),
          ...(keepsList(formatOf(programme.format))
            ? [
                {
                  term: translator(locale, "listings")("title"),
                  value: <a href={href(locale, to.list(programme.slug))}>{to.list(programme.slug)}</a>,
                },
              ]
            : []),
          {
            term: t("manage.details.publicPage"),
            value: <a href={href(locale, to.programme(programme.slug))}>{to.programme(programme.slug)}</a>,
            action: {
              href: href(locale, to.manage.poster(programme.slug)),
              label: t("manage.details.poster"),
            },
          },
        ]}
      />
      <p className="row">
        <LinkButton href={href(locale, to.manage.newProgramme({ from: programme.slug }))} tone="secondary">
          {t("manage.details.next")}
        </LinkButton>
        {after(programmeStates, programme.state, "cancel") ? (
          <LinkButton href={href(locale, to.manage.programmeCancellation(programme.slug))} tone="quiet">
            {t("manage.details.cancel")}
          </LinkButton>
        ) : null}
      </p>
    </Section>
  );
}
