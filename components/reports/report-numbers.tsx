import { BarsChart } from "@/components/charts/bars-chart";
import { ColumnsChart } from "@/components/charts/columns-chart";
import { Section } from "@/components/layout/page";
import { readsOf } from "@/lib/formats/parts";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "@/lib/reports/report-queries";

type Themes = readonly { key: string; label: Localised }[];
type Props = { locale: Locale; report: Report };

/** So many of the most usual themes are in the short report; all of them are in its annexes. */
const mostUsual = 5;

/** The visits that have been held, month by month. */
export function ReportVisits({ locale, report }: Props) {
  const t = translator(locale, "reports", report.format);
  if (report.months.length === 0)
    return (
      <Section id="visits" title={t("visits.title")}>
        <p>{t("visits.empty")}</p>
      </Section>
    );
  const rows = report.months.map(({ month, count }) => ({
    key: month,
    label: monthName(locale, month),
    value: count,
  }));
  return (
    <section id="visits" className="stack" aria-labelledby="visits-title">
      <h2 id="visits-title">{t("visits.title")}</h2>
      <ColumnsChart locale={locale} title={t("numbers.visits")} rows={rows} />
    </section>
  );
}

/** Whether there is anything to say of themes: somebody is asked for them, or a group has one. */
export function hasThemes({ format, talked }: Report): boolean {
  const { seeks, offers } = readsOf(format);
  return Boolean(seeks || offers || talked.length > 0);
}

type ThemesProps = Props & { themes: Themes; all?: boolean };

/** What participants looked for, offered and talked about: the most usual of it, or all. Nothing where nobody is asked for themes. */
export function ReportThemes({ locale, report, themes, all = false }: ThemesProps) {
  const t = translator(locale, "reports", report.format);
  const { needs, offers, talked } = report;
  const charts = [
    { key: "needs", counted: needs, said: (n: number) => t("themes.unit", { n }) },
    { key: "offers", counted: offers, said: (n: number) => t("themes.unit", { n }) },
    { key: "groups", counted: talked, said: String },
  ] as const;
  if (!hasThemes(report)) return null;
  const shown = (counted: Report["needs"]) => (all ? counted : counted.slice(0, mostUsual));
  const left = charts.reduce((sum, { counted }) => sum + counted.length - shown(counted).length, 0);
  return (
    <Section id="themes" title={t("themes.title")}>
      {needs.length + offers.length === 0 ? <p>{t("themes.empty")}</p> : null}
      {charts.map(({ key, counted, said }) =>
        counted.length > 0 ? (
          <BarsChart
            key={key}
            locale={locale}
            title={t(`themes.${key}`)}
            said={said}
            rows={bars(locale, shown(counted), themes)}
          />
        ) : null,
      )}
      {left > 0 ? <p>{t("themes.more", { n: left })}</p> : null}
    </Section>
  );
}

function bars(locale: Locale, rows: readonly { key: string; count: number }[], themes: Themes) {
  return rows.map(({ key, count }) => ({
    key,
    label:
      themes.find((theme) => theme.key === key)?.label[locale] ??
      translator(locale, "exports", null)("values.goneTheme"),
    value: count,
  }));
}

/** `3/27`, English `Mar 27`: short, since columns are narrow. */
function monthName(locale: Locale, month: string): string {
  const [year = "", number = ""] = month.split("-");
  if (locale !== "en") return `${Number(number)}/${year.slice(2)}`;
  return new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
