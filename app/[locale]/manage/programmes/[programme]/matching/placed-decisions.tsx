import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import { PickFields } from "@/components/matching/pick-fields";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { countPlaced } from "@/lib/grouping/placed/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlacedWords } from "./placed-words";

type Props = { locale: Locale; board: PlacedBoard; words: PlacedWords; choice: readonly string[] };

/** What a coordinator has decided in this plan, each to be taken back; and two or three chosen by hand. */
export function PlacedDecisions({ locale, board: { plan, people }, words, choice }: Props) {
  const t = translator(locale, "placed");
  const { rules } = plan;
  const count = countPlaced(rules);
  const decided = [
    ...rules.rings.map(
      (of) => ({ of, change: "unlock", said: t("rules.ring", { names: words.names(of) }) }) as const,
    ),
    ...rules.places.map((of) => ({ of, change: "unlock", said: placeSaid(of) }) as const),
    ...rules.forbidden.map(
      (of) => ({ of, change: "allow", said: t("rules.forbidden", { names: words.names(of) }) }) as const,
    ),
    ...rules.leftOut.map(
      (id) =>
        ({ of: [id], change: "takeBack", said: t("rules.leftOut", { names: words.name(id) }) }) as const,
    ),
  ];
  const options = choice
    .flatMap((id) => people.get(id) ?? [])
    .map(({ id, name, workplace }) => ({ value: id, label: workplace ? `${name}, ${workplace}` : name }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <>
      <FormDisclosure summary={t("rules.title")} detail={t("rules.detail", { n: count })} open={count > 0}>
        {decided.length > 0 ? (
          <ChangeList>
            {decided.map(({ of, change, said }) => (
              <li key={change + of.join()}>
                <span>{said}</span>
                <ChangeButton change={change} of={of} about={said}>
                  {t(`rules.${change}`)}
                </ChangeButton>
              </li>
            ))}
          </ChangeList>
        ) : (
          <p>{t("rules.none")}</p>
        )}
        {count > 1 ? (
          <div className="print:hidden">
            <ChangeButton change="clear" of={[]} about="">
              {t("rules.clear")}
            </ChangeButton>
          </div>
        ) : null}
      </FormDisclosure>
      <FormDisclosure summary={t("byHand.title")}>
        <p className="max-w-measure">{t("byHand.lead")}</p>
        {choice.length < people.size ? <p className="max-w-measure text-soft">{t("byHand.many")}</p> : null}
        <PickFields
          name="chosen"
          legend={t("byHand.legend")}
          labels={[t("byHand.first"), t("byHand.second"), t("byHand.third")]}
          options={options}
          chosen={[]}
        />
        <div className="row print:hidden">
          {(["lock", "place", "forbid"] as const).map((act) => (
            <ChangeButton key={act} change={act} of={[]} about="" framed>
              {t(`byHand.${act}`)}
            </ChangeButton>
          ))}
        </div>
      </FormDisclosure>
    </>
  );

  function placeSaid([guest = "", host = ""]: readonly string[]): string {
    return t("rules.place", { guest: words.name(guest), host: words.name(host) });
  }
}
