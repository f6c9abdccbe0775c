import { notFound } from "next/navigation";
import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { Nudges } from "@/components/board/nudges";
import { pathSteps, pathWords } from "@/components/board/stations";
import { WaitList } from "@/components/board/wait-list";
import { ModeOffer } from "@/components/groups/mode-offer";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { GroupHistory } from "@/components/reports/group-history";
import { groupName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { Happened } from "@/components/ui/notice";
import { Path } from "@/components/ui/path";
import { Tag } from "@/components/ui/status";
import { askedFor, type Search } from "@/lib/forms/search";
import { takesNewcomers } from "@/lib/grouping/sets/admission-rules";
import { listSaidToProposal } from "@/lib/groups/answers-queries";
import { whyNotDissolve } from "@/lib/groups/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getModes } from "@/lib/meetings/mode-queries";
import { getGroupHistory } from "@/lib/reports/history";
import { waits } from "@/lib/reports/waits";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { changeModeAction } from "../../../../../groups/[group]/mode/actions";
import { Held } from "../../held";
import { nudgeAction } from "../actions";
import { FacilitatorForm } from "./facilitator-form";
import { People } from "./people";
import { SaidToProposal } from "./said";

type Props = {
  params: Promise<{ locale: Locale; programme: string; group: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "board", await managedFormat(programme))("title"));
}

/** One pair for its coordinator: what is awaited, from whom and since when; what was sent, to whom, and whether it arrived. */
export default async function ManagedGroupPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, group: groupId }, { done, dispatch }] = await Promise.all([
    params,
    askedFor(searchParams, "done", "dispatch"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const now = new Date();
  const row = await getWholeRow(viewer, programme, groupId, now);
  if (!row) notFound();
  const { group } = row;
  const [history, said, modes] = await Promise.all([
    getGroupHistory(viewer, group),
    listSaidToProposal(viewer, group.id),
    group.programme.format.modes ? getModes(viewer, group.id) : null,
  ]);
  const t = translator(locale, "board", group.programme.format);
  const all = waits(group.plan, now);
  const mayChange = whyNotDissolve(group) === null;
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={programme.name[locale]}
      title={groupName(locale, group)}
      lead={<Tag>{translator(locale, "states", null)(`group.${group.state}`)}</Tag>}
      back={{ href: href(locale, to.manage.groups(slug)), label: t("title") }}
      actions={
        group.state === "DRAFT" ? null : (
          <LinkButton tone="quiet" href={href(locale, to.group(group.id))}>
            {t("group.participantView")}
          </LinkButton>
        )
      }
    >
      <Held locale={locale} slug={slug} back={to.manage.group(slug, groupId)} named={dispatch} />
      <Happened locale={locale} said={happened(t, done)} />
      <Path
        locale={locale}
        size="page"
        label={t("group.path")}
        steps={pathSteps(locale, group, now)}
        words={pathWords(locale, group.programme.format)}
      />
      <Section title={t("group.waits")}>
        {all.length > 0 ? (
          <Nudges locale={locale} action={nudgeAction} back={to.manage.group(slug, group.id)}>
            {(said) => <WaitList {...{ locale, row, now, said }} waits={all} name="wait" />}
          </Nudges>
        ) : (
          <p>{t("group.calm")}</p>
        )}
        <ModeOffer {...{ locale, modes, action: changeModeAction }} back={to.manage.group(slug, group.id)} />
        {group.plan.some(({ kind, status }) => kind === "few" && status === "open") ? (
          <p>
            <LinkButton href={href(locale, to.manage.few(slug, group.id))}>{t("few.title")}</LinkButton>
          </p>
        ) : null}
        {group.facts.state === "CONFIRMED" && takesNewcomers(group.programme.format) ? (
          <p>
            <LinkButton tone="secondary" href={href(locale, to.manage.newcomers(slug, group.id))}>
              {t("newcomers.title")}
            </LinkButton>
          </p>
        ) : null}
      </Section>
      {modes ? (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.mode(group.id))}>
            {translator(locale, "groups", group.programme.format)("mode.change")}
          </LinkButton>
        </p>
      ) : null}
      <Section title={t("group.people")}>
        <People locale={locale} row={row} slug={slug} />
      </Section>
      <SaidToProposal locale={locale} format={group.programme.format} said={said} />
      {mayChange ? (
        <FacilitatorForm
          {...{ locale, row }}
          facilitators={programme.facilitators}
          back={to.manage.group(slug, group.id)}
        />
      ) : null}
      <Section title={t("group.history")} lead={t("group.historyLead")}>
        <GroupHistory locale={locale} zone={programme.timeZone} history={history} />
      </Section>
      {mayChange ? (
        <p className="print:hidden">
          <LinkButton tone="quiet" href={href(locale, to.manage.dissolution(slug, group.id))}>
            {t("group.dissolve")}
          </LinkButton>
        </p>
      ) : null}
    </Page>
  );
}

/** What has just been done, as the address says it. */
function happened(t: ReturnType<typeof translator<"board">>, done: string | undefined): string | null {
  const way = fewWays.find((one) => done === `few-${one}`);
  if (way) return t(`few.done.${way}`);
  if (done === "mode") return t("group.modeChanged");
  return done === "changed" ? t("group.changed") : null;
}

const fewWays = ["go-on", "pause", "end", "ask-others", "confirm"] as const;
