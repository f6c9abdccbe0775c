import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { BarsChart } from "@/components/charts/bars-chart";
import { ColumnsChart } from "@/components/charts/columns-chart";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { monthName } from "@/components/reports/report-numbers";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters } from "@/components/ui/filters";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { yearFigures } from "@/lib/exports/year-sheets";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { municipalityIn } from "@/lib/municipalities/understood";
import { listManagedConveners } from "@/lib/programmes/managing-queries";
import { getYear, listYears, type Year, type YearNumbers } from "@/lib/reports/yearly-queries";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "yearly")("title"));
}

/** A year over all programmes, in the numbers that funders ask for. */
export default async function StatisticsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const viewer = await managingViewer();
  const conveners = await listManagedConveners(viewer);
  const {
    convener: askedConvener,
    year: askedYear,
    wait,
  } = await askedFor(searchParams, "convener", "year", "wait");
  const convener = conveners.find(({ id }) => id === askedConvener) ?? conveners[0];
  if (!convener) notFound();
  const now = new Date();
  const years = await listYears(viewer, convener, now);
  const chosen = years.find((one) => String(one) === askedYear) ?? years[0] ?? now.getFullYear();
  const year = await getYear(viewer, convener, chosen, now);
  const t = translator(locale, "yearly");
  const exports = translator(locale, "exports", null);
  const minutes = Math.min(60, Number.parseInt(wait ?? "", 10) || 0);
  const file = (type: "xlsx" | "csv") =>
    href(locale, to.manage.statisticsFile(convener.id, `${chosen}.${type}`));
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={convener.name}
      title={t("heading", { year: String(chosen) })}
      lead={t("lead")}
      back={{
        href: href(locale, to.manage.programmes()),
        label: translator(locale, "programmes", null)("manage.list.title"),
      }}
    >
      {minutes > 0 ? (
        <Notice locale={locale} tone="warning">
          {exports("tooMany", { minutes })}
        </Notice>
      ) : null}
      <Filters locale={locale} called={{ title: t("choose"), submit: t("show") }}>
        {conveners.length > 1 ? (
          <FilterSelect
            locale={locale}
            name="convener"
            label={translator(locale, "programmes", null)("manage.new.convener")}
            value={convener.id}
            options={conveners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <FilterSelect
          locale={locale}
          name="year"
          label={t("year")}
          value={String(chosen)}
          nothing={t("latest")}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </Filters>
      {year.total.visits === 0 && year.enrolled === 0 ? (
        <EmptyState title={t("empty", { year: String(chosen) })}>{t("emptyHint")}</EmptyState>
      ) : (
        <>
          <Numbers locale={locale} year={year} />
          <p className="row print:hidden">
            <LinkButton tone="secondary" href={file("xlsx")} download>
              {exports("xlsx")}
            </LinkButton>
            <LinkButton tone="quiet" href={file("csv")} download>
              {exports("csv")}
            </LinkButton>
          </p>
          <About locale={locale} year={year} />
        </>
      )}
    </Page>
  );
}

type YearProps = { locale: Locale; year: Year };

/** What was done, by format and in all. */
function Numbers({ locale, year }: YearProps) {
  const t = translator(locale, "yearly");
  const number = new Intl.NumberFormat(languageTags[locale]);
  const cells = (numbers: YearNumbers) =>
    Object.fromEntries(yearFigures.map(({ key, of }) => [key, number.format(of(numbers))]));
  const rows = [
    ...year.formats.map(({ key, name, numbers }) => ({ key, name: name[locale], numbers })),
    ...(year.formats.length === 1 ? [] : [{ key: "total", name: t("total"), numbers: year.total }]),
  ];
  const { unconfirmed } = year.total;
  return (
    <Section title={t("numbers")}>
      <Table
        caption={t("numbers")}
        captionHidden
        stacked={false}
        columns={[
          { key: "format", label: t("format"), head: true },
          ...yearFigures.map(({ key }) => ({ key, label: t(`figures.${key}`), numeric: true })),
        ]}
        rows={rows.map(({ key, name, numbers }) => ({ key, cells: { format: name, ...cells(numbers) } }))}
      />
      <p className="max-w-measure text-soft">
        {t("enrolled", { n: year.enrolled })} {t("method")}
        {unconfirmed > 0 ? ` ${t("unconfirmed", { n: unconfirmed })}` : ""}
      </p>
    </Section>
  );
}

/** When it was, what was talked about and where those who met are from. */
function About({ locale, year }: YearProps) {
  const t = translator(locale, "yearly");
  const months = year.total.months.map(({ month, count }, index) => ({
    key: month,
    label: monthName(locale, month, index),
    value: count,
  }));
  const themes = year.themes.map(({ label, count }) => ({
    key: label.fi,
    label: label[locale],
    value: count,
  }));
  const towns = year.municipalities.map(({ name, count }) => ({
    key: name,
    label: municipalityIn(locale, name),
    value: count,
  }));
  return (
    <>
      {months.length > 0 ? <ColumnsChart locale={locale} title={t("months")} rows={months} /> : null}
      {themes.length > 0 ? <BarsChart locale={locale} title={t("themes")} rows={themes} /> : null}
      {towns.length > 0 ? <BarsChart locale={locale} title={t("municipalities")} rows={towns} /> : null}
    </>
  );
}
