import { Status } from "@/components/ui/status";
import { mostPointsEach } from "@/lib/grouping/sets/formable";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Formation } from "./formation";
import { proofClass, summaryClass } from "./summary";

type Props = { locale: Locale; board: Formation };

/** The groups in four numbers, and how much better they could be. */
export function FormationSummary({ locale, board: { groups, waiting, plan } }: Props) {
  const t = translator(locale, "formation");
  const shares = groups.flatMap(({ points, members }) =>
    points === null ? [] : [Math.round((100 * points) / (mostPointsEach * members.length))],
  );
  const facts = [
    [t("summary.groups"), String(groups.length)],
    [t("summary.placed"), String(groups.reduce((sum, { members }) => sum + members.length, 0))],
    [t("summary.without"), String(waiting.length)],
    [t("summary.weakest"), shares.length > 0 ? `${Math.min(...shares)} %` : "–"],
  ] as const;
  const { best } = plan.rules;
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
      {best ? (
        <details className={proofClass}>
          <summary>
            <Status kind={best.proven ? "done" : "later"}>
              {best.proven ? t("summary.proven") : t("summary.share", { share: best.share })}
            </Status>
          </summary>
          <p className="mt-2 max-w-measure text-sm">
            {t(best.proven ? "summary.provenWhy" : "summary.shareWhy")}
          </p>
        </details>
      ) : (
        <p className="text-soft">{t("summary.changed")}</p>
      )}
    </div>
  );
}
