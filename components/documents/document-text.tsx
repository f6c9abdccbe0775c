import { Notice } from "@/components/ui/notice";
import type { Parts, ReadDocument } from "@/lib/documents/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; document: Pick<ReadDocument, "format" | "template">; parts: Parts };

/** A document as it is read: each part under its label; those left empty are left out. */
export function DocumentText({ locale, document: { format, template }, parts }: Props) {
  if (!parts)
    return (
      <Notice locale={locale} tone="warning">
        {translator(locale, "documents", format)("unreadable")}
      </Notice>
    );
  return (
    <div className="answer-sheet">
      <dl>
        {template.parts
          .filter(({ key }) => parts[key])
          .map(({ key, label }) => (
            <div key={key}>
              <dt>{label[locale]}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">{parts[key]}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
