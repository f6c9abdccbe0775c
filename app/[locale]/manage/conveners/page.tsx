import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { MailNotice } from "@/components/reports/mail-notice";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { listConveners } from "@/lib/conveners/queries";
import { mailLag } from "@/lib/emails/lag-queries";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "conveners")("title"));
}

/** The conveners of the installation, for its administrator. */
export default async function ConvenersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const viewer = await managingViewer();
  const conveners = await listConveners(viewer, page);
  if (!conveners) notFound();
  const lag = await mailLag(viewer, new Date());
  const t = translator(locale, "conveners");
  const add = <LinkButton href={href(locale, to.manage.newConvener())}>{t("add")}</LinkButton>;
  return (
    <Page
      locale={locale}
      title={t("title")}
      lead={t("lead")}
      width="wide"
      actions={conveners.total > 0 ? add : null}
    >
      <MailNotice locale={locale} lag={lag} />
      {conveners.total === 0 ? (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <Table
          caption={t("title")}
          captionHidden
          columns={[
            { key: "name", label: t("fields.name"), head: true },
            { key: "coordinators", label: t("coordinators.title") },
            { key: "replyTo", label: t("fields.replyTo") },
          ]}
          rows={conveners.rows.map(({ id, name, replyTo, coordinators }) => ({
            key: id,
            cells: {
              name: <a href={href(locale, to.manage.convener(id))}>{name}</a>,
              coordinators: coordinators.map(({ user }) => user.name).join(", ") || t("coordinators.none"),
              replyTo: shownAddress(replyTo),
            },
          }))}
        />
      )}
      <Pagination locale={locale} page={page} pages={conveners.pages} href={(number) => `?page=${number}`} />
    </Page>
  );
}
