import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { stepOf } from "@/components/ui/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { answeredKey, type Field } from "@/lib/imports/fields";
import { columnSamples, type OneImport } from "@/lib/imports/queries";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { dropImportAction, sayColumnsAction } from "../actions";

type Props = { locale: Locale; viewer: Viewer; one: OneImport };

/** What each column says, as it was guessed, with what stands in it. */
export async function ColumnsStep({ locale, viewer, one }: Props) {
  const t = translator(locale, "imports");
  const samples = await columnSamples(viewer, one);
  const options = one.fields.map((field) => ({ value: field, label: fieldLabel(locale, one, field) }));
  return (
    <Page
      locale={locale}
      title={t("columns.title")}
      eyebrow={`${stepOf(locale, 2, 4)} · ${one.fileName}`}
      lead={t("columns.lead")}
      back={{ href: href(locale, to.manage.imports()), label: t("title") }}
    >
      {one.sheet && one.unread.length > 0 ? (
        <p className="max-w-measure">
          {t("columns.sheet", { sheet: one.sheet, others: one.unread.join(", ") })}
        </p>
      ) : null}
      <Form
        action={sayColumnsAction}
        texts={formTexts(locale)}
        hidden={{ id: one.id }}
        formKey={randomUUID()}
        submit={t("columns.submit")}
      >
        {one.heads.map((head, at) => (
          <SelectField
            key={head}
            name={`column-${at}`}
            label={head}
            hint={samplesOf(locale, samples[at] ?? [])}
            empty={t("columns.nothing")}
            options={options}
            defaultValue={one.columns[at] ?? ""}
            required
          />
        ))}
      </Form>
      <ActionButton
        action={dropImportAction}
        texts={formTexts(locale)}
        hidden={{ id: one.id }}
        formKey={randomUUID()}
        label={t("columns.drop")}
        tone="quiet"
      />
    </Page>
  );
}

function samplesOf(locale: Locale, samples: readonly string[]): string {
  const t = translator(locale, "imports");
  return samples.length === 0 ? t("columns.empty") : t("columns.samples", { samples: samples.join(" · ") });
}

function fieldLabel(locale: Locale, { asked }: OneImport, field: string): string {
  const key = answeredKey(field);
  const question = asked?.questions.find((one) => one.key === key);
  return question?.label[locale] ?? translator(locale, "imports")(`fields.${field as Field}`);
}
