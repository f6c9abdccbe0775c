import { groupedProgramme, managedFormat } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ToCheck } from "@/components/manage/to-check";
import type { PairWords } from "@/components/matching/pair-words";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { isPlaced } from "@/lib/formats/forming";
import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import { listDrafts } from "@/lib/grouping/pairs/draft-queries";
import { getWorkbench } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getFacilitatorLoads, getProgrammeNumbers } from "@/lib/programmes/managing-queries";
import { endOf, nextWithoutPairing } from "@/lib/programmes/rules";
import { Held } from "../held";
import { Busy, unlessBusy } from "./busy";
import { ByHand } from "./by-hand";
import { Drafts } from "./drafts";
import { OrdersPage } from "./orders";
import { PlacedPage } from "./placed";
import { happenings, PlanNews } from "./plan-news";
import { SetsPage } from "./sets";
import { Workbench } from "./workbench";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

/** More than so many are not chosen from one list, but found by name. */
const mostByHand = 200;

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "matching", await managedFormat(programme))("title"));
}

/** Where pairs are made: the best pairing and why, what a change of it would mean, who is left, and what has been pencilled. */
export default async function MatchingPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(
      searchParams,
      "dispatch",
      "find",
      "first",
      "page",
      "prices",
      "pairs",
      "plan",
      "second",
      "why",
      ...happenings,
    ),
  ]);
  const { viewer, programme } = await groupedProgramme(slug);
  if (formatOf(programme.format).grouping.kind === "sets")
    return <SetsPage {...{ locale, slug, viewer, programme, search }} />;
  if (isPlaced(formatOf(programme.format)))
    return <PlacedPage {...{ locale, slug, viewer, programme, search }} />;
  if (formatOf(programme.format).grouping.kind === "each")
    return <OrdersPage {...{ locale, slug, viewer, programme, search }} />;
  const toCheck = await countToCheck(viewer, programme);
  const [board, drafts, loads, numbers] = await Promise.all([
    unlessBusy(getWorkbench(viewer, programme.id, search.plan, new Date())),
    listDrafts(viewer, programme.id, pageNumber(search.page)),
    getFacilitatorLoads(viewer, programme),
    getProgrammeNumbers(viewer, programme),
  ]);
  if (!board) return <Busy locale={locale} programme={programme} />;
  const format = formatOf(programme.format);
  const t = translator(locale, "matching", format);
  const ended = endOf(programme.state) !== null;
  const sizes = sizesOf(format);
  const names = new Map(board.pool.candidates.map(({ id, name }) => [id, name]));
  const words: PairWords = {
    name: (id) => names.get(id) ?? "",
    themes: programme.themes,
    format,
  };
  const hasPairs = board.pairing.groups.length > 0;
  const pencil =
    drafts.total > 0 ? (
      <Drafts
        locale={locale}
        slug={slug}
        programme={programme}
        drafts={drafts}
        viewer={viewer}
        page={pageNumber(search.page)}
        loads={loads}
        isMain={!hasPairs}
      />
    ) : null;
  return (
    <Page
      locale={locale}
      title={t("title")}
      eyebrow={programme.name[locale]}
      lead={ended ? undefined : t("waiting", { n: board.total })}
      width="wide"
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Held locale={locale} slug={slug} back={to.manage.matching(slug)} named={search.dispatch} />
      <PlanNews locale={locale} search={search} programme={programme} left={board.pairing.left.length} />
      {ended ? null : <ToCheck locale={locale} programme={programme} count={toCheck} />}
      {ended || (board.total === 0 && drafts.total === 0) ? (
        <NobodyWaits
          locale={locale}
          programme={programme}
          next={nextWithoutPairing(programme.state, numbers)}
        />
      ) : null}
      {hasPairs ? null : pencil}
      {board.total > 0 && !ended ? (
        <Workbench
          locale={locale}
          slug={slug}
          programme={programme}
          board={board}
          words={words}
          page={pageNumber(search.pairs)}
          find={search.find?.slice(0, 80) ?? ""}
          why={search.why}
        />
      ) : null}
      {hasPairs ? pencil : null}
      {ended ? null : board.total > mostByHand ? (
        <Section title={t("byHand.title")} lead={t("byHand.many")} id="by-hand">
          <LinkButton href="#pairing" tone="secondary">
            {t("byHand.find")}
          </LinkButton>
        </Section>
      ) : board.total > 1 ? (
        <Section title={t("byHand.title")} lead={t("byHand.lead")} id="by-hand">
          <ByHand
            locale={locale}
            programme={programme}
            candidates={board.pool.candidates}
            chosen={[search.first, search.second]}
            most={sizes.most}
          />
        </Section>
      ) : null}
    </Page>
  );
}

const nextPlaces = {
  closed: to.manage.reports,
  cancelled: to.manage.enrolments,
  decide: (slug: string) => to.manage.enrolments(slug, { state: "SUBMITTED" }),
  "take-in": (slug: string) => to.manage.enrolments(slug, { state: "WAITLISTED" }),
  follow: to.manage.groups,
  invite: to.manage.enrolments,
} as const;

/** Nobody waits for a pair: why, and what comes next instead. */
function NobodyWaits({
  locale,
  programme,
  next,
}: {
  locale: Locale;
  programme: { slug: string; format: string };
  next: keyof typeof nextPlaces;
}) {
  const t = translator(locale, "matching", formatOf(programme.format));
  return (
    <EmptyState
      title={t(`empty.${next}.title`)}
      action={
        <LinkButton href={href(locale, nextPlaces[next](programme.slug))}>
          {t(`empty.${next}.action`)}
        </LinkButton>
      }
    >
      {t(`empty.${next}.what`)}
    </EmptyState>
  );
}
