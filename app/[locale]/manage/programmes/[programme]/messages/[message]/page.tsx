import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Happened } from "@/components/ui/notice";
import { getSentLetter } from "@/lib/emails/message-queries";
import { isId } from "@/lib/forms/ids";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getDraft, getSentMessage } from "@/lib/messages/queries";
import { subjectOf } from "@/lib/messages/written";
import { formatDateTime } from "@/lib/time/format";
import { Held } from "../../held";
import { Sent } from "./sent";
import { Writing } from "./writing";

type Props = {
  params: Promise<{ locale: Locale; programme: string; message: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "messages")("writing.title"));
}

/** A message: a draft is written here; what has been sent can be looked at as each has got it. */
export default async function MessagePage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, message: id }, search] = await Promise.all([
    params,
    askedFor(searchParams, "done", "to", "page", "dispatch"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const t = translator(locale, "messages");
  const shared = {
    locale,
    eyebrow: programme.name[locale],
    width: "wide" as const,
    back: { href: href(locale, to.manage.messages(slug)), label: t("back") },
  };
  const draft = await getDraft(viewer, id);
  if (draft) {
    if (draft.programme.id !== programme.id) notFound();
    return (
      <Page {...shared} title={t("writing.title")} lead={t("writing.lead")}>
        <ProgrammeNav locale={locale} programme={programme} current="emails" />
        <Happened locale={locale} said={search.done === "saved" ? t("writing.saved") : null} />
        <Writing {...{ locale, slug, draft }} />
      </Page>
    );
  }
  const sent = await getSentMessage(viewer, id, pageNumber(search.page));
  if (!sent || sent.message.programmeId !== programme.id) notFound();
  const emailId = search.to && isId(search.to) ? search.to : null;
  const letter = emailId ? await getSentLetter(viewer, { messageId: id, emailId }, new Date()) : null;
  const by = sent.by ? t("seen.by", { name: sent.by }) : "";
  const when = formatDateTime(sent.sentAt, { locale, zone: programme.timeZone });
  return (
    <Page {...shared} title={subjectOf(sent.message.words)} lead={t("seen.lead", { when, by })}>
      <ProgrammeNav locale={locale} programme={programme} current="emails" />
      <Held locale={locale} slug={slug} back={to.manage.messages(slug)} named={search.dispatch} />
      <Sent {...{ locale, slug, sent, letter }} />
    </Page>
  );
}
