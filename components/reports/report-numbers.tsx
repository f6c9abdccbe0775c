import { BarsChart } from "@/components/charts/bars-chart";
import { ColumnsChart } from "@/components/charts/columns-chart";
import { DifferenceChart } from "@/components/charts/difference-chart";
import { ReportPart } from "@/components/reports/report-part";
import { mainPart } from "@/lib/formats/parts";
import { type Locale, type Localised, languageTags } from "@/lib/i18n/locales";
import { signedCount } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "@/lib/reports/report-queries";

type Themes = readonly { key: string; label: Localised }[];
type Props = { locale: Locale; report: Report };

/** So many of the most usual themes are in the short report; all of them are in its annexes. */
const mostUsual = 8;

/** The visits that have been held, month by month. */
export function ReportVisits({ locale, report }: Props) {
  const t = translator(locale, "reports", report.format);
  if (report.months.length === 0)
    return (
      <ReportPart id="visits" title={t("visits.title")}>
        <p>{t("visits.empty")}</p>
      </ReportPart>
    );
  const rows = report.months.map(({ month, count }, index) => ({
    key: month,
    label: monthName(locale, month, index),
    value: count,
  }));
  return (
    <ReportPart id="visits" title={t("visits.title")}>
      <ColumnsChart locale={locale} title={t("numbers.visits")} rows={rows} />
    </ReportPart>
  );
}

/** Whether there is anything to say of themes: somebody is asked for them, or a group has one. */
export function hasThemes({ format, talked }: Report): boolean {
  const { seeks, offers } = mainPart(format).reads;
  return Boolean(seeks || offers || talked.length > 0);
}

type ThemesProps = Props & { themes: Themes; all?: boolean };

/** What participants looked for, offered and talked about: the most usual of it, or all. Nothing where nobody is asked for themes. */
export function ReportThemes({ locale, report, themes, all = false }: ThemesProps) {
  const t = translator(locale, "reports", report.format);
  if (!hasThemes(report)) return null;
  const [sought, talked] = [soughtAndOffered(report), report.talked];
  const most = all ? Number.POSITIVE_INFINITY : mostUsual;
  const left = Math.max(0, sought.length - most) + Math.max(0, talked.length - most);
  const label = (key: string) =>
    themes.find((theme) => theme.key === key)?.label[locale] ??
    translator(locale, "exports", null)("values.goneTheme");
  return (
    <ReportPart id="themes" title={t("themes.title")} open={all}>
      {sought.length === 0 ? (
        <p>{t("themes.empty")}</p>
      ) : (
        <DifferenceChart
          locale={locale}
          title={t("themes.both")}
          description={t("themes.about")}
          {...scaleOf(sought)}
          names={{ high: t("themes.needs"), low: t("themes.offers"), difference: t("themes.gap") }}
          rows={sought.slice(0, most).map(({ key, needs, offers }) => ({
            ...{ key, label: label(key) },
            high: { value: needs, said: t("themes.unit", { n: needs }), short: String(needs) },
            low: { value: offers, said: t("themes.unit", { n: offers }), short: String(offers) },
            difference: signedCount(locale, needs - offers),
          }))}
        />
      )}
      {talked.length > 0 ? (
        <BarsChart
          locale={locale}
          title={t("themes.groups")}
          rows={talked.slice(0, most).map(({ key, count }) => ({ key, label: label(key), value: count }))}
        />
      ) : null}
      {left > 0 ? <p>{t("themes.more", { n: left })}</p> : null}
    </ReportPart>
  );
}

/** Each theme with how many look for it and how many offer it; what most look for or offer is first. */
function soughtAndOffered({ needs, offers }: Report) {
  const count = (of: Report["needs"], key: string) => of.find((one) => one.key === key)?.count ?? 0;
  return [...new Set([...needs, ...offers].map(({ key }) => key))]
    .map((key) => ({ key, needs: count(needs, key), offers: count(offers, key) }))
    .sort((a, b) => b.needs + b.offers - a.needs - a.offers);
}

/** From nought to a round number that is not below any of them, in at most six steps. */
function scaleOf(rows: readonly { needs: number; offers: number }[]) {
  const largest = Math.max(1, ...rows.flatMap(({ needs, offers }) => [needs, offers]));
  const rough = 10 ** Math.floor(Math.log10(largest));
  const step = Math.max(
    1,
    [rough / 5, rough / 2, rough, rough * 2].find((one) => largest / one <= 6) ?? rough,
  );
  return { least: 0, most: Math.ceil(largest / step) * step, step };
}

/** The month by its short name, and the year where it begins or is the first that is shown: columns are narrow. */
export function monthName(locale: Locale, month: string, index: number): string {
  const [year = "", number = ""] = month.split("-");
  const date = new Date(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(languageTags[locale], { month: "short", timeZone: "UTC" }).format(
    date,
  );
  return index === 0 || number === "01" ? `${name} ${year}` : name;
}
