import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { CameBack } from "@/components/ui/came-back";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { LongTextField } from "@/components/ui/text-fields";
import type { ReadDocument } from "@/lib/documents/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  approveDocumentAction,
  askForChangeAction,
  reopenDocumentAction,
  sendCorrectionsAction,
  takeBackDocumentAction,
} from "./actions";

type Props = { locale: Locale; document: ReadDocument; address: string };

/** What the reader may do with what was sent round: send back what they corrected, approve it, take it back, ask for a change. */
export function RoundMoves({ locale, document, address }: Props) {
  const t = translator(locale, "documents", document.format);
  const texts = formTexts(locale);
  const hidden = { groupId: document.groupId, step: address, version: document.round };
  return (
    <div className="stack print:hidden">
      {document.maySendBack ? (
        <ActionButton
          action={sendCorrectionsAction}
          formKey={randomUUID()}
          texts={texts}
          hidden={hidden}
          label={t("first.send")}
          tone="primary"
        />
      ) : null}
      {document.mayApprove ? (
        <ActionButton
          action={approveDocumentAction}
          formKey={randomUUID()}
          texts={texts}
          hidden={hidden}
          label={t(document.corrects ? "first.approve" : "approve")}
          tone="primary"
        />
      ) : null}
      {document.mayReopen ? (
        <div className="stack-sm">
          <p>{t("author.reopenHint")}</p>
          <ActionButton
            action={reopenDocumentAction}
            formKey={randomUUID()}
            texts={texts}
            hidden={hidden}
            label={t("author.reopen")}
          />
        </div>
      ) : null}
      {document.mayTakeBack && document.passing === "all-approve" ? (
        <ActionButton
          action={takeBackDocumentAction}
          formKey={randomUUID()}
          texts={texts}
          hidden={hidden}
          label={t("takeBack")}
        />
      ) : null}
      {document.mayAskChange ? (
        <Section title={t("change.open")}>
          <p>{t("change.again")}</p>
          <Form
            action={askForChangeAction}
            texts={texts}
            hidden={hidden}
            formKey={randomUUID()}
            submit={t("change.submit")}
            tone="secondary"
          >
            <LongTextField
              name="why"
              label={t("change.why")}
              hint={t("change.hint")}
              rows={3}
              maxLength={1000}
              required
            />
          </Form>
        </Section>
      ) : (
        <CameBack locale={locale} fields={["why"]} />
      )}
    </div>
  );
}
