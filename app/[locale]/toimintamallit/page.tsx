import "@/app/sheets/manage.css";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { sharedLink } from "@/components/layout/shared-link";
import { FormatTold } from "@/components/programmes/format-told";
import { FormatsTable } from "@/components/programmes/formats-table";
import { formats } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "formats");
  const [title, description] = [t("title"), t("lead")];
  const link = sharedLink(locale, { title, description, page: to.formats(), picture: to.frontPicture() });
  return pageTitle(locale, title, link);
}

/** The formats side by side, for whoever thinks of bringing associations together. */
export default async function FormatsPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "formats");
  const back = { href: href(locale, to.front()), label: t("back") };
  return (
    <Page locale={locale} width="wide" title={t("title")} lead={t("lead")} back={back}>
      <FormatsTable locale={locale} />
      {formats.map((format) => (
        <Section key={format.key} id={format.key} title={format.name[locale]}>
          <FormatTold locale={locale} format={format} />
        </Section>
      ))}
      <p className="max-w-measure text-soft">{t("opens")}</p>
    </Page>
  );
}
