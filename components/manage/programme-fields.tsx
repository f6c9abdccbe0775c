import { CheckboxesField, CheckboxField } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { SureField } from "@/components/ui/sure-field";
import { DateField, LongTextField, NumberField, TextField } from "@/components/ui/text-fields";
import { type Locale, type Localised, locales } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  format: Worded;
  values: {
    name: Localised;
    summary: Localised;
    slug: string;
    signUpOpensOn: string;
    signUpClosesOn: string;
    meetingsFromOn: string;
    meetingsToOn: string;
    answerDays: number;
    chosen: readonly string[];
    forget: boolean;
  };
  themes: readonly { key: string; label: Localised }[];
  /** The address can be changed until it has been told to somebody. */
  withSlug: boolean;
};

const suffix = { fi: "Fi", sv: "Sv", en: "En" } as const;

/** The fields of a programme: what it is called, when it is, what is talked about. */
export function ProgrammeFields({ locale, format, values, themes, withSlug }: Props) {
  const t = translator(locale, "programmes", format);
  return (
    <>
      <fieldset className="stack">
        <legend className="text-xl font-bold">{t("manage.form.names")}</legend>
        {locales.map((one) => (
          <TextField
            key={one}
            name={`name${suffix[one]}`}
            label={t(`manage.form.name.${one}`)}
            defaultValue={values.name[one]}
            required
          />
        ))}
        {locales.map((one) => (
          <LongTextField
            key={one}
            name={`summary${suffix[one]}`}
            label={t(`manage.form.summary.${one}`)}
            defaultValue={values.summary[one]}
            rows={2}
            maxLength={600}
            required
          />
        ))}
        {withSlug ? (
          <TextField
            name="slug"
            label={t("manage.form.slug")}
            hint={t("manage.form.slugHint")}
            defaultValue={values.slug}
            spellCheck={false}
            autoCapitalize="none"
            required
          />
        ) : null}
      </fieldset>
      <fieldset className="stack">
        <legend className="text-xl font-bold">{t("manage.form.dates")}</legend>
        {(["signUpOpensOn", "signUpClosesOn", "meetingsFromOn", "meetingsToOn"] as const).map((field) => (
          <DateField
            key={field}
            name={field}
            label={t(`manage.form.${field}`)}
            defaultValue={values[field]}
            required
          />
        ))}
        <SureField label={translator(locale, "meetings", null)("times.sure")} />
        <NumberField
          name="answerDays"
          label={t("manage.form.answerDays")}
          hint={t("manage.form.answerDaysHint")}
          defaultValue={String(values.answerDays)}
          unit={t("manage.form.days")}
          required
        />
      </fieldset>
      <CheckboxesField
        name="themes"
        label={t("manage.form.themes")}
        hint={t("manage.form.themesHint")}
        options={themes.map(({ key, label }) => ({ value: key, label: label[locale] }))}
        defaultValue={values.chosen}
        required
      />
      <CheckboxField
        name="forget"
        label={t("manage.form.forget")}
        hint={t("manage.form.forgetHint")}
        defaultValue={values.forget ? "yes" : ""}
      />
      <Disclosure summary={t("manage.form.ownTheme")}>
        <p>{t("manage.form.ownThemeHint")}</p>
        {locales.map((one) => (
          <TextField key={one} name={`ownTheme${suffix[one]}`} label={t(`manage.form.ownThemeIn.${one}`)} />
        ))}
      </Disclosure>
    </>
  );
}
