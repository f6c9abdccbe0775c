import { ReportPart } from "@/components/reports/report-part";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { WrittenSheet } from "@/components/ui/written-sheet";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReportedDay } from "@/lib/reports/days-loading";
import type { Report } from "@/lib/reports/report-queries";
import { formatDate } from "@/lib/time/format";

type Props = { locale: Locale; report: Report };

/** What each day of rounds brought about, in numbers that name nobody; nothing where there has been none. */
export function ReportDays({ locale, report }: Props) {
  const t = translator(locale, "reports", report.format);
  if (report.days.length === 0) return null;
  return (
    <ReportPart id="days" title={t("days.title")}>
      {report.days.map((day) => (
        <section key={day.meetingId} className="stack-sm">
          {day.startsAt ? <h3>{formatDate(day.startsAt, { locale, zone: day.timeZone })}</h3> : null}
          <DefinitionList items={factsOf(locale, report, day)} />
        </section>
      ))}
      <p className="max-w-measure text-soft">{t("days.how")}</p>
    </ReportPart>
  );
}

function factsOf(locale: Locale, { format, counting }: Report, day: ReportedDay): Fact[] {
  const t = translator(locale, "reports", format);
  const { people, organisations, newlyMet, contacts } = day;
  return [
    { term: t("days.people"), value: numberOf(people) },
    { term: t("days.organisations"), value: numberOf(organisations) },
    { term: t("days.newlyMet"), value: numberOf(newlyMet, newlyMet > 0 ? t("days.newlyMetDetail") : "") },
    ...(contacts === null
      ? []
      : [
          {
            term: t("days.contacts"),
            value:
              contacts === "open"
                ? t("days.open")
                : contacts === "few"
                  ? t("days.few", { n: counting.answers })
                  : t("days.contactsDetail", { n: contacts }),
          },
        ]),
  ];
}

function numberOf(of: number, detail = "") {
  return (
    <>
      <strong className="tabular-nums">{of}</strong>{" "}
      {detail ? <span className="text-soft">{detail}</span> : null}
    </>
  );
}

/** What was written together and the format wants told; nothing where none has passed. */
export function ReportDocuments({ locale, report }: Props) {
  const t = translator(locale, "reports", report.format);
  if (report.documents.length === 0) return null;
  return (
    <ReportPart id="documents" title={t("documents.title")}>
      {report.documents.map(({ id, title, parts }) => (
        <section key={id} className="stack-sm">
          <h3>{title[locale]}</h3>
          <WrittenSheet parts={parts.map(({ key, label, text }) => ({ key, label: label[locale], text }))} />
        </section>
      ))}
    </ReportPart>
  );
}
