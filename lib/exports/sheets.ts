import { type Cell, enrolmentColumns } from "@/lib/exports/columns";
import type { EnrolmentRow } from "@/lib/exports/queries";
import type { ExportWords } from "@/lib/exports/words";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "@/lib/reports/report-queries";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import type { Totals } from "@/lib/surveys/totals";

/** A sheet of a file: its name, its head and its rows. */
export type Sheet = { name: string; columns: { label: string; width: number }[]; rows: Cell[][] };

/** The enrolments as a sheet. */
export function enrolmentSheets(rows: readonly EnrolmentRow[], words: ExportWords): Sheet[] {
  const t = translator(words.locale, "exports");
  return [
    {
      name: sheetName(t("sheets.enrolments")),
      columns: enrolmentColumns.map(({ key, width }) => ({ label: t(`columns.${key}`), width })),
      rows: rows.map((row) => enrolmentColumns.map(({ value }) => value(row, words))),
    },
  ];
}

/** The feedback as sheets: what the report shows, and nothing that it keeps back. */
export function feedbackSheets(report: Report, words: ExportWords): Sheet[] {
  const { locale } = words;
  const t = translator(locale, "exports");
  const surveys = surveysOf(report, words);
  return [
    {
      name: sheetName(t("sheets.ratings")),
      columns: [
        { label: t("columns.question"), width: 44 },
        { label: t("columns.part"), width: 18 },
        { label: t("columns.answers"), width: 10 },
        ...["1", "2", "3", "4", "5"].map((label) => ({ label, width: 6 })),
        { label: t("columns.unknown"), width: 14 },
        { label: t("columns.mean"), width: 10 },
      ],
      rows: surveys.flatMap((survey) => ratingRows(survey, t("values.tooFew"))),
    },
    {
      name: sheetName(t("sheets.choices")),
      columns: [
        { label: t("columns.question"), width: 44 },
        { label: t("columns.part"), width: 18 },
        { label: t("columns.option"), width: 24 },
        { label: t("columns.count"), width: 8 },
      ],
      rows: surveys.flatMap((survey) => choiceRows(survey, locale)),
    },
    {
      name: sheetName(t("sheets.words")),
      columns: [
        { label: t("columns.question"), width: 30 },
        { label: t("columns.text"), width: 80 },
      ],
      rows: surveys
        .filter(({ whole }) => whole)
        .flatMap(({ totals, label }) =>
          totals.questions.flatMap((question) =>
            question.kind === "words" ? question.texts.map((text) => [label(question.key), text]) : [],
          ),
        ),
    },
    {
      name: sheetName(t("sheets.quotes")),
      columns: [
        { label: t("columns.quote"), width: 80 },
        { label: t("columns.by"), width: 32 },
      ],
      rows: report.quotes.map(({ text, by }) => [text, by]),
    },
    {
      name: sheetName(t("sheets.insights")),
      columns: [{ label: t("columns.text"), width: 80 }],
      rows: report.insights.map((text) => [text]),
    },
  ];
}

/** A sheet's name as spreadsheets take it: at most 31 characters, none of `: \ / ? * [ ]`. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[:\\/?*[\]]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31)
      .trim() || "1"
  );
}

type SurveyPart = {
  definition: SurveyDefinition;
  totals: Totals;
  part: string;
  whole: boolean;
  label: (key: string) => string;
};

function surveysOf({ feedback, closing }: Report, { locale }: ExportWords): SurveyPart[] {
  const t = translator(locale, "exports");
  const visit = (n: number) => translator(locale, "reports")("feedback.visit", { n: String(n) });
  const of = (definition: SurveyDefinition, totals: Totals, part: string, whole: boolean): SurveyPart => ({
    ...{ definition, totals, part, whole },
    label: (key) => questionsOf(definition).find((question) => question.key === key)?.label[locale] ?? key,
  });
  return [
    ...(feedback ? [of(feedback.definition, feedback.totals.whole, t("values.all"), true)] : []),
    ...(feedback?.totals.parts ?? []).flatMap(({ totals }, index) =>
      feedback && totals.answers !== null ? [of(feedback.definition, totals, visit(index + 1), false)] : [],
    ),
    ...(closing ? [of(closing.definition, closing.totals, t("values.all"), true)] : []),
  ];
}

function ratingRows({ definition, totals, part, label }: SurveyPart, tooFew: string): Cell[][] {
  const ratings = questionsOf(definition).filter(({ kind }) => kind === "rating");
  return totals.questions
    .filter(({ key }) => ratings.some((question) => question.key === key))
    .map((question) =>
      question.kind === "rating"
        ? [
            label(question.key),
            part,
            question.answers,
            ...question.counts,
            question.unknown,
            question.mean === null ? null : Math.round(question.mean * 100) / 100,
          ]
        : [label(question.key), part, tooFew, null, null, null, null, null, null, null],
    );
}

function choiceRows(
  { definition, totals, part, label }: SurveyPart,
  locale: ExportWords["locale"],
): Cell[][] {
  return totals.questions.flatMap((question): Cell[][] => {
    if (question.kind === "score")
      return question.counts.map((count, score) => [label(question.key), part, String(score), count]);
    if (question.kind !== "choice") return [];
    const asked = questionsOf(definition).find(({ key }) => key === question.key);
    const options = asked && "options" in asked ? asked.options : [];
    return question.options.map(({ key, count }) => [
      label(question.key),
      part,
      options.find((option) => option.key === key)?.label[locale] ?? key,
      count,
    ]);
  });
}
