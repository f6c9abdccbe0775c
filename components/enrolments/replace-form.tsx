import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { NewcomerFields } from "@/components/people/newcomer-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
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
      <NewcomerFields
        locale={locale}
        format={format}
        name={how === "correct" ? person.name : ""}
        email={t(`people.replace.${how}.email`)}
        purpose={t(`people.replace.${how}.purpose`)}
      />
    </Form>
  );
}
