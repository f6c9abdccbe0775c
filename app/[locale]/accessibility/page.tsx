import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmailLink } from "@/components/people/reach";
import { currentViewer } from "@/lib/auth/gate";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { listConvenerContacts } from "@/lib/programmes/queries";
import { formatDay } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pages")("accessibility.title"));
}

/** The accessibility statement that the law asks for: status, gaps, date and method, feedback, authority. */
export default async function AccessibilityPage({ params }: Props) {
  const { locale } = await params;
  const conveners = await listConvenerContacts(await currentViewer());
  const t = translator(locale, "pages");
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
          {conveners.map(({ name, accessibilityContact }) => (
            <li key={name}>
              {name}: <EmailLink address={accessibilityContact} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("accessibility.authority")}>
        <p>{env().KYLASSA_ACCESSIBILITY_AUTHORITY ?? t("accessibility.authorityText")}</p>
      </Section>
    </Page>
  );
}

/** The day of the last assessment of the pages; change it with the next one. */
const assessedOn = "2026-11-22";
