import "@/app/sheets/public.css";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "layout")("notFound.title"));
}

/** What does not exist, or may not be seen, which looks the same. `server/front` shows it, with the status 404, at the address asked for. */
export default async function NotFoundPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "layout");
  return (
    <Page locale={locale} title={t("notFound.title")} lead={t("notFound.lead")}>
      <p>{t("notFound.hint")}</p>
      <LinkButton href={href(locale, to.front())}>{t("notFound.action")}</LinkButton>
    </Page>
  );
}
