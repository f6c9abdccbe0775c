import { plannedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters } from "@/components/ui/filters";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Pairing } from "@/lib/grouping/pairs/difference";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import { getComparison, getPlans } from "@/lib/grouping/pairs/plan-queries";
import { getPlacedComparison, type PlacedComparison } from "@/lib/grouping/placed/placed-queries";
import { type FormationComparison, getFormationComparison } from "@/lib/grouping/sets/comparison-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Busy, unlessBusy } from "../busy";
import { countMoved, Sides } from "./sides";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("comparison.title"));
}

type Pairs = Exclude<Awaited<ReturnType<typeof getComparison>>, "not-two">;

/** Two plans side by side: what each comes to, and with whom each would be. */
export default async function ComparisonPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(searchParams, "one", "other", "plan"),
  ]);
  const { viewer, programme } = await plannedProgramme(slug);
  const now = new Date();
  const { plans } = await getPlans(viewer, programme.id, search.plan);
  const one = search.one ?? search.plan ?? plans[0]?.id ?? "";
  const other = search.other ?? plans.find(({ id }) => id !== one)?.id ?? "";
  const { kind } = formatOf(programme.format).grouping;
  const compared =
    kind === "pairs" ? getComparison : kind === "placed" ? getPlacedComparison : getFormationComparison;
  const found =
    plans.length > 1
      ? await unlessBusy<Pairs | PlacedComparison | FormationComparison | "not-two">(
          compared(viewer, programme.id, [one, other], now),
        )
      : "not-two";
  if (!found) return <Busy locale={locale} programme={programme} />;
  const t = translator(locale, "pairing");
  const options = plans.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page
      locale={locale}
      title={t("comparison.title")}
      eyebrow={programme.name[locale]}
      lead={t("comparison.lead")}
      width="wide"
      back={{
        href: href(locale, to.manage.matching(slug, { "#": "pairing" })),
        label: translator(locale, "matching", formatOf(programme.format))("title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      {plans.length > 1 ? (
        <Filters locale={locale}>
          <FilterSelect
            locale={locale}
            name="one"
            label={t("comparison.one")}
            value={one}
            options={options}
          />
          <FilterSelect
            locale={locale}
            name="other"
            label={t("comparison.other")}
            value={other}
            options={options}
          />
        </Filters>
      ) : null}
      {found === "not-two" ? (
        <EmptyState
          title={t("comparison.empty")}
          action={<LinkButton href={href(locale, to.manage.plans(slug))}>{t("plan.keep")}</LinkButton>}
        >
          {t("comparison.emptyWhat")}
        </EmptyState>
      ) : "pool" in found ? (
        <PairSides locale={locale} slug={slug} found={found} />
      ) : (
        <GroupSides locale={locale} slug={slug} found={found} isPlaced={kind === "placed"} />
      )}
    </Page>
  );
}

type GroupProps = {
  locale: Locale;
  slug: string;
  found: FormationComparison | PlacedComparison;
  isPlaced: boolean;
};

function PairSides({ locale, slug, found }: { locale: Locale; slug: string; found: Pairs }) {
  const t = translator(locale, "pairing");
  const { plans, pairings, difference, pool } = found;
  const figure = (
    key: "pairs" | "without" | "points" | "worst",
    of: (pairing: Pairing) => number | null,
  ) => ({
    key,
    label: t(`summary.${key}`),
    values: both(pairings, (pairing) => String(of(pairing) ?? "–")),
  });
  return (
    <Sides
      {...{ locale, slug, plans, difference }}
      figures={[
        figure("pairs", ({ groups }) => groups.length),
        figure("without", unplaced),
        figure("points", ({ total }) => total),
        figure("worst", ({ worst }) => worst),
      ]}
      words={{
        nobodyMoves: t("difference.same"),
        moved: t("comparison.moved", { n: countMoved(difference) }),
        who: t("comparison.association"),
        alone: t("comparison.alone"),
        name: (id) => (pool.at.has(id) ? candidateOf(pool, id).name : ""),
        score: String,
      }}
    />
  );
}

function GroupSides({ locale, slug, found, isPlaced }: GroupProps) {
  const t = translator(locale, "formation");
  const p = translator(locale, "placed");
  const { plans, pairings, difference, people } = found;
  const placed = ({ groups }: Pairing) => groups.reduce((sum, { members }) => sum + members.length, 0);
  const share = (score: number | null) => (score === null ? "–" : `${score} %`);
  const figure = (key: "groups" | "placed" | "without" | "weakest", of: (pairing: Pairing) => string) => ({
    key,
    label: t(`summary.${key}`),
    values: both(pairings, of),
  });
  if (isPlaced)
    return (
      <Sides
        {...{ locale, slug, plans, difference }}
        figures={[
          {
            ...figure("groups", ({ groups }) => String(groups.length)),
            label: p("comparison.groups"),
          },
          { ...figure("without", (pairing) => String(unplaced(pairing))), label: p("comparison.alone") },
          { ...figure("weakest", ({ worst }) => String(worst ?? "–")), label: p("comparison.weakest") },
        ]}
        words={{
          nobodyMoves: p("comparison.same"),
          moved: p("comparison.moved", { n: countMoved(difference) }),
          who: p("comparison.who"),
          alone: p("comparison.alone"),
          name: (id) => people.get(id)?.name ?? "",
          score: String,
        }}
      />
    );
  return (
    <Sides
      {...{ locale, slug, plans, difference }}
      figures={[
        figure("groups", ({ groups }) => String(groups.length)),
        figure("placed", (pairing) => String(placed(pairing))),
        figure("without", (pairing) => String(unplaced(pairing))),
        figure("weakest", ({ worst }) => share(worst)),
      ]}
      words={{
        nobodyMoves: t("comparison.same"),
        moved: t("comparison.moved", { n: countMoved(difference) }),
        who: t("comparison.who"),
        alone: t("comparison.alone"),
        name: (id) => people.get(id)?.name ?? "",
        score: share,
      }}
    />
  );
}

function both(pairings: readonly [Pairing, Pairing], of: (pairing: Pairing) => string): [string, string] {
  return [of(pairings[0]), of(pairings[1])];
}

function unplaced({ left, leftOut }: Pairing): number {
  return left.length + leftOut.length;
}
