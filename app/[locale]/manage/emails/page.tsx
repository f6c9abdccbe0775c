import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { OutboxTable } from "@/components/reports/outbox-table";
import { listEmails } from "@/lib/emails/queries";
import { emailFilter, outboxAddress } from "@/lib/emails/schema";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { sendAgainAction } from "./actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "reports", null)("outbox.title"));
}

/** The outbox of everything that a coordinator runs. */
export default async function EmailsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const filter = emailFilter.parse(await askedFor(searchParams, "state", "search", "sort", "page"));
  const outbox = await listEmails(await managingViewer(), filter);
  const t = translator(locale, "reports", null);
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("outbox.title")}
      lead={t("outbox.lead")}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
    >
      <OutboxTable
        {...{ locale, outbox, filter }}
        now={new Date()}
        sendAgain={sendAgainAction}
        back={to.manage.emails({ ...outboxAddress(filter), page: filter.page })}
      />
    </Page>
  );
}
