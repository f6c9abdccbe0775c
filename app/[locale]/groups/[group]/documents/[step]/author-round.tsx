import { randomUUID } from "node:crypto";
import { DocumentText } from "@/components/documents/document-text";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { ReadDocument } from "@/lib/documents/queries";
import type { RoundToRead } from "@/lib/documents/round-loading";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayDeadline } from "@/lib/time/deadline";
import { publishDocumentAction, takeBackDocumentAction } from "./actions";
import { Corrections } from "./corrections";

type Props = { locale: Locale; document: ReadDocument; round: RoundToRead; address: string };

/** What goes round, as whoever writes it sees it: the text, what is suggested beside it, and when it can be published. */
export function AuthorRound({ locale, document, round, address }: Props) {
  const { format, passing, answerBy, timeZone: zone, mayPublish } = document;
  const t = translator(locale, "documents", format);
  const texts = formTexts(locale);
  const hidden = { groupId: document.groupId, step: address, version: document.round };
  return (
    <>
      {passing === "no-objection" && !round.heardAt ? (
        <div className="stack-sm">
          {mayPublish ? null : <p>{t("author.waiting")}</p>}
          {answerBy ? <p>{sayDeadline(locale, "head", { day: answerBy, now: new Date(), zone })}</p> : null}
          <p>{t("round.readBy", { read: round.readBy, asked: round.asked })}</p>
        </div>
      ) : null}
      <StruckSentences locale={locale} document={document} round={round} />
      <div className={round.corrections.length > 0 ? besideClass : undefined}>
        <Section title={t("author.text")}>
          <Notice locale={locale} tone="confidential">
            {t("readers.round")}
          </Notice>
          <DocumentText locale={locale} document={document} parts={round.text} />
        </Section>
        {round.corrections.length > 0 ? (
          <Corrections
            {...{ locale, document, address }}
            corrections={round.corrections}
            title={t("correction.list")}
            answers
          />
        ) : null}
      </div>
      <div className="row print:hidden">
        {mayPublish ? (
          <ActionButton
            action={publishDocumentAction}
            formKey={randomUUID()}
            texts={texts}
            hidden={hidden}
            label={t("author.publish")}
            tone="primary"
          />
        ) : null}
        {document.mayTakeBack ? (
          <ActionButton
            action={takeBackDocumentAction}
            formKey={randomUUID()}
            texts={texts}
            hidden={hidden}
            label={t("author.write")}
          />
        ) : null}
      </div>
    </>
  );
}

/** What was struck, for whoever writes, when all who read have been heard. */
export function StruckSentences({ locale, document, round }: Omit<Props, "address">) {
  const { format, template, passing } = document;
  const t = translator(locale, "documents", format);
  if (!round.heardAt || passing !== "no-objection") return null;
  const { struck } = round;
  const label = (part: string) => template.parts.find(({ key }) => key === part)?.label[locale] ?? part;
  return (
    <Notice locale={locale} tone="info" title={t("author.struck", { count: struck.length })}>
      {struck.length > 0 ? <p>{t("author.struckHint")}</p> : null}
      {struck.map(({ part, text }) => (
        <p key={`${part}|${text}`} className="wrap-anywhere">
          <strong>{label(part)}:</strong> <del>{text}</del>
        </p>
      ))}
    </Notice>
  );
}

const besideClass = "grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]";
