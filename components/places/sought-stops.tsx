import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { Wanted } from "@/lib/places/suiting";

type Props = {
  locale: Locale;
  format: Worded | null;
  wanted: Wanted;
  /** Whether only those are shown at which the reader has nothing else; null where nobody knows what they have. */
  suits: boolean | null;
  /** Where the list is whole. */
  whole: string;
};

/** Where one sets out and what has to suit: a form that is got, so that the list can be sent to a colleague as one sees it. */
export function SoughtStops({ locale, format, wanted: { from, free, stepFree }, suits, whole }: Props) {
  const t = translator(locale, "places", format);
  const only = (name: "free" | "stepFree" | "suits", is: boolean) => (
    <FilterSelect
      locale={locale}
      name={name}
      label={t(`sought.${name}`)}
      value={is ? "yes" : undefined}
      options={[{ value: "yes", label: t(`sought.${name}Only`) }]}
    />
  );
  return (
    <Filters locale={locale} clear={from || free || stepFree || suits ? whole : undefined}>
      <FilterText name="from" label={t("sought.from")} value={from} />
      {only("free", free)}
      {only("stepFree", stepFree)}
      {suits === null ? null : only("suits", suits)}
    </Filters>
  );
}
