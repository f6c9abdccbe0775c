import { randomUUID } from "node:crypto";
import { Fragment } from "react";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SavedBeside } from "@/components/ui/saved-beside";
import { SubmitButton } from "@/components/ui/submit-button";
import { LongTextField } from "@/components/ui/text-fields";
import { givenText } from "@/lib/documents/given";
import type { ReadDocument } from "@/lib/documents/queries";
import { longestOf, partField } from "@/lib/documents/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveDocumentAction } from "./actions";

type Props = { locale: Locale; document: ReadDocument; address: string };

/** The document as it is written: what the house knows already stands there to begin with. */
export function DocumentForm({ locale, document, address }: Props) {
  const { groupId, template, version, draft, known } = { ...document, known: document.given };
  const t = translator(locale, "documents", document.format);
  const saved = draft?.parts ?? {};
  const after = {
    "all-approve": () => t(document.hostFirst ? "first.after" : "form.after"),
    "no-objection": () => t("form.afterRound", { days: document.answerDays }),
    author: () => t(document.goesRound ? "form.afterAuthor" : "form.afterAlone"),
  }[document.passing]();
  return (
    <Form
      action={saveDocumentAction}
      texts={formTexts(locale)}
      hidden={{ groupId, step: address, version }}
      formKey={randomUUID()}
      submit={t(document.goesRound ? "form.send" : "form.publish")}
      secondary={
        <>
          <SubmitButton name="move" value="draft" tone="secondary">
            {t("form.draft")}
          </SubmitButton>
          {document.mayPublish && document.goesRound ? (
            <SubmitButton name="move" value="publish" tone="secondary">
              {t("form.publish")}
            </SubmitButton>
          ) : null}
        </>
      }
    >
      {template.parts.map((part) => {
        const { key, label, hint, given, optional } = part;
        return (
          <Fragment key={key}>
            <LongTextField
              name={partField(key)}
              label={label[locale]}
              hint={hint?.[locale]}
              rows={given ? 2 : 4}
              maxLength={longestOf(part)}
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
        );
      })}
      <p>{after}</p>
    </Form>
  );
}
