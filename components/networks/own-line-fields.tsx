import { CheckboxField } from "@/components/ui/choice-fields";
import { PhoneField, TextField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";

type Props = {
  locale: Locale;
  line: { organisation: string | null; showsEmail: boolean; phone: string | null; email: string };
};

/** What a member lets the others know of themselves. */
export function OwnLineFields({ locale, line }: Props) {
  const t = translator(locale, "networks");
  return (
    <>
      <TextField
        name="organisation"
        label={t("line.organisation")}
        defaultValue={line.organisation ?? ""}
        autoComplete="organization"
      />
      <CheckboxField
        name="showsEmail"
        label={t("line.showsEmail", { email: shownAddress(line.email) })}
        defaultValue={line.showsEmail ? "yes" : ""}
      />
      <PhoneField
        name="phone"
        label={t("line.phone")}
        hint={t("line.phoneHint")}
        defaultValue={line.phone ?? ""}
      />
    </>
  );
}
