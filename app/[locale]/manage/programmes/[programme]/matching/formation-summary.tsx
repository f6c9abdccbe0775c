import { shareOf } from "@/lib/grouping/sets/evaluation";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Formation } from "./formation";
import { Numbers } from "./numbers";

type Props = { locale: Locale; board: Formation };

/** The groups in four numbers, and how much better they could be. */
export function FormationSummary({ locale, board: { groups, waiting, plan } }: Props) {
  const t = translator(locale, "formation");
  const shares = groups.flatMap((group) => shareOf(group) ?? []);
  const facts = [
    [t("summary.groups"), String(groups.length)],
    [t("summary.placed"), String(groups.reduce((sum, { members }) => sum + members.length, 0))],
    [t("summary.without"), String(waiting.length)],
    [t("summary.weakest"), shares.length > 0 ? `${Math.min(...shares)} %` : "–"],
  ] as const;
  const { best } = plan.rules;
  const proof = best && {
    isSure: best.proven,
    said: best.proven ? t("summary.proven") : t("summary.share", { share: best.share }),
    why: t(best.proven ? "summary.provenWhy" : "summary.shareWhy"),
  };
  return <Numbers facts={facts} proof={proof} aside={best ? null : t("summary.changed")} />;
}
