import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { groupName } from "@/components/tasks/names";
import { EmptyState } from "@/components/ui/empty-state";
import { Filters, FilterText } from "@/components/ui/filters";
import { Pagination } from "@/components/ui/pagination";
import { StaticPart } from "@/components/ui/static-part";
import { Table } from "@/components/ui/table";
import { getManagingStanding } from "@/lib/conveners/queries";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listFacilitators } from "@/lib/people/managing-queries";

/** Of somebody's groups so many are in the list; the others are shown on demand. */
const shown = 3;

const lineClass = "inline-block min-h-6 max-w-full wrap-anywhere";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "people")("facilitators.title"));
}

/** Those who facilitate for one's conveners, and the pairs that each has under way. */
export default async function FacilitatorsPage({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, askedFor(searchParams, "page", "person", "text")]);
  const viewer = await managingViewer();
  if (!(await getManagingStanding(viewer)).coordinates) notFound();
  const page = pageNumber(search.page);
  const text = typeof search.text === "string" ? search.text.slice(0, 100) : undefined;
  const { total, pages, facilitators } = await listFacilitators(viewer, text, page);
  const t = translator(locale, "people");
  const at = (number: number, person?: string) =>
    href(locale, to.manage.people({ text, page: number, person, "#": person && `person-${person}` }));
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
        <StaticPart className="[&_table]:text-sm/[1.4]">
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
                pairs: (
                  <GroupsOf
                    locale={locale}
                    groups={groups}
                    id={`person-${id}`}
                    isOpen={search.person === id || groups.length <= shown + 1}
                    all={
                      <a href={at(page, id)} className={lineClass}>
                        {t("facilitators.all", { n: groups.length })}
                        <span className="sr-only">: {name}</span>
                      </a>
                    }
                  />
                ),
              },
            }))}
          />
        </StaticPart>
      )}
      <Pagination locale={locale} page={page} pages={pages} href={(number) => at(number)} />
    </Page>
  );
}

type GroupsProps = {
  locale: Locale;
  groups: Awaited<ReturnType<typeof listFacilitators>>["facilitators"][number]["groups"];
  id: string;
  isOpen: boolean;
  /** Leads to where all of them are shown. */
  all: ReactNode;
};

/** The groups that somebody has under way, of many the first. */
function GroupsOf({ locale, groups, id, isOpen, all }: GroupsProps) {
  if (groups.length === 0)
    return <span className="text-soft">{translator(locale, "people")("facilitators.none")}</span>;
  return (
    <ul id={id} className="stack-xs">
      {groups.slice(0, isOpen ? undefined : shown).map((group) => (
        <li key={group.id}>
          <a className={lineClass} href={href(locale, to.manage.group(group.slug, group.id))}>
            {groupName(locale, {
              seats: group.seats,
              programme: { ...group, format: formatOf(group.format) },
            })}
          </a>
        </li>
      ))}
      {isOpen ? null : <li>{all}</li>}
    </ul>
  );
}
