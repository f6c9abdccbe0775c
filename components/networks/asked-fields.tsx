import { CheckboxesField } from "@/components/ui/choice-fields";
import { EmailField, TextField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addressRows } from "@/lib/networks/schema";

type Props = {
  locale: Locale;
  known: readonly { participantId: string; name: string; organisation: string | null }[];
};

/** Whom a network asks: by a tick whom one knows from the group, and anybody by a name and an address. */
export function AskedFields({ locale, known }: Props) {
  const t = translator(locale, "networks");
  return (
    <>
      {known.length > 0 ? (
        <CheckboxesField
          name="who"
          label={t("ask.who")}
          options={known.map(({ participantId, name, organisation }) => ({
            value: participantId,
            label: name,
            ...(organisation ? { hint: organisation } : {}),
          }))}
        />
      ) : null}
      <fieldset className="stack">
        <legend className="font-bold">{t("ask.typed")}</legend>
        <p className="text-soft">{t("ask.typedHint")}</p>
        {Array.from({ length: addressRows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its number.
          <fieldset key={row} className="flex flex-wrap gap-x-5 gap-y-2.5">
            <legend className="sr-only">{t("ask.row", { n: row + 1 })}</legend>
            <TextField name={`name-${row}`} label={t("ask.name")} autoComplete="off" />
            <EmailField name={`email-${row}`} label={t("ask.email")} autoComplete="off" />
          </fieldset>
        ))}
      </fieldset>
    </>
  );
}
