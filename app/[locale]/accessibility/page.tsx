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
import { env } from "@/lib/kernel/env";
import { listConvenerContacts } from "@/lib/programmes/queries";
import { formatDay } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pages", null)("accessibility.title"));
}

/** The accessibility statement that the law asks for: status, gaps, date and method, feedback, authority. */
export default async function AccessibilityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { conveners, pages } = await listConvenerContacts(await currentViewer(), page);
  const t = translator(locale, "pages", null);
  return (
    <Page locale={locale} title={t("accessibility.title")} lead={t("accessibility.lead")}>
      <Section title={t("accessibility.status")}>
        <p>{t("accessibility.statusText")}</p>
      </Section>
      <Section title={t("accessibility.gaps")}>
        <p>{t("accessibility.gapsText")}</p>
      </Section>
      <Section title={t("accessibility.how")}>
        <p>{t("accessibility.howText", { date: formatDay(assessedOn, locale) })}</p>
      </Section>
      <Section title={t("accessibility.feedback")}>
        <p>{t("accessibility.feedbackText")}</p>
        <ul>
          {conveners.map(({ id, name, accessibilityContact }) => (
            <li key={id}>
              {name}: <EmailLink address={accessibilityContact} />
            </li>
          ))}
        </ul>
        <Pagination locale={locale} page={page} pages={pages} href={(number) => `?page=${number}`} />
      </Section>
      <Section title={t("accessibility.authority")}>
        <p>{env().KYLASSA_ACCESSIBILITY_AUTHORITY ?? t("accessibility.authorityText")}</p>
      </Section>
    </Page>
  );
}

/** The day of the last assessment of the pages; change it with the next one. */
const assessedOn = "2026-11-22";
