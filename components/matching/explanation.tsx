import type { PairWords } from "@/components/matching/pair-words";
import { PointsBar } from "@/components/matching/points-bar";
import { Reasons } from "@/components/matching/reasons";
import { mainPart } from "@/lib/formats/parts";
import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { reasonsOf } from "@/lib/grouping/pairs/reasons";
import { type PairScore, scorePair } from "@/lib/grouping/pairs/score";
import { unsureBetween } from "@/lib/grouping/pairs/unsure";
import { type FactorKey, factorsAsked, type Weights } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const headClass = "text-start text-sm font-bold text-soft";
const pointsClass =
  "text-sm [&_td]:w-24 [&_td]:py-0.75 [&_td:last-child]:w-auto [&_td:last-child]:ps-2.5 [&_td:last-child]:text-end [&_td:last-child]:whitespace-nowrap [&_th]:py-0.75 [&_th]:pe-3 [&_th]:text-start [&_th]:font-normal";

type Props = { locale: Locale; a: Candidate; b: Candidate; weights: Weights; words: PairWords };

/** Why these two: what each gets, what they share, what is awkward, and the numbers behind the words. */
export function Explanation({ locale, a, b, weights, words }: Props) {
  const t = translator(locale, "pairing");
  const score = scorePair(a, b, weights);
  const { reads } = mainPart(words.format);
  const reasons = reasonsOf(a, b, score, reads);
  return (
    <div className="grid gap-x-10 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
      {(["gets", "shared", "awkward"] as const).map((kind) => {
        const own = reasons.filter((one) => one.kind === kind);
        return own.length === 0 ? null : (
          <div key={kind}>
            <p className={headClass}>{t(`explanation.${kind}`)}</p>
            <Reasons locale={locale} reasons={own} words={words} />
          </div>
        );
      })}
      {unsureBetween(a, b).map((unsure) => (
        <p key={unsure.of + unsure.typed}>{t("explanation.unsure", unsure)}</p>
      ))}
      <Numbers locale={locale} score={score} asked={factorsAsked(reads)} />
    </div>
  );
}

function Numbers({
  locale,
  score,
  asked,
}: {
  locale: Locale;
  score: PairScore;
  asked: readonly FactorKey[];
}) {
  const t = translator(locale, "pairing");
  return (
    <table className={pointsClass}>
      <caption className={headClass}>{t("explanation.numbers")}</caption>
      <tbody>
        {score.factors
          .filter(({ key }) => asked.includes(key))
          .map(({ key, points, of }) => (
            <tr key={key}>
              <th scope="row">{t(`factors.${key}`)}</th>
              <td>
                <PointsBar points={points} of={of} />
              </td>
              <td>{t("points.of", { points, of })}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
