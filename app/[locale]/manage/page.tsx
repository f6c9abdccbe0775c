import { notFound, redirect } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { BoardTable } from "@/components/board/board-table";
import { Nudges } from "@/components/board/nudges";
import { UnpairedLine } from "@/components/board/unpaired-line";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ToCheck } from "@/components/manage/to-check";
import { MailNotice } from "@/components/reports/mail-notice";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Status, Tag } from "@/components/ui/status";
import { getManagingStanding } from "@/lib/conveners/queries";
import { mailLag } from "@/lib/emails/lag-queries";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listManagedConveners } from "@/lib/programmes/managing-queries";
import { type Board, getStuck } from "@/lib/reports/board-queries";
import {
  countWaitingEnrolments,
  listRunProgrammes,
  type RunProgramme,
  type WaitingEnrolments,
} from "@/lib/reports/queries";
import { countStuckStops } from "@/lib/reports/stops-queries";
import { nudgeAction } from "./programmes/[programme]/groups/actions";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "board", null)("manage.title"));
}

/** All that a coordinator runs: what is stuck, where and since when. */
export default async function ManagePage({ params }: Props) {
  const { locale } = await params;
  const viewer = await managingViewer();
  const conveners = await listManagedConveners(viewer);
  if (conveners.length === 0) {
    if ((await getManagingStanding(viewer)).administers) redirect(href(locale, to.manage.conveners()));
    notFound();
  }
  const t = translator(locale, "board", null);
  const now = new Date();
  const programmes = await listRunProgrammes(viewer);
  const lag = await mailLag(viewer, now);
  const current = await Promise.all(
    programmes
      .filter(({ state }) => !ended.includes(state))
      .map(async (programme) => ({
        programme,
        stuck: await getStuck(viewer, programme, shown, now),
        stuckStops: await countStuckStops(viewer, programme, now),
        waiting: await countWaitingEnrolments(viewer, programme),
        toCheck: await countToCheck(viewer, programme),
      })),
  );
  const past = programmes.filter(({ state }) => ended.includes(state));
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={conveners.map(({ name }) => name).join(", ")}
      title={t("manage.title")}
      lead={t("manage.lead")}
      actions={
        <>
          <LinkButton tone="secondary" href={href(locale, to.manage.newProgramme())}>
            {t("manage.new")}
          </LinkButton>
          <LinkButton tone="quiet" href={href(locale, to.manage.emails())}>
            {t("manage.emails")}
          </LinkButton>
          <LinkButton tone="quiet" href={href(locale, to.manage.undo())}>
            {t("manage.undo")}
          </LinkButton>
          <LinkButton tone="quiet" href={href(locale, to.manage.activity())}>
            {t("manage.activity")}
          </LinkButton>
        </>
      }
    >
      <MailNotice locale={locale} lag={lag} href={href(locale, to.manage.emails())} />
      {programmes.length === 0 ? (
        <EmptyState title={t("manage.empty")}>{t("manage.emptyHint")}</EmptyState>
      ) : null}
      {current.map((one) => (
        <ProgrammePart key={one.programme.id} {...{ locale, now }} {...one} />
      ))}
      {past.length > 0 ? <Past locale={locale} programmes={past} /> : null}
    </Page>
  );
}

const ended = ["CLOSED", "CANCELLED"];
const shown = 5;

type PartProps = {
  locale: Locale;
  now: Date;
  programme: RunProgramme;
  stuck: Board;
  stuckStops: number;
  waiting: WaitingEnrolments;
  toCheck: number;
};

function ProgrammePart({ locale, now, programme, stuck, stuckStops, waiting, toCheck }: PartProps) {
  const t = translator(locale, "board", formatOf(programme.format));
  return (
    <Section
      title={<a href={href(locale, to.manage.programme(programme.slug))}>{programme.name[locale]}</a>}
      actions={
        <LinkButton tone="secondary" href={href(locale, to.manage.groups(programme.slug))}>
          {t("manage.board")}
        </LinkButton>
      }
    >
      <p className="row">
        <Tag>{translator(locale, "states", formatOf(programme.format))(`programme.${programme.state}`)}</Tag>
        <span>{t("manage.groups", { n: stuck.all })}</span>
        <Status kind={stuck.stuck + stuckStops > 0 ? "stuck" : "done"}>
          {t("manage.stuckCount", { n: stuck.stuck + stuckStops })}
        </Status>
      </p>
      <ToCheck locale={locale} programme={programme} count={toCheck} />
      <UnpairedLine locale={locale} programme={programme} waiting={waiting} />
      {stuck.rows.length > 0 ? (
        <Nudges
          locale={locale}
          action={nudgeAction}
          back={to.manage.groups(programme.slug)}
          id={`nudge-${programme.slug}`}
        >
          {(said) => (
            <BoardTable
              {...{ locale, now, said }}
              format={formatOf(programme.format)}
              rows={stuck.rows}
              ids={`${programme.slug}-`}
              page={(id) => href(locale, to.manage.group(programme.slug, id))}
              open={(id) => href(locale, to.manage.groups(programme.slug, { pair: id, "#": `pair-${id}` }))}
            />
          )}
        </Nudges>
      ) : null}
      {stuck.stuck > stuck.rows.length ? (
        <a href={href(locale, to.manage.groups(programme.slug, { only: "stuck" }))}>
          {t("manage.more", { n: stuck.stuck })}
        </a>
      ) : null}
    </Section>
  );
}

function Past({ locale, programmes }: { locale: Locale; programmes: readonly RunProgramme[] }) {
  const t = translator(locale, "board", null);
  return (
    <Section title={t("manage.past")}>
      <ul className="stack-sm">
        {programmes.map((programme) => (
          <li key={programme.id} className="row">
            <a href={href(locale, to.manage.programme(programme.slug))}>{programme.name[locale]}</a>
            <Tag>
              {translator(locale, "states", formatOf(programme.format))(`programme.${programme.state}`)}
            </Tag>
            <a href={href(locale, to.manage.reports(programme.slug))}>{t("nav.reports")}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
