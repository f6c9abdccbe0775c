import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { EmailField, TextField } from "@/components/ui/text-fields";
import type { FormState } from "@/lib/forms/state";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  format: Worded;
  title: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
};

/** Somebody who comes along, as a contact or not. */
export function AddColleague({ locale, format, title, action, hidden }: Props) {
  const t = translator(locale, "enrolments", format);
  return (
    <Section title={title}>
      <Form
        action={action}
        texts={formTexts(locale)}
        hidden={hidden}
        formKey={randomUUID()}
        submit={t("people.add.submit")}
      >
        <TextField name="name" label={t("people.add.name")} autoComplete="off" required />
        <EmailField
          name="email"
          label={t("people.add.email")}
          purpose={t("people.add.emailPurpose")}
          autoComplete="off"
          required
        />
        <RadioField
          name="locale"
          label={t("people.add.language")}
          options={locales.map((value) => ({ value, label: t(`people.add.languages.${value}`) }))}
          defaultValue={locale}
          inline
          required
        />
        <CheckboxField name="isContact" label={t("people.add.contact")} hint={t("people.add.contactHint")} />
      </Form>
    </Section>
  );
}
