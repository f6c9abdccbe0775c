import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Status } from "@/components/ui/status";
import { LongTextField } from "@/components/ui/text-fields";
import type { ReadDocument } from "@/lib/documents/queries";
import type { ReadCorrection } from "@/lib/documents/round-loading";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { answerCorrectionAction } from "./actions";

type Props = {
  locale: Locale;
  document: ReadDocument;
  address: string;
  corrections: readonly ReadCorrection[];
  title: string;
  /** The reader writes the document and answers what is not answered yet. */
  answers?: boolean;
};

/** What was suggested, with the name of whoever did, and what became of it. */
export function Corrections({ locale, document, address, corrections, title, answers }: Props) {
  const t = translator(locale, "documents", document.format);
  return (
    <div className="print:hidden">
      <Section title={title}>
        <ul className={listClass}>
          {corrections.map((one) => (
            <li key={one.id} className="stack-xs border-b border-line py-3">
              <p>
                <strong>{t("correction.by", { name: one.by ?? "none" })}</strong>
                {one.mistake ? ` · ${t("correction.isMistake")}` : ""}
              </p>
              <p className="text-sm text-soft wrap-anywhere">
                {t("correction.sentence", { sentence: one.sentence })}
              </p>
              <p className="max-w-measure wrap-anywhere whitespace-pre-line">{one.why}</p>
              {one.source ? (
                <p className="wrap-anywhere">{t("correction.sourceIs", { source: one.source })}</p>
              ) : null}
              {one.taken === null ? (
                answers ? (
                  <Form
                    action={answerCorrectionAction}
                    texts={formTexts(locale)}
                    hidden={{ groupId: document.groupId, step: address, correctionId: one.id }}
                    formKey={randomUUID()}
                    submit={t("correction.reply")}
                    tone="secondary"
                  >
                    <RadioField
                      name="decision"
                      label={t("correction.taking")}
                      inline
                      required
                      options={[
                        { value: "yes", label: t("correction.yes") },
                        { value: "no", label: t("correction.no") },
                      ]}
                    />
                    <LongTextField name="answer" label={t("correction.answer")} rows={2} maxLength={1000} />
                  </Form>
                ) : (
                  <Status kind="theirs">{t("correction.open")}</Status>
                )
              ) : (
                <Status kind={one.taken ? "done" : "skipped"}>
                  {t(one.taken ? "correction.taken" : "correction.notTaken")}
                </Status>
              )}
              {one.answer ? (
                <p className="max-w-measure wrap-anywhere whitespace-pre-line">
                  {t("correction.answered", { answer: one.answer })}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const listClass = "border-t border-line";
