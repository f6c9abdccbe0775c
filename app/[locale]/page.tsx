import { cache, Fragment } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { FormatFacts, FormatStory } from "@/components/programmes/presentation";
import { ProgrammeFacts } from "@/components/programmes/programme-facts";
import { ToldOnwardPart } from "@/components/programmes/told-onward";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Landscape } from "@/components/ui/landscape";
import { Pagination } from "@/components/ui/pagination";
import { currentViewer } from "@/lib/auth/gate";
import { formatOf, formats } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getOpenProgrammes, type OpenProgramme } from "@/lib/programmes/queries";
import { listToldOnward } from "@/lib/reports/told-onward-queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const { format } = await found(pageNumber((await askedFor(searchParams, "page")).page));
  return pageTitle(locale, translator(locale, "pages", format)("front.title"));
}

/** The programmes that are open, the formats that are told about beside them, and the one in whose words it is done, where it is one. */
const found = cache(async (page: number) => {
  const open = await getOpenProgrammes(await currentViewer(), page, new Date());
  const keys = [...new Set(open.programmes.map(({ format }) => format))];
  const told = keys.length > 0 ? keys.map(formatOf) : [formats[0]];
  return { ...open, told, format: told.length === 1 ? (told[0] ?? null) : null };
});

/** Which programmes are open, what a peer visit is, what happens next. */
export default async function FrontPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { programmes, pages, told, format } = await found(page);
  const t = translator(locale, "pages", format);
  const said = await listToldOnward(await currentViewer(), { formats: told.map(({ key }) => key) });
  return (
    <Page locale={locale} width="wide" title={t("front.title")} lead={t("front.lead")}>
      <Landscape />
      <Section title={t("front.open")}>
        {programmes.length === 0 ? (
          <EmptyState
            title={t("front.none.title")}
            action={
              <LinkButton href="#what" tone="secondary">
                {t("front.none.action")}
              </LinkButton>
            }
          >
            {t("front.none.body")}
          </EmptyState>
        ) : null}
        {programmes.map((programme, index) => (
          <OpenOne key={programme.id} locale={locale} programme={programme} isFirst={index === 0} />
        ))}
        <Pagination locale={locale} page={page} pages={pages} href={(number) => `?page=${number}`} />
      </Section>
      <Section title={t("front.what")} id="what">
        {told.map(({ key, name, presentation }) => (
          <Fragment key={key}>
            {format ? null : <h3 className="text-xl">{name[locale]}</h3>}
            <FormatFacts locale={locale} presentation={presentation} level={format ? 3 : 4} />
          </Fragment>
        ))}
      </Section>
      <ToldOnwardPart locale={locale} format={format} told={said} />
      <Section title={t("front.next")}>
        {told.map(({ key, name, presentation }) => (
          <Fragment key={key}>
            {format ? null : <h3 className="text-xl">{name[locale]}</h3>}
            <FormatStory locale={locale} presentation={presentation} level={format ? 3 : 4} />
          </Fragment>
        ))}
      </Section>
    </Page>
  );
}

type OpenProps = {
  locale: Locale;
  programme: OpenProgramme;
  isFirst: boolean;
};

function OpenOne({ locale, programme, isFirst }: OpenProps) {
  const t = translator(locale, "programmes", formatOf(programme.format));
  const own = href(locale, to.programme(programme.slug));
  return (
    <article className="stack border-2 border-s-10 border-ink bg-surface p-[clamp(20px,3vw,32px)]">
      <h3 className="text-xl">
        <a href={own}>{programme.name[locale]}</a>
      </h3>
      <p className="max-w-measure">{programme.summary[locale]}</p>
      <ProgrammeFacts locale={locale} programme={programme} />
      <div className="row">
        <LinkButton
          href={href(locale, to.enrolling(programme.slug))}
          tone={isFirst ? "primary" : "secondary"}
        >
          {t("public.answer")}
        </LinkButton>
        <a href={own}>{t("public.more")}</a>
      </div>
    </article>
  );
}
