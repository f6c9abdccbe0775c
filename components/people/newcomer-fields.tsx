import { RadioField } from "@/components/ui/choice-fields";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  format: Worded;
  /** What stands as the name to begin with. */
  name?: string;
  /** What the address is called, where it is not just one's address, and what it is for. */
  email?: string;
  purpose: string;
};

/** Somebody whom another names: what they are called, where to write to them, what for, and in which language. */
export function NewcomerFields({ locale, format, name, email, purpose }: Props) {
  const t = translator(locale, "enrolments", format);
  return (
    <>
      <TextField name="name" label={t("people.add.name")} defaultValue={name} autoComplete="off" required />
      <EmailField
        name="email"
        label={email ?? t("people.add.email")}
        purpose={purpose}
        autoComplete="off"
        required
      />
      <LanguageField locale={locale} format={format} />
    </>
  );
}

/** In which language somebody is to be written to; at first that of whoever names them. */
export function LanguageField({ locale, format }: Pick<Props, "locale" | "format">) {
  const t = translator(locale, "enrolments", format);
  return (
    <RadioField
      name="locale"
      label={t("people.add.language")}
      options={locales.map((value) => ({ value, label: t(`people.add.languages.${value}`) }))}
      defaultValue={locale}
      inline
      required
    />
  );
}
