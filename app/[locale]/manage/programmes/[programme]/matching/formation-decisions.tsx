import { ChangeButton } from "@/components/matching/change-button";
import { PickFields } from "@/components/matching/pick-fields";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { countDecided, Decided } from "./decided";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";

type Props = { locale: Locale; board: Formation; words: FormationWords };

/** What a coordinator has decided in this plan, each to be taken back; what the whole aims at; and who shall be kept apart. */
export function FormationDecisions({ locale, board: { plan, people, guides }, words }: Props) {
  const t = translator(locale, "formation");
  const { rules } = plan;
  const count = countDecided(rules);
  const members = [...people.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const leading = guides.map(({ id, name }) => ({ value: id, label: t("rules.guide", { name }) }));
  return (
    <FormDisclosure summary={t("rules.title")} detail={t("rules.detail", { n: count })} open={count > 0}>
      <Decided
        rules={rules}
        names={words.names}
        words={{
          now: (aim) => t(`rules.aims.${aim}.now`),
          choose: (aim) => t(`rules.aims.${aim}.choose`),
          decided: (kind, names) => t(`rules.${kind}`, { names }),
          takeBack: (change) => t(`rules.${change}`),
          none: t("rules.none"),
        }}
      />
      <div className="grid gap-3 print:hidden">
        <PickFields
          name="apart"
          legend={t("rules.apart")}
          labels={[t("rules.first"), t("rules.second")]}
          options={[...members, ...leading]}
          chosen={[]}
        />
        <p className="max-w-measure text-sm text-soft">{t("rules.apartLead")}</p>
        <div>
          <ChangeButton change="forbid" of={[]} about="" framed>
            {t("rules.apart")}
          </ChangeButton>
        </div>
      </div>
      {count > 1 ? (
        <div className="print:hidden">
          <ChangeButton change="clear" of={[]} about="">
            {t("rules.clear")}
          </ChangeButton>
        </div>
      ) : null}
    </FormDisclosure>
  );
}
