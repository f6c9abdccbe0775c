import { Notice } from "@/components/ui/notice";
import { WrittenSheet } from "@/components/ui/written-sheet";
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
    <WrittenSheet
      parts={template.parts.flatMap(({ key, label }) => {
        const text = parts[key];
        return text ? [{ key, label: label[locale], text }] : [];
      })}
    />
  );
}
