import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { EmptyState } from "@/components/ui/empty-state";
import { Filters, FilterText } from "@/components/ui/filters";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { getManagingStanding } from "@/lib/conveners/queries";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listFacilitators } from "@/lib/people/managing-queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "people")("facilitators.title"));
}

/** Those who facilitate for one's conveners, and the pairs that each has under way. */
export default async function FacilitatorsPage({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, askedFor(searchParams, "page", "text")]);
  const viewer = await managingViewer();
  if (!(await getManagingStanding(viewer)).coordinates) notFound();
  const page = pageNumber(search.page);
  const text = typeof search.text === "string" ? search.text.slice(0, 100) : undefined;
  const { total, pages, facilitators } = await listFacilitators(viewer, text, page);
  const t = translator(locale, "people");
  return (
    <Page locale={locale} title={t("facilitators.title")} lead={t("facilitators.lead")} width="wide">
      <Filters locale={locale} clear={text ? "?" : undefined}>
        <FilterText name="text" label={t("facilitators.find")} value={text} />
      </Filters>
      {total === 0 ? (
        <EmptyState title={t(text ? "facilitators.nobody" : "facilitators.empty")}>
          {t(text ? "facilitators.nobodyHint" : "facilitators.emptyHint")}
        </EmptyState>
      ) : (
        <div className="[&_table]:text-sm/[1.4]">
          <Table
            caption={t("facilitators.title")}
            captionHidden
            columns={[
              { key: "name", label: t("facilitators.name"), head: true },
              { key: "reach", label: t("facilitators.reach") },
              { key: "pairs", label: t("facilitators.pairs") },
            ]}
            rows={facilitators.map(({ id, name, email, phone, groups }) => ({
              key: id,
              cells: {
                name,
                reach: (
                  <>
                    <EmailLink address={email} />
                    {phone ? (
                      <span className="block">
                        <PhoneLink phone={phone} />
                      </span>
                    ) : null}
                  </>
                ),
                pairs:
                  groups.length === 0 ? (
                    <span className="text-soft">{t("facilitators.none")}</span>
                  ) : (
                    <ul className="stack-xs">
                      {groups.map((group) => (
                        <li key={group.id}>
                          <a
                            className="inline-block min-h-6 max-w-full wrap-anywhere"
                            href={href(locale, to.manage.group(group.slug, group.id))}
                          >
                            {group.pair}
                          </a>
                        </li>
                      ))}
                    </ul>
                  ),
              },
            }))}
          />
        </div>
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
