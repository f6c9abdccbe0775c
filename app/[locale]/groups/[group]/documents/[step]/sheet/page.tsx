import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { DocumentText } from "@/components/documents/document-text";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmptyState } from "@/components/ui/empty-state";
import { signedInViewer } from "@/lib/auth/gate";
import { type ReadDocument, readDocument } from "@/lib/documents/queries";
import { aboutMeeting } from "@/lib/formats/meeting-names";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDate } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; group: string; step: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, group, step } = await params;
  const { template } = await find(group, step);
  return pageTitle(locale, template.title[locale]);
}

/** A document on paper, with the names of those whose it is. */
export default async function DocumentSheetPage({ params }: Props) {
  const { locale, group, step: address } = await params;
  const document = await find(group, address);
  const { template, seats, sent, approved, timeZone: zone } = document;
  const t = translator(locale, "documents", document.format);
  const read = sent ?? approved;
  return (
    <Page
      locale={locale}
      eyebrow={t("eyebrow", aboutMeeting(document.format, document.about, locale, document.host))}
      title={template.title[locale]}
      lead={seats.map(({ name }) => name).join(" – ")}
      back={{ href: href(locale, to.document(group, address)), label: t("print.back") }}
    >
      {read ? (
        <>
          <p className="print:hidden">{t("print.hint")}</p>
          <p>
            {approved && !sent
              ? t(document.passing === "all-approve" ? "approved.on" : "published.on", {
                  day: formatDate(approved.approvedAt, { locale, zone }),
                })
              : t("print.draft")}
          </p>
          <DocumentText locale={locale} document={document} parts={read.parts} />
        </>
      ) : (
        <EmptyState title={t("print.nothing")}>
          {t(document.passing === "all-approve" ? "waiting" : "published.waiting")}
        </EmptyState>
      )}
    </Page>
  );
}

async function find(group: string, address: string): Promise<ReadDocument> {
  const viewer = await signedInViewer(to.documentSheet(group, address));
  const document = isId(group) ? await readDocument(viewer, group, address) : null;
  return document ?? notFound();
}
