import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { ToCheck } from "@/components/manage/to-check";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { listDrafts } from "@/lib/grouping/pairs/draft-queries";
import { getPlacedBoard } from "@/lib/grouping/placed/placed-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { getFacilitatorLoads, type ManagedProgramme } from "@/lib/programmes/managing-queries";
import { endOf } from "@/lib/programmes/rules";
import { Held } from "../held";
import { Busy, unlessBusy } from "./busy";
import { Drafts } from "./drafts";
import { PlacedPart } from "./placed-part";
import { type happenings, PlanNews } from "./plan-news";

type Props = {
  locale: Locale;
  slug: string;
  viewer: Viewer;
  programme: ManagedProgramme;
  search: Record<
    "dispatch" | "find" | "page" | "pairs" | "plan" | (typeof happenings)[number],
    string | undefined
  >;
};

/** Where experts are placed with each other: who visits whom and why, who is left and what would help, and what has been pencilled. */
export async function PlacedPage({ locale, slug, viewer, programme, search }: Props) {
  const [board, drafts, loads, toCheck] = await Promise.all([
    unlessBusy(getPlacedBoard(viewer, programme.id, search.plan, new Date())),
    listDrafts(viewer, programme.id, pageNumber(search.page)),
    getFacilitatorLoads(viewer, programme),
    countToCheck(viewer, programme),
  ]);
  if (!board) return <Busy locale={locale} programme={programme} />;
  const t = translator(locale, "placed");
  const ended = endOf(programme.state) !== null;
  const isOpen = board.looking > 0 && !ended;
  return (
    <Page
      locale={locale}
      title={translator(locale, "matching", formatOf(programme.format))("title")}
      eyebrow={programme.name[locale]}
      lead={ended ? undefined : t("board.waiting", { n: board.looking })}
      width="wide"
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Held locale={locale} slug={slug} back={to.manage.matching(slug)} named={search.dispatch} />
      <PlanNews locale={locale} search={search} programme={programme} left={board.found.left.length} />
      {ended ? null : <ToCheck locale={locale} programme={programme} count={toCheck} />}
      {isOpen ? (
        <PlacedPart
          {...{ locale, slug, programme, board }}
          page={pageNumber(search.pairs)}
          find={search.find?.slice(0, 200) ?? ""}
        />
      ) : null}
      {isOpen || drafts.total > 0 ? null : (
        <EmptyState
          title={t("board.nobody")}
          action={
            <LinkButton href={href(locale, to.manage.enrolments(slug))}>
              {translator(locale, "matching", null)("sets.enrolments")}
            </LinkButton>
          }
        >
          {ended ? null : t("board.nobodyHint")}
        </EmptyState>
      )}
      {drafts.total > 0 ? (
        <Drafts
          {...{ locale, slug, viewer, programme, drafts, loads }}
          page={pageNumber(search.page)}
          isMain={board.found.groups.length === 0 || !isOpen}
        />
      ) : null}
    </Page>
  );
}
