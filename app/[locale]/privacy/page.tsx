import "@/app/sheets/public.css";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmailLink } from "@/components/people/reach";
import { Pagination } from "@/components/ui/pagination";
import { currentViewer } from "@/lib/auth/gate";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { listConvenerContacts } from "@/lib/programmes/queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pages", null)("privacy.title"));
}

/** The privacy notice: what holds everywhere, then each convener's own words. */
export default async function PrivacyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { conveners, pages } = await listConvenerContacts(await currentViewer(), page);
  const t = translator(locale, "pages", null);
  return (
    <Page locale={locale} title={t("privacy.title")} lead={t("privacy.lead")}>
      <Section title={t("privacy.who")}>
        <p>{t("privacy.whoText")}</p>
      </Section>
      <Section title={t("privacy.kept")}>
        <p>{t("privacy.keptText")}</p>
      </Section>
      <Section title={t("privacy.rights")}>
        <p>{t("privacy.rightsText")}</p>
      </Section>
      <Section title={t("privacy.cookies")}>
        <p>{t("privacy.cookiesText")}</p>
      </Section>
      {conveners.map(({ id, name, replyTo, privacyNotice }) => (
        <Section key={id} title={t("privacy.controller", { name })}>
          <p className="wrap-anywhere whitespace-pre-line">{privacyNotice[locale]}</p>
          <p>
            <EmailLink address={replyTo} />
          </p>
        </Section>
      ))}
      <Pagination locale={locale} page={page} pages={pages} href={(number) => `?page=${number}`} />
    </Page>
  );
}
