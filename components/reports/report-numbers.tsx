import { BarsChart } from "@/components/charts/bars-chart";
import { ColumnsChart } from "@/components/charts/columns-chart";
import { Section } from "@/components/layout/page";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "@/lib/reports/report-queries";

type Props = { locale: Locale; report: Report; themes: readonly { key: string; label: Localised }[] };

/** What was done: enrolments, pairs, visits by month, associations and people, themes. */
export function ReportNumbers({ locale, report, themes }: Props) {
  const t = translator(locale, "reports");
  const { enrolments, groups } = report;
  const sent =
    (enrolments.SUBMITTED ?? 0) +
    (enrolments.ACCEPTED ?? 0) +
    (enrolments.WAITLISTED ?? 0) +
    (enrolments.DECLINED ?? 0) +
    (enrolments.WITHDRAWN ?? 0);
  const agreed = (groups.CONFIRMED ?? 0) + (groups.COMPLETED ?? 0);
  return (
    <>
      <Section title={t("numbers.title")}>
        <DefinitionList
          items={[
            {
              term: t("numbers.enrolments"),
              value: (
                <Count
                  of={sent}
                  detail={t("numbers.enrolmentsDetail", {
                    accepted: enrolments.ACCEPTED ?? 0,
                    waitlisted: enrolments.WAITLISTED ?? 0,
                  })}
                />
              ),
            },
            {
              term: t("numbers.groups"),
              value: (
                <Count of={agreed} detail={t("numbers.groupsDetail", { completed: groups.COMPLETED ?? 0 })} />
              ),
            },
            { term: t("numbers.visits"), value: <Count of={report.visits} /> },
            { term: t("numbers.associations"), value: <Count of={report.associations} /> },
            {
              term: t("numbers.people"),
              value: (
                <Count
                  of={report.people}
                  detail={[
                    t("numbers.peopleDetail", { n: report.attendances }),
                    ...(report.unconfirmed > 0 ? [t("numbers.unconfirmed", { n: report.unconfirmed })] : []),
                  ].join("; ")}
                />
              ),
            },
          ]}
        />
        {report.months.length > 0 ? (
          <ColumnsChart
            locale={locale}
            title={t("visits.title")}
            rows={report.months.map(({ month, count }) => ({
              key: month,
              label: monthName(locale, month),
              value: count,
            }))}
          />
        ) : (
          <p>{t("visits.empty")}</p>
        )}
      </Section>
      <Section title={t("themes.title")}>
        {report.needs.length + report.offers.length === 0 ? <p>{t("themes.empty")}</p> : null}
        {(["needs", "offers"] as const).map((kind) =>
          report[kind].length > 0 ? (
            <BarsChart
              key={kind}
              locale={locale}
              title={t(`themes.${kind}`)}
              said={(n) => t("themes.unit", { n })}
              rows={bars(locale, report[kind], themes)}
            />
          ) : null,
        )}
        {report.talked.length > 0 ? (
          <BarsChart locale={locale} title={t("themes.groups")} rows={bars(locale, report.talked, themes)} />
        ) : null}
      </Section>
    </>
  );
}

function Count({ of, detail }: { of: number; detail?: string }) {
  return (
    <>
      <strong className="tabular">{of}</strong>{" "}
      {detail && of > 0 ? <span className="text-soft">{detail}</span> : null}
    </>
  );
}

function bars(locale: Locale, rows: readonly { key: string; count: number }[], themes: Props["themes"]) {
  return rows.map(({ key, count }) => ({
    key,
    label:
      themes.find((theme) => theme.key === key)?.label[locale] ??
      translator(locale, "exports")("values.goneTheme"),
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
