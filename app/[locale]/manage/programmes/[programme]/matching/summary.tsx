import { Status } from "@/components/ui/status";
import type { Workbench } from "@/lib/grouping/pairs/plan-queries";
import { mostPoints } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Four numbers on one line, quiet: they tell how a change went, and nobody acts on them alone. */
export const summaryClass =
  "flex flex-wrap items-start justify-between gap-x-10 gap-y-3 border-y border-line py-3.5 [&_dd]:text-xl [&_dd]:font-bold [&_dd]:tabular-nums [&_dt]:text-sm [&_dt]:text-soft";
export const proofClass =
  "open:basis-full [&>summary]:inline-flex [&>summary]:min-h-7 [&>summary]:cursor-pointer [&>summary]:list-none [&>summary]:items-center [&>summary]:underline [&>summary]:decoration-dotted [&>summary]:underline-offset-4 [&>summary::-webkit-details-marker]:hidden";

type Props = { locale: Locale; board: Workbench };

/** A pairing in four numbers, and whether anything better exists. */
export function Summary({ locale, board: { pairing, proven, pool, total, weights } }: Props) {
  const t = translator(locale, "pairing");
  const { groups, left, leftOut, worst } = pairing;
  const thought = pool.candidates.length;
  const facts = [
    [t("summary.pairs"), String(groups.length)],
    [t("summary.without"), String(left.length + leftOut.length)],
    [t("summary.points"), String(pairing.total)],
    [t("summary.worst"), worst === null ? "–" : t("points.of", { points: worst, of: mostPoints(weights) })],
  ] as const;
  return (
    <div className={summaryClass}>
      <dl className="flex flex-wrap gap-x-9 gap-y-2">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {proven ? (
        <details className={proofClass}>
          <summary>
            <Status kind="done">{t("summary.proven")}</Status>
          </summary>
          <p className="mt-2 max-w-measure text-sm">{t("summary.provenWhy")}</p>
        </details>
      ) : null}
      {total > thought ? <p className="text-soft">{t("summary.some", { n: thought })}</p> : null}
    </div>
  );
}
