import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { Difference, Moved } from "@/lib/grouping/pairs/difference";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = {
  locale: Locale;
  slug: string;
  plans: readonly { id: string | null; name: string | null }[];
  /** Each figure with what it is in either plan. */
  figures: readonly { key: string; label: string; values: readonly [string, string] }[];
  difference: Difference;
  words: {
    nobodyMoves: string;
    moved: string;
    who: string;
    alone: string;
    name: (id: string) => string;
    score: (score: number) => string;
  };
};

/** What two plans come to, and with whom each would be in either. */
export function Sides({ locale, slug, plans, figures, difference, words }: Props) {
  const t = translator(locale, "pairing");
  const moved = [...difference.lost, ...difference.gained, ...difference.even];
  const sides = (["one", "other"] as const).map((key, at) => ({ key, label: plans[at]?.name ?? "" }));
  return (
    <>
      <Table
        caption={t("comparison.numbers")}
        columns={[
          { key: "what", label: t("comparison.what"), head: true },
          ...sides.map((side) => ({ ...side, numeric: true })),
        ]}
        rows={figures.map(({ key, label, values: [one, other] }) => ({
          key,
          cells: { what: label, one, other },
        }))}
      />
      {moved.length === 0 ? (
        <p>{words.nobodyMoves}</p>
      ) : (
        <Table
          caption={words.moved}
          columns={[{ key: "what", label: words.who, head: true }, ...sides]}
          rows={moved.slice(0, 200).map((one) => ({
            key: one.id,
            cells: {
              what: words.name(one.id),
              one: withWhom(one.from, one.before),
              other: withWhom(one.to, one.after),
            },
          }))}
        />
      )}
      <div className="row print:hidden">
        {plans.map(({ id, name }) => (
          <LinkButton
            key={id}
            href={href(locale, to.manage.matching(slug, { plan: id, "#": "pairing" }))}
            tone="secondary"
          >
            {t("comparison.open", { plan: name ?? "" })}
          </LinkButton>
        ))}
      </div>
    </>
  );

  function withWhom(others: Moved["from"], score: number | null) {
    if (score === null) return words.alone;
    return (
      <>
        {others.map(words.name).join(" – ")} <span className="text-soft">{words.score(score)}</span>
      </>
    );
  }
}

/** How many move between two plans. */
export function countMoved({ gained, lost, even }: Difference): number {
  return gained.length + lost.length + even.length;
}
