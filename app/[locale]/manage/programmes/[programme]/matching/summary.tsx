import type { Workbench } from "@/lib/grouping/pairs/plan-queries";
import { mostPoints } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Numbers } from "./numbers";

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
  const proof = proven ? { isSure: true, said: t("summary.proven"), why: t("summary.provenWhy") } : null;
  const aside = total > thought ? t("summary.some", { n: thought }) : null;
  return <Numbers facts={facts} proof={proof} aside={aside} />;
}
