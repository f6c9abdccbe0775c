import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Poster } from "@/components/programmes/poster";
import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { isLocale, type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { openToAll } from "@/lib/programmes/access";
import { getProgrammePage } from "@/lib/programmes/queries";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { programme } = await managedProgramme(slug);
  return pageTitle(locale, translator(locale, "programmes", formatOf(programme.format))("poster.title"));
}

/** A programme's poster for its coordinators to print: one sheet in the language that it is to hang in. */
export default async function PosterPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const shown = (await getProgrammePage(viewer, slug)) ?? notFound();
  const { language = locale } = await askedFor(searchParams, "language");
  const own = isLocale(language) ? language : locale;
  const t = translator(locale, "programmes", formatOf(programme.format));
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={<span className="print:hidden">{programme.name[locale]}</span>}
      title={<span className="print:hidden">{t("poster.title")}</span>}
      lead={<span className="print:hidden">{t("poster.lead")}</span>}
      back={{ href: href(locale, to.manage.programme(slug)), label: programme.name[locale] }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="programme" />
      {openToAll.includes(programme.state) ? null : (
        <div className="print:hidden">
          <Notice locale={locale} tone="warning" title={t("poster.shut")} />
        </div>
      )}
      <nav className="row print:hidden" aria-label={t("poster.language")}>
        {locales.map((one) => (
          <a
            key={one}
            href={href(locale, to.manage.poster(slug, { language: one }))}
            lang={one}
            aria-current={one === own ? "true" : undefined}
            className={languageClass}
          >
            {languageNames[one]}
          </a>
        ))}
      </nav>
      <Poster locale={own} programme={shown} />
    </Page>
  );
}

const languageClass =
  "inline-flex min-h-11 items-center px-1 aria-[current]:font-bold aria-[current]:no-underline";
