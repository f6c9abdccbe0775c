import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { NewcomerFields } from "@/components/people/newcomer-fields";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
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
        <NewcomerFields locale={locale} format={format} purpose={t("people.add.emailPurpose")} />
        <CheckboxField name="isContact" label={t("people.add.contact")} hint={t("people.add.contactHint")} />
      </Form>
    </Section>
  );
}
