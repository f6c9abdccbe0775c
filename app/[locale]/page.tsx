import "@/app/sheets/public.css";
import { Fragment } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { sharedLink } from "@/components/layout/shared-link";
import { FormatFacts, FormatStory } from "@/components/programmes/presentation";
import { ProgrammeFacts } from "@/components/programmes/programme-facts";
import { ToldOnwardPart } from "@/components/programmes/told-onward";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Landscape } from "@/components/ui/landscape";
import { Pagination } from "@/components/ui/pagination";
import { currentViewer } from "@/lib/auth/gate";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { OpenProgramme } from "@/lib/programmes/queries";
import { listToldOnward } from "@/lib/reports/told-onward-queries";
import { openProgrammes } from "./open-programmes";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const { format } = await openProgrammes(pageNumber((await askedFor(searchParams, "page")).page));
  const t = translator(locale, "pages", format);
  const [title, description] = [t("front.title"), t("front.lead")];
  const link = sharedLink(locale, { title, description, page: to.front(), picture: to.frontPicture() });
  return pageTitle(locale, title, link);
}

/** Which programmes are open, what a peer visit is, what happens next. */
export default async function FrontPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { programmes, pages, told, format } = await openProgrammes(page);
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
    <article className="stack border-2 border-s-10 border-ink bg-surface p-[clamp(20px,4vw,36px)]">
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
