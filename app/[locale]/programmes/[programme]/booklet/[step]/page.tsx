import "@/app/sheets/public.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmptyState } from "@/components/ui/empty-state";
import { WrittenSheet } from "@/components/ui/written-sheet";
import { currentViewer } from "@/lib/auth/gate";
import { type Booklet, readBooklet } from "@/lib/documents/booklet-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: Locale; programme: string; step: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, programme, step } = await params;
  const { template } = await find(programme, step);
  return pageTitle(locale, template.title[locale]);
}

/** The pages of a programme's hosts, put together: on a screen, and on paper one after the other. */
export default async function BookletPage({ params }: Props) {
  const { locale, programme: slug, step } = await params;
  const { programme, format, template, within, pages } = await find(slug, step);
  const t = translator(locale, "documents", format);
  return (
    <Page
      locale={locale}
      eyebrow={programme[locale]}
      title={template.title[locale]}
      lead={t("booklet.lead")}
      back={{ href: href(locale, to.programme(slug)), label: programme[locale] }}
      still
    >
      {pages.length > 0 ? (
        <>
          <p className="print:hidden">{t(within ? "booklet.within" : "booklet.without")}</p>
          {pages.map(({ address, name, municipality, parts }) => (
            <section key={address} className={pageClass}>
              <div>
                <h2>{name}</h2>
                {municipality ? <p className="text-soft">{municipality}</p> : null}
              </div>
              <WrittenSheet
                parts={template.parts.flatMap(({ key, label }) =>
                  parts[key] ? [{ key, label: label[locale], text: parts[key] }] : [],
                )}
              />
            </section>
          ))}
        </>
      ) : (
        <EmptyState title={t("booklet.empty")}>{t("booklet.emptyHint")}</EmptyState>
      )}
    </Page>
  );
}

const find = cache(
  async (slug: string, step: string): Promise<Booklet> =>
    (await readBooklet(await currentViewer(), slug, step)) ?? notFound(),
);

const pageClass = "stack-sm break-inside-avoid";
