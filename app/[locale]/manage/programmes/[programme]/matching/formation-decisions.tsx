import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import { PickFields } from "@/components/matching/pick-fields";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { aims } from "@/lib/grouping/pairs/plan-rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Formation } from "./formation";
import type { FormationWords } from "./formation-words";

type Props = { locale: Locale; board: Formation; words: FormationWords };

/** What a coordinator has decided in this plan, each to be taken back; what the whole aims at; and who shall be kept apart. */
export function FormationDecisions({ locale, board: { plan, people, guides }, words }: Props) {
  const t = translator(locale, "formation");
  const { rules } = plan;
  const decided = [
    ...rules.locked.map((of) => ({ of, change: "unlock", kind: "locked" }) as const),
    ...rules.forbidden.map((of) => ({ of, change: "allow", kind: "forbidden" }) as const),
    ...rules.leftOut.map((id) => ({ of: [id], change: "takeBack", kind: "leftOut" }) as const),
  ];
  const members = [...people.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const leading = guides.map(({ id, name }) => ({ value: id, label: t("rules.guide", { name }) }));
  return (
    <FormDisclosure
      summary={t("rules.title")}
      detail={t("rules.detail", { n: decided.length })}
      open={decided.length > 0}
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
              <span>{t(`rules.${kind}`, { names: words.names(of) })}</span>
              <ChangeButton change={change} of={of} about={words.names(of)}>
                {t(`rules.${change}`)}
              </ChangeButton>
            </li>
          ))}
        </ChangeList>
      ) : (
        <p>{t("rules.none")}</p>
      )}
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
      {decided.length > 1 ? (
        <div className="print:hidden">
          <ChangeButton change="clear" of={[]} about="">
            {t("rules.clear")}
          </ChangeButton>
        </div>
      ) : null}
    </FormDisclosure>
  );
}
