import type { Metadata } from "next";
import { headers } from "next/headers";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await localeOfRequest();
  return pageTitle(locale, translator(locale, "layout")("notFound.title"));
}

/** What does not exist, or may not be seen, which looks the same. */
export default async function NotFound() {
  const locale = await localeOfRequest();
  const t = translator(locale, "layout");
  return (
    <Page locale={locale} title={t("notFound.title")} lead={t("notFound.lead")}>
      <p>{t("notFound.hint")}</p>
      <LinkButton href={`/${locale}`}>{t("notFound.action")}</LinkButton>
    </Page>
  );
}

/** A page that is not found is told no parameters; the proxy has noted the language. */
async function localeOfRequest(): Promise<Locale> {
  const locale = (await headers()).get("x-kylassa-locale") ?? "";
  return isLocale(locale) ? locale : defaultLocale;
}
