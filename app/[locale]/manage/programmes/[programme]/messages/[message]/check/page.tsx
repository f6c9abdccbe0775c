import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ReceiversTable } from "@/components/messages/receivers-table";
import { SeenLetter } from "@/components/messages/seen-letter";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { Once } from "@/components/ui/once";
import { Pagination } from "@/components/ui/pagination";
import { sentOnce } from "@/components/ui/sent-once";
import { seenDraft } from "@/lib/emails/seen";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getDraft, getSentMessage, listCome } from "@/lib/messages/queries";
import { wrongIn } from "@/lib/messages/schema";
import { sendMessageAction, tryMessageAction } from "../../actions";
import { ToKnow } from "./to-know";

type Props = {
  params: Promise<{ locale: Locale; programme: string; message: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "messages")("check.title"));
}

/** Who gets a message and how each of them will see it; it is sent from here, and from nowhere else. */
export default async function MessageCheckPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, message: id }, search] = await Promise.all([
    params,
    askedFor(searchParams, "to", "done"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const draft = await getDraft(viewer, id);
  if (!draft) {
    if (!(await getSentMessage(viewer, id, 1))) notFound();
    redirect(href(locale, to.manage.message(slug, id)));
  }
  if (draft.programme.id !== programme.id) notFound();
  const t = translator(locale, "messages");
  const { read, gaps, mark, people, message } = draft;
  const come = await listCome(viewer, message, new Date());
  const shown = Math.max(
    0,
    read.findIndex(({ userId }) => userId === search.to),
  );
  const one = read[shown];
  const ready = wrongIn(message.words).length === 0 && one !== undefined;
  const back = href(locale, to.manage.message(slug, id));
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("check.title")}
      eyebrow={programme.name[locale]}
      back={{ href: back, label: t("check.write") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="emails" />
      <Happened locale={locale} said={search.done === "tried" ? t("check.tried") : null} />
      {ready ? (
        <>
          <ToKnow {...{ locale, slug, draft, come }} />
          <Form
            action={sendMessageAction}
            texts={formTexts(locale)}
            hidden={{ messageId: id, shown: mark }}
            formKey={randomUUID()}
            submit={t("check.submit", { n: read.length })}
            secondary={
              <LinkButton href={back} tone="quiet">
                {t("check.write")}
              </LinkButton>
            }
          >
            {gaps.length > 0 ? null : <p>{t("check.held")}</p>}
          </Form>
          <Section title={t("check.preview", { name: one.name })}>
            <Pagination
              locale={locale}
              page={shown + 1}
              pages={read.length}
              href={(page) => href(locale, to.manage.messageCheck(slug, id, { to: read[page - 1]?.userId }))}
            />
            <SeenLetter locale={locale} letter={seenDraft(draft, one, new Date())} />
            <ActionButton
              action={tryMessageAction}
              texts={formTexts(locale)}
              hidden={{ messageId: id, as: one.userId }}
              formKey={randomUUID()}
              label={t("check.try")}
            />
          </Section>
          <Disclosure summary={t("check.everybody")} detail={t("receivers", { n: people.length })}>
            <Once id={sentOnce(() => <ReceiversTable {...{ locale, people }} />)} />
          </Disclosure>
        </>
      ) : (
        <EmptyState
          title={people.length > 0 ? t("check.unfinishedTitle") : t("change.empty")}
          action={<LinkButton href={back}>{t("check.write")}</LinkButton>}
        >
          {people.length > 0 ? t("check.unfinished") : t("change.lead")}
        </EmptyState>
      )}
    </Page>
  );
}
