import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Filters, FilterText } from "@/components/ui/filters";
import { Pagination } from "@/components/ui/pagination";
import { StaticPart } from "@/components/ui/static-part";
import { Table } from "@/components/ui/table";
import { getManagingStanding } from "@/lib/conveners/queries";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listOrganisations } from "@/lib/organisations/managing-queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "organisations")("title"));
}

/** The associations that have ever enrolled with one's conveners, and in what. */
export default async function OrganisationsPage({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, askedFor(searchParams, "page", "text")]);
  const viewer = await managingViewer();
  if (!(await getManagingStanding(viewer)).coordinates) notFound();
  const page = pageNumber(search.page);
  const text = typeof search.text === "string" ? search.text.slice(0, 100) : undefined;
  const { total, pages, organisations } = await listOrganisations(viewer, text, page);
  const t = translator(locale, "organisations");
  return (
    <Page
      locale={locale}
      title={t("title")}
      width="wide"
      actions={
        <>
          <LinkButton tone="secondary" href={href(locale, to.manage.newOrganisation())}>
            {t("one.add")}
          </LinkButton>
          <LinkButton tone="secondary" href={href(locale, to.manage.imports())}>
            {translator(locale, "imports")("begin")}
          </LinkButton>
        </>
      }
    >
      <Filters locale={locale} clear={text ? "?" : undefined}>
        <FilterText name="text" label={t("name")} value={text} />
      </Filters>
      {total === 0 ? (
        <EmptyState title={t(text ? "none" : "empty")}>{t(text ? "noneHint" : "emptyHint")}</EmptyState>
      ) : (
        <StaticPart className="[&_table]:text-sm/[1.4]">
          <Table
            caption={t("title")}
            captionHidden
            columns={[
              { key: "name", label: t("name"), head: true },
              { key: "municipality", label: t("municipality") },
              { key: "enrolments", label: t("enrolments") },
            ]}
            rows={organisations.map(({ id, name, municipality, enrolments }) => ({
              key: id,
              cells: {
                name: <a href={href(locale, to.manage.organisation(id))}>{name}</a>,
                municipality,
                enrolments: (
                  <ul className="list-none">
                    {enrolments.map(({ id, state, programme }) => (
                      <li key={id}>
                        <a href={href(locale, to.manage.enrolment(programme.slug, id))}>
                          {programme.name[locale]}
                          <span className="sr-only">: {name}</span>
                        </a>
                        <span className="text-soft">
                          ,{" "}
                          {translator(locale, "states", null)(`enrolment.${state}`).toLocaleLowerCase(locale)}
                        </span>
                      </li>
                    ))}
                  </ul>
                ),
              },
            }))}
          />
        </StaticPart>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => `?${new URLSearchParams({ ...(text ? { text } : {}), page: String(number) })}`}
      />
    </Page>
  );
}
