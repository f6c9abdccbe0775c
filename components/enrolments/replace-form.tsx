import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { RadioField } from "@/components/ui/choice-fields";
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
  how: "correct" | "succeed";
  action: (state: FormState, data: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  person: { name: string; locale?: string };
  secondary: ReactNode;
};

/** Somebody's right address, or the name and address of whoever takes their place. */
export function ReplaceForm({ locale, format, how, action, hidden, person, secondary }: Props) {
  const t = translator(locale, "enrolments", format);
  return (
    <Form
      action={action}
      texts={formTexts(locale)}
      hidden={{ ...hidden, how }}
      formKey={randomUUID()}
      submit={t(`people.replace.${how}.submit`)}
      secondary={secondary}
    >
      <TextField
        name="name"
        label={t("people.add.name")}
        defaultValue={how === "correct" ? person.name : ""}
        autoComplete="off"
        required
      />
      <EmailField
        name="email"
        label={t(`people.replace.${how}.email`)}
        purpose={t(`people.replace.${how}.purpose`)}
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
    </Form>
  );
}
