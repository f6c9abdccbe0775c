import { randomUUID } from "node:crypto";
import { Fragment } from "react";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SavedBeside } from "@/components/ui/saved-beside";
import { SubmitButton } from "@/components/ui/submit-button";
import { LongTextField } from "@/components/ui/text-fields";
import { givenText } from "@/lib/documents/given";
import type { ReadDocument } from "@/lib/documents/queries";
import { longest, partField } from "@/lib/documents/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveDocumentAction } from "./actions";

type Props = { locale: Locale; document: ReadDocument; address: string };

/** The document as it is written: what the house knows already stands there to begin with. */
export function DocumentForm({ locale, document, address }: Props) {
  const { groupId, template, version, draft, known } = { ...document, known: document.given };
  const t = translator(locale, "documents", document.format);
  const saved = draft?.parts ?? {};
  return (
    <Form
      action={saveDocumentAction}
      texts={formTexts(locale)}
      hidden={{ groupId, step: address, version }}
      formKey={randomUUID()}
      submit={t("form.send")}
      secondary={
        <SubmitButton name="move" value="draft" tone="secondary">
          {t("form.draft")}
        </SubmitButton>
      }
    >
      {template.parts.map(({ key, label, hint, given, optional }) => (
        <Fragment key={key}>
          <LongTextField
            name={partField(key)}
            label={label[locale]}
            hint={hint?.[locale]}
            rows={given ? 2 : 4}
            maxLength={longest}
            defaultValue={saved[key] ?? givenText(locale, document, given, known)}
            required={!optional}
          />
          <SavedBeside
            name={partField(key)}
            saved={saved[key] ?? ""}
            version={version}
            label={t("form.savedMeanwhile")}
          />
        </Fragment>
      ))}
      <p>{t("form.after")}</p>
    </Form>
  );
}
