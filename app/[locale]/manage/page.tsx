import { notFound, redirect } from "next/navigation";
import { leaveDispatchAction, undoDispatchAction } from "@/app/[locale]/manage/dispatches/actions";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Nudges } from "@/components/board/nudges";
import { HeldPresses } from "@/components/dispatches/held-presses";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DateTime } from "@/components/time/date-time";
import { ComingMeetings } from "@/components/today/coming-meetings";
import { HappenedSince } from "@/components/today/happened";
import { TodayList } from "@/components/today/today-list";
import { TodayProgrammes } from "@/components/today/today-programmes";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { getManagingStanding } from "@/lib/conveners/queries";
import { type DispatchRow, listDispatches } from "@/lib/dispatches/queries";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { listManagedConveners } from "@/lib/programmes/managing-queries";
import { listActivitySince } from "@/lib/reports/activity-queries";
import type { RunProgramme } from "@/lib/reports/queries";
import { visitToday } from "@/lib/today/commands";
import { showLines } from "@/lib/today/group-queries";
import { linesOnPage } from "@/lib/today/lines";
import { getToday } from "@/lib/today/queries";
import { nudgeAction } from "./programmes/[programme]/groups/actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "today")("title"));
}

/** So many of the things that have happened are told here; the log tells all. */
const happenedShown = 10;

/** What waits for a coordinator in all that they run, what comes up, and what has happened since they were last here. */
export default async function TodayPage({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, askedFor(searchParams, "dispatch", "page")]);
  const viewer = await managingViewer();
  const conveners = await listManagedConveners(viewer);
  if (conveners.length === 0) {
    if ((await getManagingStanding(viewer)).administers) redirect(href(locale, to.manage.conveners()));
    notFound();
  }
  const now = new Date();
  const { dispatch } = search;
  const [{ desk, lines, meetings }, { since, happened }, presses] = await Promise.all([
    getToday(viewer, now),
    newsFor(viewer, now),
    listDispatches(viewer, null, dispatch && isId(dispatch) ? dispatch : undefined),
  ]);
  const t = translator(locale, "today");
  const page = pageNumber(search.page);
  const shown = await showLines(viewer, lines.slice((page - 1) * linesOnPage, page * linesOnPage));
  const from = new Date(Math.min(...[...since.values()].map((one) => one.getTime())));
  const zone = conveners[0]?.timeZone ?? "Europe/Helsinki";
  const board = translator(locale, "board", null);
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={conveners.map(({ name }) => name).join(", ")}
      title={t("title")}
      lead={t("lead", { n: lines.reduce((sum, { n }) => sum + n, 0) })}
    >
      <HeldHere {...{ locale, now, presses }} programmes={desk.all} />
      {desk.all.length === 0 ? (
        <EmptyState
          title={board("manage.empty")}
          action={
            <LinkButton href={href(locale, to.manage.newProgramme())}>{board("manage.new")}</LinkButton>
          }
        >
          {board("manage.emptyHint")}
        </EmptyState>
      ) : (
        <Section title={t("waits")}>
          {lines.length === 0 ? <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState> : null}
          {shown.length > 0 ? (
            <Nudges
              locale={locale}
              action={nudgeAction}
              back={to.manage.front({ page: page > 1 ? page : undefined })}
            >
              {(said) => <TodayList {...{ locale, now, said }} lines={shown} />}
            </Nudges>
          ) : null}
          <Pagination
            locale={locale}
            page={page}
            pages={Math.ceil(lines.length / linesOnPage)}
            href={(n) => `?page=${n}`}
          />
        </Section>
      )}
      {desk.all.length > 0 ? (
        <Section title={t("week")}>
          <ComingMeetings {...{ locale, meetings, now }} />
        </Section>
      ) : null}
      <Section
        title={t("happened.title")}
        lead={
          <>
            {t("happened.lead")} <DateTime value={from} zone={zone} locale={locale} now={now} />
          </>
        }
      >
        <HappenedSince {...{ locale, zone, now }} rows={happened.rows} />
        <div className="row">
          <a href={href(locale, to.manage.activity())}>{t("happened.all", { n: happened.total })}</a>
          <a href={href(locale, to.manage.undo())}>{board("manage.undo")}</a>
          <a href={href(locale, to.manage.emails())}>{board("manage.emails")}</a>
        </div>
      </Section>
      <TodayProgrammes locale={locale} desk={desk} lines={lines} />
    </Page>
  );
}

/** What others have done since the viewer was last here, and since when that is. */
async function newsFor(viewer: Viewer, now: Date) {
  const since = await visitToday(viewer, now);
  return { since, happened: await listActivitySince(viewer, since, happenedShown) };
}

type HeldProps = {
  locale: Locale;
  now: Date;
  programmes: readonly RunProgramme[];
  presses: readonly DispatchRow[];
};

/** The presses whose mails wait, of all programmes, each with its undoing. */
function HeldHere({ locale, now, programmes, presses }: HeldProps) {
  return presses.map((press) => {
    const programme = programmes.find(({ id }) => id === press.programmeId);
    return programme ? (
      <HeldPresses
        key={press.id}
        {...{ locale, now }}
        format={formatOf(programme.format)}
        presses={[press]}
        zone={programme.timeZone}
        back={to.manage.front()}
        undo={undoDispatchAction}
        leave={leaveDispatchAction}
      />
    ) : null;
  });
}
