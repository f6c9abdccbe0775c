import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ListOffer } from "@/components/listings/list-offer";
import { EmailLink, PhoneLink } from "@/components/people/reach";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { Table } from "@/components/ui/table";
import { signedInViewer } from "@/lib/auth/gate";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { type ContactList, getContactList } from "@/lib/listings/queries";
import type { ListedPerson } from "@/lib/listings/shown";
import { byTheme, organisationsOn, type Sifting, sifted } from "@/lib/listings/sifting";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const find = cache(
  async (slug: string): Promise<ContactList> =>
    (await getContactList(await signedInViewer(to.list(slug)), slug)) ?? notFound(),
);

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  await find(programme);
  return pageTitle(locale, translator(locale, "listings")("title"));
}

/** Those who have taken part and say that they may be asked, by theme; for everybody else there is no such page. */
export default async function ListPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const list = await find(slug);
  const { words, theme, organisation } = await askedFor(searchParams, "words", "theme", "organisation");
  const asked: Sifting = { words: words?.slice(0, 100), theme, organisation };
  const { programme, convener, format, people, own } = list;
  const t = translator(locale, "listings");
  const found = sifted(people, asked);
  const themes = byTheme(
    found,
    format.themes.map(({ key }) => key),
  ).filter(({ key }) => !theme || key === theme);
  return (
    <Page
      locale={locale}
      width="wide"
      still
      eyebrow={`${programme[locale]} · ${convener}`}
      title={t("title")}
      lead={t("lead")}
    >
      <ListOffer locale={locale} own={own} />
      {people.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <>
          <Looking locale={locale} list={list} asked={asked} />
          <p role="status">{t("count", { n: found.length })}</p>
          {found.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : null}
          {themes.map(({ key, label, people: those }) => (
            <Section key={key} title={label[locale]}>
              <Those locale={locale} title={label[locale]} people={those} />
            </Section>
          ))}
        </>
      )}
      <p className="text-soft">{t("readBy")}</p>
    </Page>
  );
}

function Looking({ locale, list, asked }: { locale: Locale; list: ContactList; asked: Sifting }) {
  const t = translator(locale, "listings");
  const order = list.format.themes.map(({ key }) => key);
  const isNarrowed = Boolean(asked.words || asked.theme || asked.organisation);
  return (
    <Filters locale={locale} clear={isNarrowed ? "?" : undefined}>
      <FilterText name="words" label={t("filter.words")} value={asked.words} />
      <FilterSelect
        locale={locale}
        name="theme"
        label={t("filter.theme")}
        value={asked.theme}
        options={byTheme(list.people, order).map(({ key, label }) => ({ value: key, label: label[locale] }))}
      />
      <FilterSelect
        locale={locale}
        name="organisation"
        label={t("filter.organisation")}
        value={asked.organisation}
        options={organisationsOn(list.people)}
      />
    </Filters>
  );
}

type ThoseProps = { locale: Locale; title: string; people: readonly ListedPerson[] };

function Those({ locale, title, people }: ThoseProps) {
  const t = translator(locale, "listings");
  return (
    <Table
      caption={title}
      captionHidden
      columns={[
        { key: "name", label: t("columns.name"), head: true },
        { key: "asks", label: t("columns.asks") },
        { key: "reach", label: t("columns.reach") },
      ]}
      rows={people.map(({ id, name, organisation, askAbout, email, phone }) => ({
        key: id,
        cells: {
          name: (
            <>
              {name}
              {organisation ? <span className={houseClass}>{organisation}</span> : null}
            </>
          ),
          asks: askAbout ?? "–",
          reach: (
            <>
              {email ? <EmailLink address={email} /> : null}
              {email && phone ? <br /> : null}
              {phone ? <PhoneLink phone={phone} /> : null}
            </>
          ),
        },
      }))}
    />
  );
}

const houseClass = "block max-w-64 font-normal text-soft";
