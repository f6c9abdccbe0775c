import { pairedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters } from "@/components/ui/filters";
import { Table } from "@/components/ui/table";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Moved, Pairing } from "@/lib/grouping/pairs/difference";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import { getComparison, getPlans } from "@/lib/grouping/pairs/plan-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Busy, unlessBusy } from "../busy";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("comparison.title"));
}

/** Two plans side by side: what each comes to, and with whom each association would be. */
export default async function ComparisonPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(searchParams, "one", "other", "plan"),
  ]);
  const { viewer, programme } = await pairedProgramme(slug);
  const now = new Date();
  const { plans } = await getPlans(viewer, programme.id, search.plan);
  const one = search.one ?? search.plan ?? plans[0]?.id ?? "";
  const other = search.other ?? plans.find(({ id }) => id !== one)?.id ?? "";
  const found =
    plans.length > 1 ? await unlessBusy(getComparison(viewer, programme.id, [one, other], now)) : "not-two";
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
      {typeof found === "object" ? (
        <Side locale={locale} slug={slug} found={found} />
      ) : (
        <EmptyState
          title={t("comparison.empty")}
          action={<LinkButton href={href(locale, to.manage.plans(slug))}>{t("plan.keep")}</LinkButton>}
        >
          {t("comparison.emptyWhat")}
        </EmptyState>
      )}
    </Page>
  );
}

type Found = Exclude<Awaited<ReturnType<typeof getComparison>>, "not-two">;

function Side({ locale, slug, found }: { locale: Locale; slug: string; found: Found }) {
  const t = translator(locale, "pairing");
  const { plans, pairings, difference, pool } = found;
  const names = plans.map((plan) => (plan.name ?? "") as string);
  const name = (id: string) => (pool.at.has(id) ? candidateOf(pool, id).name : "");
  const moved = [...difference.lost, ...difference.gained, ...difference.even];
  const columns = [
    { key: "what", label: t("comparison.what"), head: true },
    { key: "one", label: names[0] ?? "" },
    { key: "other", label: names[1] ?? "" },
  ];
  const numbers = ["pairs", "without", "points", "worst"] as const;
  return (
    <>
      <Table
        caption={t("comparison.numbers")}
        columns={columns.map((column) => ({ ...column, numeric: column.key !== "what" }))}
        rows={numbers.map((key) => ({
          key,
          cells: {
            what: t(`summary.${key}`),
            one: number(pairings[0], key),
            other: number(pairings[1], key),
          },
        }))}
      />
      {moved.length === 0 ? (
        <p>{t("difference.same")}</p>
      ) : (
        <Table
          caption={t("comparison.moved", { n: moved.length })}
          columns={[
            { ...columns[0], key: "what", label: t("comparison.association"), head: true },
            ...columns.slice(1),
          ]}
          rows={moved.slice(0, 200).map((one) => ({
            key: one.id,
            cells: { what: name(one.id), one: withWhom(one, "before"), other: withWhom(one, "after") },
          }))}
        />
      )}
      <div className="row print:hidden">
        {plans.map((plan) => (
          <LinkButton
            key={plan.id}
            href={href(locale, to.manage.matching(slug, { plan: plan.id, "#": "pairing" }))}
            tone="secondary"
          >
            {t("comparison.open", { plan: plan.name ?? "" })}
          </LinkButton>
        ))}
      </div>
    </>
  );

  function withWhom(one: Moved, when: "before" | "after") {
    const [others, score] = [when === "before" ? one.from : one.to, one[when]];
    if (score === null) return t("comparison.alone");
    return (
      <>
        {others.map(name).join(" – ")} <span className="text-soft">{score}</span>
      </>
    );
  }
}

function number(pairing: Pairing, key: "pairs" | "without" | "points" | "worst"): string {
  switch (key) {
    case "pairs":
      return String(pairing.groups.length);
    case "without":
      return String(pairing.left.length + pairing.leftOut.length);
    case "points":
      return String(pairing.total);
    case "worst":
      return pairing.worst === null ? "–" : String(pairing.worst);
  }
}
