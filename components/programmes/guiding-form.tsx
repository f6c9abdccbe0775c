import { randomUUID } from "node:crypto";
import { CheckboxesField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { NumberField } from "@/components/ui/text-fields";
import type { FormAction } from "@/components/ui/use-sending";
import { optionsAsked } from "@/lib/formats/forming";
import { formatOf } from "@/lib/formats/registry";
import { rolesNeeded } from "@/lib/formats/roles";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { GuidingSaid } from "@/lib/programmes/guiding-queries";
import { guidingMark } from "@/lib/programmes/guiding-schema";

type Props = { locale: Locale; guiding: GuidingSaid; action: FormAction };

/** When somebody can guide, in which roles and languages, and how many groups; one role or one language is not asked for. */
export function GuidingForm({ locale, guiding, action }: Props) {
  const t = translator(locale, "guiding");
  const format = formatOf(guiding.programme.format);
  const roles = rolesNeeded(format);
  const languages = optionsAsked(format, "languages");
  const choices = (options: readonly { key: string; label: Record<Locale, string> }[]) =>
    options.map(({ key, label }) => ({ value: key, label: label[locale] }));
  return (
    <Form
      action={action}
      texts={formTexts(locale)}
      hidden={{ programmeId: guiding.programme.id, userId: guiding.userId, was: guidingMark(guiding) }}
      formKey={randomUUID()}
      submit={t("submit")}
    >
      <CheckboxesField
        name="roles"
        label={t("roles")}
        options={choices(roles)}
        defaultValue={
          guiding.roles.length > 0 || roles.length > 1 ? guiding.roles : roles.map(({ key }) => key)
        }
        required
      />
      <CheckboxesField
        name="times"
        label={t("times")}
        options={choices(optionsAsked(format, "times"))}
        defaultValue={guiding.times}
        required
      />
      {languages.length > 0 ? (
        <CheckboxesField
          name="languages"
          label={t("languages")}
          options={choices(languages)}
          defaultValue={guiding.languages}
          required
        />
      ) : null}
      <NumberField
        name="mostGroups"
        label={t("mostGroups")}
        defaultValue={String(guiding.mostGroups)}
        required
      />
    </Form>
  );
}
