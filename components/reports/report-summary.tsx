import { Section } from "@/components/layout/page";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { isOneGroup } from "@/lib/formats/grouping";
import { hasChoice, readsAfter } from "@/lib/formats/parts";
import type { Locale } from "@/lib/i18n/locales";
import { inPercent, oneDecimal } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import type { ReportedSurvey } from "@/lib/reports/answered-loading";
import type { Report } from "@/lib/reports/report-queries";
import { questionsOf } from "@/lib/surveys/rules";

type Props = { locale: Locale; report: Report };

/** The few numbers that whoever pays for the programme asks for first: what was done, and what was thought of it. */
export function ReportSummary({ locale, report }: Props) {
  const t = translator(locale, "reports", report.format);
  return (
    <Section id="summary" title={t("numbers.title")}>
      <p className="max-w-measure text-lg">{inWords(locale, report).join(" ")}</p>
      <DefinitionList items={[...doneOf(locale, report), ...thoughtOf(locale, report)]} />
    </Section>
  );
}

/** The programme in three sentences: what was done, how far it went, how many said what they think. */
function inWords(locale: Locale, report: Report): string[] {
  const t = translator(locale, "reports", report.format);
  const { visits, people, groups, surveys, unconfirmed } = report;
  const { agreed, completed } = cameAbout(groups);
  const last = surveys.findLast(({ totals, asked }) => totals.answers !== null && asked);
  return [
    t("summary.done", { visits, people }),
    ...(unconfirmed > 0 ? [sentence(t("numbers.unconfirmed", { n: unconfirmed }))] : []),
    ...(isOneGroup(report.format) ? [] : [t("summary.groups", { agreed, completed })]),
    ...(last
      ? [t("summary.answered", { survey: last.definition.title[locale], ...rateOf(locale, last) })]
      : []),
  ];
}

function sentence(part: string): string {
  return `${part.charAt(0).toLocaleUpperCase("fi")}${part.slice(1)}.`;
}

/** Of how many of those who were asked the answers are in the numbers, where it can be said. */
export function rateOf(locale: Locale, { totals: { answers }, asked }: ReportedSurvey) {
  const [said, of] = [answers ?? 0, asked ?? 0];
  return { answers: said, asked: of, share: inPercent(locale, of > 0 ? said / of : 0) };
}

/** How many groups were agreed, and how many of them have ended their meetings. */
export function cameAbout(groups: Report["groups"]) {
  const completed = groups.COMPLETED ?? 0;
  return { completed, agreed: (groups.CONFIRMED ?? 0) + completed };
}

function doneOf(locale: Locale, report: Report): Fact[] {
  const t = translator(locale, "reports", report.format);
  const { enrolments, enrolled, groups, visits, associations, people, attendances, unconfirmed } = report;
  const { goingOn } = report;
  const [accepted, waitlisted] = [enrolments.ACCEPTED ?? 0, enrolments.WAITLISTED ?? 0];
  const { agreed, completed } = cameAbout(groups);
  const came = [
    t("numbers.peopleDetail", { n: attendances }),
    ...(unconfirmed > 0 ? [t("numbers.unconfirmed", { n: unconfirmed })] : []),
  ].join("; ");
  return [
    fact(t("numbers.visits"), visits),
    ...(report.format.parts.some((part) => part.of === "organisation")
      ? [fact(t("numbers.associations"), associations)]
      : []),
    fact(t("numbers.people"), people, people > 0 || unconfirmed > 0 ? came : undefined),
    ...(isOneGroup(report.format)
      ? []
      : [
          fact(
            t("numbers.groups"),
            agreed,
            agreed > 0 ? t("numbers.groupsDetail", { completed }) : undefined,
          ),
        ]),
    fact(
      t("numbers.enrolments"),
      enrolled,
      enrolled > 0 ? t("numbers.enrolmentsDetail", { accepted, waitlisted }) : undefined,
    ),
    ...(hasChoice(report.format)
      ? report.format.parts.map(({ key, label }) =>
          fact(t("numbers.enrolmentsIn", { part: label?.[locale] ?? key }), report.parts[key] ?? 0),
        )
      : []),
    ...(goingOn.networks > 0
      ? [fact(t("numbers.networks"), goingOn.networks, t("numbers.networksDetail", { n: goingOn.people }))]
      : []),
  ];
}

function thoughtOf(locale: Locale, report: Report): Fact[] {
  const t = translator(locale, "reports", report.format);
  return meansOf(report).map(({ label, kind, mean, n }) => ({
    term: label[locale],
    value: t(`numbers.${kind}`, { mean: oneDecimal(locale, mean), n }),
  }));
}

/** What the closing questions came to; nothing of those that too few have answered. */
export function meansOf({ format, surveys }: Report) {
  const { thought = {} } = readsAfter(format);
  return surveys.flatMap(({ definition, totals }) =>
    [thought.worth, thought.recommend].flatMap((key) => {
      const total = totals.questions.find((question) => question.key === key);
      const asked = questionsOf(definition).find((question) => question.key === key);
      if (!asked || !total || (total.kind !== "rating" && total.kind !== "score")) return [];
      if (total.mean === null) return [];
      const { kind, mean, answers: n } = total;
      return [{ key: asked.key, label: asked.label, kind, mean, n }];
    }),
  );
}

function fact(term: string, of: number, detail?: string): Fact {
  return {
    term,
    value: (
      <>
        <strong className="tabular-nums">{of}</strong>{" "}
        {detail ? <span className="text-soft">{detail}</span> : null}
      </>
    ),
  };
}
