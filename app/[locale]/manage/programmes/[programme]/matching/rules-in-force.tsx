import { ChangeButton } from "@/components/matching/change-button";
import type { PairWords } from "@/components/matching/pair-words";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import type { Board } from "@/lib/grouping/pairs/plan-queries";
import { rulesAmong } from "@/lib/grouping/pairs/plan-rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { countDecided, Decided } from "./decided";

type Props = { locale: Locale; board: Board; words: PairWords };

/** What a coordinator has decided in this plan, each to be taken back; and what the pairing aims at. */
export function RulesInForce({ locale, board: { plan, pool, pairing }, words }: Props) {
  const t = translator(locale, "pairing");
  const rules = rulesAmong(plan.rules, pool.at);
  const count = countDecided(rules);
  return (
    <FormDisclosure
      summary={t("rules.title")}
      detail={t("rules.detail", { n: count, aim: rules.aim })}
      open={count > 0 && count <= 6}
    >
      <Decided
        rules={rules}
        names={(of) => of.map(words.name).join(" – ")}
        words={{
          now: (aim) => t(`rules.aims.${aim}.now`),
          choose: (aim) => t(`rules.aims.${aim}.choose`),
          decided: (kind, pair) => t(`rules.${kind}`, { pair }),
          takeBack: (change) => t(`rules.${change}`),
          none: t("rules.none"),
        }}
      />
      <div className="row print:hidden">
        {pairing.groups.some(({ locked }) => !locked) ? (
          <ChangeButton change="lockAll" of={[]} about="">
            {t("rules.lockAll")}
          </ChangeButton>
        ) : null}
        {count > 1 ? (
          <ChangeButton change="clear" of={[]} about="">
            {t("rules.clear")}
          </ChangeButton>
        ) : null}
      </div>
    </FormDisclosure>
  );
}
