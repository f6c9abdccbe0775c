import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { DocumentText } from "@/components/documents/document-text";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { CameBack } from "@/components/ui/came-back";
import { Happened, Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { signedInViewer } from "@/lib/auth/gate";
import { type ReadDocument, readDocument } from "@/lib/documents/queries";
import { partField } from "@/lib/documents/schema";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";
import { formatDate } from "@/lib/time/format";
import { DocumentForm } from "./document-form";
import { RoundMoves } from "./round-moves";

type Params = { locale: Locale; group: string; step: string };
type Props = { params: Promise<Params>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, group, step } = await params;
  const { template } = await find(group, step);
  return pageTitle(locale, template.title[locale]);
}

/** A document of a group: written, read by those who approve it, and by the whole group when all have. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { locale, group, step: address } = await params;
  const document = await find(group, address);
  const { template, format, state, phase, n, sent, approved, draft, mayWrite } = document;
  const t = translator(locale, "documents", format);
  const done = (await askedFor(searchParams, "done")).done;
  const unread = !mayWrite && !sent && !approved && phase === "open";
  const readable = sent ?? approved;
  return (
    <Page
      locale={locale}
      title={template.title[locale]}
      eyebrow={t("eyebrow", { n })}
      lead={mayWrite ? template.intro[locale] : undefined}
      back={{ href: href(locale, to.group(group)), label: t("back") }}
    >
      <Done locale={locale} document={document} done={done} />
      {phase === "open" ? null : (
        <Notice locale={locale} tone="info" title={t(`${phase}.title`)}>
          {t(`${phase}.body`)}
        </Notice>
      )}
      {unread ? <p>{t("waiting")}</p> : null}
      <Remarks locale={locale} document={document} />
      {mayWrite && draft?.parts ? null : (
        <CameBack locale={locale} fields={template.parts.map(({ key }) => partField(key))} />
      )}
      {mayWrite && draft ? (
        <>
          <Notice locale={locale} tone="confidential">
            {t("readers.writing")}
          </Notice>
          {draft.parts ? (
            <DocumentForm locale={locale} document={document} address={address} />
          ) : (
            <DocumentText locale={locale} document={document} parts={null} />
          )}
        </>
      ) : null}
      {sent ? (
        <Section title={t("sent.title")}>
          <Notice locale={locale} tone="confidential">
            {t("readers.sent")}
          </Notice>
          <DocumentText locale={locale} document={document} parts={sent.parts} />
          {document.answerBy ? (
            <p>
              {sayDeadline(locale, "head", {
                day: document.answerBy,
                now: new Date(),
                zone: document.timeZone,
              })}
            </p>
          ) : null}
        </Section>
      ) : null}
      {approved && !sent ? (
        <Section title={t(state === "APPROVED" ? "approved.title" : "approved.former")}>
          <p>
            {t("approved.on", { day: formatDate(approved.approvedAt, { locale, zone: document.timeZone }) })}
          </p>
          <DocumentText locale={locale} document={document} parts={approved.parts} />
        </Section>
      ) : null}
      {state === "SENT" ? <Approvals locale={locale} document={document} /> : null}
      <RoundMoves locale={locale} document={document} address={address} />
      {readable ? (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.documentSheet(group, address))}>
            {t("print.open")}
          </LinkButton>
        </p>
      ) : null}
    </Page>
  );
}

async function find(group: string, address: string): Promise<ReadDocument> {
  const viewer = await signedInViewer(to.document(group, address));
  const document = isId(group) ? await readDocument(viewer, group, address) : null;
  return document ?? notFound();
}

type Told = { locale: Locale; document: ReadDocument };

/** What was asked to be changed, for whoever writes. */
function Remarks({ locale, document: { remarks, format } }: Told) {
  const t = translator(locale, "documents", format);
  if (remarks.length === 0) return null;
  return (
    <Notice locale={locale} tone="info" title={t("remarks.title")}>
      {remarks.map(({ by, text, saidAt }) => (
        <p key={saidAt.toISOString()}>
          <strong>{t("remarks.by", { name: by ?? "none" })}:</strong> {text ?? t("unreadable")}
        </p>
      ))}
    </Notice>
  );
}

/** Whose approval has come, and whose is missing. */
function Approvals({ locale, document: { seats, format } }: Told) {
  const t = translator(locale, "documents", format);
  return (
    <Section title={t("approvals.title")}>
      <ul className="stack-xs">
        {seats.map(({ seat, name, approved, written }) => (
          <li key={seat}>
            <Status kind={approved ? "done" : written ? "theirs" : "skipped"}>
              {t(approved ? "approvals.yes" : written ? "approvals.no" : "approvals.silent", { name })}
            </Status>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Done({ locale, document, done }: Told & { done?: string }) {
  const t = translator(locale, "documents", document.format);
  const said = wordsFor(
    {
      draft: t("done.draft"),
      sent: t("done.sent"),
      approved: t("done.approved"),
      asked: t("done.asked"),
      "taken-back": t("done.takenBack"),
    },
    done,
  );
  return <Happened locale={locale} said={said} />;
}
