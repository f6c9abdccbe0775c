import { ChangeButton } from "@/components/matching/change-button";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Numbers } from "./numbers";

type Props = { locale: Locale; board: PlacedBoard };

/** The plan in four numbers, and whether it can be better. */
export function PlacedSummary({ locale, board: { found, people, total, plan } }: Props) {
  const t = translator(locale, "placed");
  const count = (kind: (typeof found.groups)[number]["kind"]) =>
    String(found.groups.filter((group) => group.kind === kind).length);
  const facts = [
    [t("summary.both"), count("both")],
    [t("summary.ring"), count("ring")],
    [t("summary.oneWay"), count("one-way")],
    [t("summary.left"), String(found.left.length + found.leftOut.length)],
  ] as const;
  const said = [found.proven.mutual, found.proven.oneWay].filter((its) => its !== null);
  const isSure = said.every(Boolean);
  const proof =
    found.groups.length > 0 && said.length > 0
      ? {
          isSure,
          said: t(isSure ? "summary.proven" : "summary.found"),
          why: t(
            isSure ? (plan.rules.shown ? "summary.provenStays" : "summary.provenWhy") : "summary.foundWhy",
          ),
        }
      : null;
  const aside = total > people.size ? t("summary.some", { n: people.size }) : null;
  return <Numbers facts={facts} proof={proof} aside={aside} />;
}

/** What three who go round would do, and whether they may. */
export function PlacedThrees({ locale, board: { found, plan } }: Props) {
  const t = translator(locale, "placed");
  const { more, far } = found.threes;
  const { threes } = plan.rules;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p className="max-w-measure">
        {threes ? t(more > 0 ? "threes.used" : "threes.none", { more }) : t("threes.off", { more })}
        {far ? null : ` ${t("threes.many")}`}
      </p>
      <ChangeButton change="threes" of={[threes ? "off" : "on"]} about="">
        {t(threes ? "threes.turnOff" : "threes.on")}
      </ChangeButton>
      {plan.rules.shown ? (
        <ChangeButton change="anew" of={[]} about="">
          {t("threes.anew")}
        </ChangeButton>
      ) : null}
    </div>
  );
}
