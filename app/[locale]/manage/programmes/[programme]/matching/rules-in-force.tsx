import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import type { PairWords } from "@/components/matching/pair-words";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import type { Board } from "@/lib/grouping/pairs/plan-queries";
import { aims, rulesAmong } from "@/lib/grouping/pairs/plan-rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; board: Board; words: PairWords };

/** What a coordinator has decided in this plan, each to be taken back; and what the pairing aims at. */
export function RulesInForce({ locale, board: { plan, pool, pairing }, words }: Props) {
  const t = translator(locale, "pairing");
  const rules = rulesAmong(plan.rules, pool.at);
  const decided = [
    ...rules.locked.map((of) => ({ of, change: "unlock", kind: "locked" }) as const),
    ...rules.forbidden.map((of) => ({ of, change: "allow", kind: "forbidden" }) as const),
    ...rules.leftOut.map((id) => ({ of: [id], change: "takeBack", kind: "leftOut" }) as const),
  ];
  return (
    <FormDisclosure
      summary={t("rules.title")}
      detail={t("rules.detail", { n: decided.length, aim: rules.aim })}
      open={decided.length > 0 && decided.length <= 6}
    >
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p>{t(`rules.aims.${rules.aim}.now`)}</p>
        {aims
          .filter((aim) => aim !== rules.aim)
          .map((aim) => (
            <ChangeButton key={aim} change="aim" of={[aim]} about="" framed>
              {t(`rules.aims.${aim}.choose`)}
            </ChangeButton>
          ))}
      </div>
      {decided.length > 0 ? (
        <ChangeList>
          {decided.map(({ of, change, kind }) => (
            <li key={kind + of.join()}>
              <span>{t(`rules.${kind}`, { pair: of.map(words.name).join(" – ") })}</span>
              <ChangeButton change={change} of={of} about={of.map(words.name).join(" – ")}>
                {t(`rules.${change}`)}
              </ChangeButton>
            </li>
          ))}
        </ChangeList>
      ) : (
        <p>{t("rules.none")}</p>
      )}
      <div className="row print:hidden">
        {pairing.groups.some(({ locked }) => !locked) ? (
          <ChangeButton change="lockAll" of={[]} about="">
            {t("rules.lockAll")}
          </ChangeButton>
        ) : null}
        {decided.length > 1 ? (
          <ChangeButton change="clear" of={[]} about="">
            {t("rules.clear")}
          </ChangeButton>
        ) : null}
      </div>
    </FormDisclosure>
  );
}
