import { sendAgainAction } from "@/app/[locale]/manage/emails/actions";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { OutboxTable } from "@/components/reports/outbox-table";
import { LinkButton } from "@/components/ui/button";
import { listEmails } from "@/lib/emails/queries";
import { emailFilter, outboxAddress } from "@/lib/emails/schema";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Held } from "../held";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "reports", null)("outbox.title"));
}

/** The outbox of one programme. */
export default async function ProgrammeEmailsPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const { dispatch, ...search } = await askedFor(searchParams, "dispatch", "state", "search", "sort", "page");
  const filter = {
    ...emailFilter.parse(search),
    programmeId: programme.id,
    groupId: undefined,
  };
  const outbox = await listEmails(viewer, filter);
  const t = translator(locale, "reports", formatOf(programme.format));
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={programme.name[locale]}
      title={t("outbox.title")}
      lead={t("outbox.lead")}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
      actions={
        <LinkButton href={href(locale, to.manage.messages(slug))} tone="secondary">
          {translator(locale, "messages")("title")}
        </LinkButton>
      }
    >
      <ProgrammeNav locale={locale} programme={programme} current="emails" />
      <Held locale={locale} slug={slug} back={to.manage.programmeEmails(slug)} named={dispatch} />
      <OutboxTable
        {...{ locale, outbox, filter }}
        now={new Date()}
        sendAgain={sendAgainAction}
        back={to.manage.programmeEmails(slug, { ...outboxAddress(filter), page: filter.page })}
      />
    </Page>
  );
}
