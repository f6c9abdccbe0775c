import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { DocumentText } from "@/components/documents/document-text";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { CameBack } from "@/components/ui/came-back";
import { Happened, Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { readingKey, signedInViewer } from "@/lib/auth/gate";
import { type ReadDocument, readDocument } from "@/lib/documents/queries";
import { partField } from "@/lib/documents/schema";
import { aboutMeeting } from "@/lib/formats/meeting-names";
import { readersSaid } from "@/lib/formats/readers";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sayDeadline } from "@/lib/time/deadline";
import { formatDate } from "@/lib/time/format";
import { AuthorRound, StruckSentences } from "./author-round";
import { Corrections } from "./corrections";
import { DocumentForm } from "./document-form";
import { RoundMoves } from "./round-moves";
import { RoundSentences } from "./round-sentences";

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
  const { done, correct, version } = await askedFor(searchParams, "done", "correct", "version");
  const document = await find(group, address, Number(version) || null);
  const { template, format, state, phase, sent, approved, draft, mayWrite } = document;
  const { passing, toCorrect, corrects, mayReopen, hostFirst } = document;
  const readers = readersSaid(locale, format, document.step);
  const t = translator(locale, "documents", format);
  const all = passing === "all-approve";
  const writesRound = !all && draft === null && !corrects && state === "SENT" ? toCorrect : null;
  const unread = !mayWrite && !sent && !approved && !corrects && !writesRound && phase === "open";
  const readable = sent ?? approved;
  return (
    <Page
      locale={locale}
      title={template.title[locale]}
      eyebrow={t("eyebrow", aboutMeeting(document.format, document.about, locale, document.host))}
      width={(writesRound ?? (mayWrite ? toCorrect : null))?.corrections.length ? "wide" : "text"}
      lead={mayWrite ? template.intro[locale] : undefined}
      back={{ href: href(locale, to.group(group)), label: t("back") }}
    >
      <Done locale={locale} document={document} done={done} />
      {phase === "open" ? null : (
        <Notice locale={locale} tone="info" title={t(`${phase}.title`)}>
          {t(`${phase}.body`)}
        </Notice>
      )}
      {unread ? <p>{t(all ? "waiting" : "published.waiting")}</p> : null}
      <Remarks locale={locale} document={document} />
      {mayWrite && draft?.parts ? null : (
        <CameBack locale={locale} fields={template.parts.map(({ key }) => partField(key))} />
      )}
      {document.names.length > 0 ? (
        <Notice locale={locale} tone="warning" title={t("names.title", { names: document.names.join(", ") })}>
          {t("names.body")}
        </Notice>
      ) : null}
      {mayWrite && draft && toCorrect ? (
        <StruckSentences locale={locale} document={document} round={toCorrect} />
      ) : null}
      {mayWrite && draft ? (
        <div className={toCorrect?.corrections.length ? besideClass : "stack-lg"}>
          <div className="stack-lg">
            <Notice locale={locale} tone="confidential">
              {hostFirst ? t("first.writing", { readers }) : t(all ? "readers.writing" : "readers.drafting")}
            </Notice>
            {draft.parts ? (
              <DocumentForm locale={locale} document={document} address={address} />
            ) : (
              <DocumentText locale={locale} document={document} parts={null} />
            )}
          </div>
          {toCorrect?.corrections.length ? (
            <Corrections
              {...{ locale, document, address }}
              corrections={toCorrect.corrections}
              title={t("correction.list")}
              answers
            />
          ) : null}
        </div>
      ) : null}
      {corrects && toCorrect ? (
        <RoundSentences {...{ locale, document, address }} round={toCorrect} correcting={correct} />
      ) : null}
      {writesRound ? <AuthorRound {...{ locale, document, address }} round={writesRound} /> : null}
      {sent ? (
        <Section title={t("sent.title")}>
          <Notice locale={locale} tone="confidential">
            {hostFirst ? t(document.waits ? "first.round" : "first.sent", { readers }) : t("readers.sent")}
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
        <Section
          title={t(!all ? "published.title" : state === "APPROVED" ? "approved.title" : "approved.former")}
        >
          <p>
            {t(all ? "approved.on" : "published.on", {
              day: formatDate(approved.approvedAt, { locale, zone: document.timeZone }),
            })}
          </p>
          {approved.round === document.published[0]?.round ? null : <p>{t("published.former")}</p>}
          <DocumentText locale={locale} document={document} parts={approved.parts} />
        </Section>
      ) : null}
      {readable ? (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.documentSheet(group, address))}>
            {t("print.open")}
          </LinkButton>
        </p>
      ) : null}
      {!mayWrite && !writesRound && toCorrect?.corrections.length ? (
        <Corrections
          {...{ locale, document, address }}
          corrections={toCorrect.corrections}
          title={t(mayReopen ? "correction.list" : "correction.own")}
          answers={mayReopen}
        />
      ) : null}
      {all ? null : <Versions locale={locale} document={document} address={address} />}
      {all && state === "SENT" ? <Approvals locale={locale} document={document} /> : null}
      <RoundMoves locale={locale} document={document} address={address} />
    </Page>
  );
}

async function find(group: string, address: string, version: number | null = null): Promise<ReadDocument> {
  const viewer = await signedInViewer(to.document(group, address));
  const browser = await readingKey();
  const document = isId(group) ? await readDocument(viewer, group, address, { browser, version }) : null;
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

/** The versions that have been published, and the way to each. */
function Versions({ locale, document, address }: Told & { address: string }) {
  const { published, format, timeZone: zone, groupId } = document;
  const t = translator(locale, "documents", format);
  if (published.length < 2) return null;
  return (
    <Section title={t("published.versions")}>
      <ul className="stack-xs">
        {published.map(({ round, approvedAt }, place) => (
          <li key={round}>
            <a
              className="inline-block min-h-6"
              href={href(locale, to.document(groupId, address, { version: round }))}
            >
              {t("published.version", {
                n: published.length - place,
                day: formatDate(approvedAt, { locale, zone }),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
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
      struck: t("done.struck"),
      "put-back": t("done.putBack"),
      read: t("done.read"),
      corrected: t(document.hostFirst ? "first.corrected" : "done.corrected"),
      "sent-back": t("first.sentBack"),
      answered: t("done.answered"),
      published: t("done.published"),
      reopened: t("done.reopened"),
    },
    done,
  );
  return <Happened locale={locale} said={said} />;
}

const besideClass = "grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]";
