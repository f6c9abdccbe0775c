import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type Counts, listMessages, type MessageRow } from "@/lib/messages/queries";
import { formatDateTime } from "@/lib/time/format";
import { Held } from "../held";
import { removeDraftAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "messages")("title"));
}

/** A programme's own messages: drafts, and what has been sent and become of it. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, { dispatch, done, page }] = await Promise.all([
    params,
    askedFor(searchParams, "dispatch", "done", "page"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const at = pageNumber(page);
  const { rows: messages, pages } = await listMessages(viewer, programme.id, at);
  const drafts = messages.filter(({ counts }) => counts === null);
  const sent = messages.filter(({ counts }) => counts !== null);
  const t = translator(locale, "messages");
  const when = (at: Date) => formatDateTime(at, { locale, zone: programme.timeZone });
  const subject = ({ id, subject: said }: MessageRow) => (
    <a href={href(locale, to.manage.message(slug, id))}>{said || t("untitled")}</a>
  );
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("title")}
      eyebrow={programme.name[locale]}
      lead={t("lead")}
      back={{ href: href(locale, to.manage.programmeEmails(slug)), label: t("outbox") }}
      actions={<LinkButton href={href(locale, to.manage.newMessage(slug))}>{t("write")}</LinkButton>}
    >
      <ProgrammeNav locale={locale} programme={programme} current="emails" />
      <Held locale={locale} slug={slug} back={to.manage.messages(slug)} named={dispatch} />
      <Happened locale={locale} said={done === "removed" ? t("drafts.removed") : null} />
      {drafts.length > 0 ? (
        <Section title={t("drafts.title")}>
          <Table
            caption={t("drafts.title")}
            captionHidden
            columns={[
              { key: "subject", label: t("sent.subject"), head: true },
              { key: "to", label: t("sent.to") },
              { key: "when", label: t("drafts.saved") },
              { key: "by", label: t("drafts.by") },
              { key: "remove", label: t("drafts.remove") },
            ]}
            rows={drafts.map((row) => ({
              key: row.id,
              cells: {
                subject: <span id={`draft-${row.id}`}>{subject(row)}</span>,
                to: row.receivers,
                when: when(row.at),
                by: row.by ?? "–",
                remove: (
                  <ActionButton
                    action={removeDraftAction}
                    texts={formTexts(locale)}
                    hidden={{ messageId: row.id }}
                    formKey={randomUUID()}
                    label={t("drafts.remove")}
                    tone="quiet"
                    describedBy={`draft-${row.id}`}
                  />
                ),
              },
            }))}
          />
        </Section>
      ) : null}
      <Section title={t("sent.title")}>
        <Table
          caption={t("sent.title")}
          captionHidden
          columns={[
            { key: "subject", label: t("sent.subject"), head: true },
            { key: "to", label: t("sent.to") },
            { key: "when", label: t("sent.when") },
            { key: "by", label: t("sent.by") },
            { key: "state", label: t("sent.state") },
          ]}
          rows={sent.map((row) => ({
            key: row.id,
            cells: {
              subject: subject(row),
              to: row.receivers,
              when: when(row.at),
              by: row.by ?? "–",
              state: row.counts ? stateOf(locale, row.counts) : "–",
            },
          }))}
          empty={<EmptyState title={t("sent.empty")}>{t("sent.emptyHint")}</EmptyState>}
        />
        <Pagination
          {...{ locale, page: at, pages }}
          href={(number) => href(locale, to.manage.messages(slug, { page: number }))}
        />
      </Section>
    </Page>
  );
}

/** What became of a message's mails, as far as there is any of it. */
function stateOf(locale: Locale, { waiting, held, sent, failed }: Counts): string {
  const t = translator(locale, "messages");
  const parts = [
    waiting > 0 ? t("sent.waiting", { n: waiting }) : null,
    held > 0 ? t("sent.held", { n: held }) : null,
    sent > 0 ? t("sent.done", { n: sent }) : null,
    failed > 0 ? t("sent.failed", { n: failed }) : null,
  ];
  return parts.filter(Boolean).join(", ") || "–";
}
