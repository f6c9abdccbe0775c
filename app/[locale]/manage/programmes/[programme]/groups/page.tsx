import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { BoardTable } from "@/components/board/board-table";
import { Nudges } from "@/components/board/nudges";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { StopsTable } from "@/components/board/stops-table";
import { UnpairedLine } from "@/components/board/unpaired-line";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, FilterSort, Filters, FilterText, nameAndWaited } from "@/components/ui/filters";
import { Happened } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { StaticPart } from "@/components/ui/static-part";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { endOf } from "@/lib/programmes/rules";
import {
  type BoardFilter,
  type BoardSort,
  boardPage,
  boardSorts,
  getBoard,
} from "@/lib/reports/board-queries";
import { oneOf, query } from "@/lib/reports/paging";
import { countWaitingEnrolments } from "@/lib/reports/queries";
import { listBoardStops } from "@/lib/reports/stops-queries";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { Held } from "../held";
import { keepMeetingAction, nudgeAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const states = ["DRAFT", "PROPOSED", "CONFIRMED", "COMPLETED", "DISSOLVED"] as const;
const onlys = ["stuck", "waiting", "own"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "board", await managedFormat(programme))("title"));
}

/** The coordinator's board: pairs by steps, what is stuck first, with whom and since when. */
export default async function BoardPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(
      searchParams,
      "dispatch",
      "done",
      "facilitator",
      "name",
      "only",
      "page",
      "pair",
      "sort",
      "state",
    ),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const now = new Date();
  const filter = filterOf(search, programme);
  const page = pageNumber(search.page);
  const sort = oneOf(search.sort, boardSorts);
  const [board, waiting, stops] = await Promise.all([
    getBoard(viewer, programme, filter, page, now, sort),
    countWaitingEnrolments(viewer, programme),
    listBoardStops(viewer, programme, now),
  ]);
  const named = board.rows.find(({ group }) => group.id === search.pair);
  const opened = named ? await getWholeRow(viewer, programme, named.group.id, now) : null;
  const t = translator(locale, "board", formatOf(programme.format));
  const ended = endOf(programme.state) !== null;
  const narrowed = {
    name: filter.name,
    only: filter.only,
    state: filter.state,
    facilitator: filter.facilitatorId,
  };
  const isFiltered = Object.values(narrowed).some(Boolean);
  const kept = { ...narrowed, sort };
  const here = { ...kept, page: page > 1 ? page : undefined };
  return (
    <Page
      locale={locale}
      width="full"
      eyebrow={programme.name[locale]}
      title={t("title")}
      lead={t("summary", {
        all: board.all,
        stuck: board.stuck + stops.filter((stop) => stop.stuck !== null).length,
      })}
      back={{ href: href(locale, to.manage.front()), label: t("manage.title") }}
    >
      <div className="stack">
        <StaticPart>
          <ProgrammeNav locale={locale} programme={programme} current="groups" />
        </StaticPart>
        <Held locale={locale} slug={slug} back={to.manage.groups(slug)} named={search.dispatch} />
        <Happened locale={locale} said={saidOf(locale, programme.format, search.done)} />
        {stops.length > 0 ? (
          <StopsTable
            {...{ locale, now, stops, format: formatOf(programme.format), zone: programme.timeZone }}
            unhosted={programme.name[locale]}
            keep={keepMeetingAction}
            back={to.manage.groups(slug)}
          />
        ) : null}
        {board.all > 0 || isFiltered ? (
          <StaticPart className="stack">
            {ended ? null : <UnpairedLine locale={locale} programme={programme} waiting={waiting} />}
            {stops.length > 0 && !isFiltered ? null : (
              <BoardFilters {...{ locale, filter, sort, programme, isFiltered }} />
            )}
          </StaticPart>
        ) : ended ? null : (
          <UnpairedLine locale={locale} programme={programme} waiting={waiting} />
        )}
        {board.rows.length > 0 ? (
          <Nudges locale={locale} action={nudgeAction} back={to.manage.groups(slug, here)}>
            {(said) => (
              <BoardTable
                {...{ locale, now, said }}
                format={formatOf(programme.format)}
                rows={board.rows}
                opened={opened}
                page={(id) => `groups/${id}`}
                open={(id) => (id ? `${query({ ...here, pair: id })}#pair-${id}` : query(here) || "?")}
                sort={{ by: sort, href: (by) => query({ ...narrowed, sort: by }) || "?" }}
              />
            )}
          </Nudges>
        ) : (
          <Nothing {...{ locale, programme, isFiltered, ended }} />
        )}
      </div>
      <StaticPart>
        <Pagination
          locale={locale}
          page={page}
          pages={Math.ceil(board.total / boardPage)}
          href={(n) => query({ ...kept, page: n })}
        />
      </StaticPart>
    </Page>
  );
}

/** What has just been done, in words; null where it was nothing of this page. */
function saidOf(locale: Locale, key: string, done: string | undefined): string | null {
  if (done === "dissolved") return translator(locale, "board", formatOf(key))("group.dissolved");
  return done === "kept" ? translator(locale, "places", formatOf(key))("stops.kept") : null;
}

function filterOf(
  search: Record<"name" | "only" | "state" | "facilitator", string | undefined>,
  { facilitators }: ManagedProgramme,
): BoardFilter {
  return {
    name: search.name?.trim().slice(0, 80) || undefined,
    only: oneOf(search.only, onlys),
    state: oneOf(search.state, states),
    facilitatorId: oneOf(
      search.facilitator,
      facilitators.map(({ id }) => id),
    ),
  };
}

function BoardFilters({
  locale,
  filter,
  sort,
  programme,
  isFiltered,
}: {
  locale: Locale;
  filter: BoardFilter;
  sort: BoardSort | undefined;
  programme: ManagedProgramme;
  isFiltered: boolean;
}) {
  const t = translator(locale, "board", formatOf(programme.format));
  const tStates = translator(locale, "states", null);
  return (
    <Filters locale={locale} clear={isFiltered ? query({ sort }) || "?" : undefined}>
      <FilterText name="name" label={t("filters.name")} value={filter.name} />
      <FilterSelect
        locale={locale}
        name="only"
        label={t("filters.only")}
        value={filter.only}
        options={onlys.map((value) => ({ value, label: t(`filters.${value}`) }))}
      />
      <FilterSelect
        locale={locale}
        name="state"
        label={t("filters.state")}
        value={filter.state}
        options={states.map((value) => ({ value, label: tStates(`group.${value}`) }))}
      />
      {programme.facilitators.length > 0 ? (
        <FilterSelect
          locale={locale}
          name="facilitator"
          label={t("filters.facilitator")}
          value={filter.facilitatorId}
          options={programme.facilitators.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <FilterSort locale={locale} value={sort} orders={nameAndWaited(locale, "waited")} />
    </Filters>
  );
}

type NothingProps = { locale: Locale; programme: ManagedProgramme; isFiltered: boolean; ended: boolean };

function Nothing({ locale, programme, isFiltered, ended }: NothingProps) {
  const t = translator(locale, "board", formatOf(programme.format));
  if (isFiltered) return <p>{t("empty.none")}</p>;
  if (ended) return <p>{t("empty.ended")}</p>;
  return (
    <EmptyState
      title={t("empty.title")}
      action={
        <LinkButton href={href(locale, to.manage.matching(programme.slug))}>{t("empty.action")}</LinkButton>
      }
    >
      {t("empty.text")}
    </EmptyState>
  );
}
