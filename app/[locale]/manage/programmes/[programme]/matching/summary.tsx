import { Status } from "@/components/ui/status";
import type { Workbench } from "@/lib/grouping/pairs/plan-queries";
import { mostPoints } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

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
    <div className="pairing-summary">
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {proven ? (
        <details className="proof">
          <summary>
            <Status kind="done">{t("summary.proven")}</Status>
          </summary>
          <p className="max-w-measure">{t("summary.provenWhy")}</p>
        </details>
      ) : null}
      {total > thought ? <p className="text-soft">{t("summary.some", { n: thought })}</p> : null}
    </div>
  );
}
