import { answerColumns } from "@/lib/exports/answer-columns";
import { type Cell, type Column, columnsRead, enrolmentColumns } from "@/lib/exports/columns";
import type { EnrolmentRow } from "@/lib/exports/queries";
import type { ExportWords } from "@/lib/exports/words";
import { hasChoice, partLabel } from "@/lib/formats/parts";
import type { Reading } from "@/lib/formats/reading";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "@/lib/reports/report-queries";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import type { Totals } from "@/lib/surveys/totals";
import { inTurns } from "@/lib/threads/turns";
import { dateOn, dayIn } from "@/lib/time/days";

/** A sheet of a file: its name, its heads with a key that is the same in every language, and its rows. */
export type Sheet = {
  name: string;
  columns: { key: string; label: string; width: number }[];
  rows: Cell[][];
  /** To be filled in or sent again: the line of keys under the heads is left out. */
  plain?: true;
};

/** The enrolments as a sheet for each part of the format, with every answer that coordinators read. */
export async function enrolmentSheets(rows: readonly EnrolmentRow[], words: ExportWords): Promise<Sheet[]> {
  const { format, locale } = words;
  const sheets = [];
  for (const { key, reads } of format.parts) {
    const own = rows.filter(({ part }) => part === key);
    const sheet = await enrolmentSheet(own, reads, words);
    sheets.push({ ...sheet, name: sheetName(partLabel(format, key, locale) ?? sheet.name) });
  }
  return sheets;
}

async function enrolmentSheet(
  rows: readonly EnrolmentRow[],
  reads: Reading,
  words: ExportWords,
): Promise<Sheet> {
  const answers = answerColumns(
    rows.map(({ definition }) => definition),
    words.everyTheme(rows.map((row) => row.answers)),
    words.locale,
  );
  const columns = columnsRead<EnrolmentRow>(enrolmentColumns, reads);
  const [sheet] = (await tableSheets("enrolments", columns, [], words)) as [Sheet];
  return {
    ...sheet,
    columns: [...sheet.columns, ...answers],
    rows: await inTurns(rows, (row) => [
      ...columns.map(({ value }) => value(row, words)),
      ...answers.map(({ value }) => value(row.answers)),
    ]),
  };
}

/** Rows as one sheet, its columns said in words. */
export async function tableSheets<Row>(
  kind: "enrolments" | "participants" | "pairs" | "visits" | "attendance" | "agenda" | "orders",
  all: readonly Column<Row>[],
  rows: readonly Row[],
  words: ExportWords,
): Promise<Sheet[]> {
  const t = translator(words.locale, "exports", words.format);
  const columns = all.filter(({ ofParts }) => !ofParts || hasChoice(words.format));
  return [
    {
      name: sheetName(t(`sheets.${kind}`)),
      columns: columns.map(({ key, width }) => ({ key, label: t(`columns.${key}`), width })),
      rows: await inTurns(rows, (row) => columns.map(({ value }) => value(row, words))),
    },
  ];
}

/** The feedback as sheets: what the report shows, and nothing that it keeps back. */
export function feedbackSheets(report: Report, words: ExportWords): Sheet[] {
  const { locale, format } = words;
  const t = translator(locale, "exports", format);
  const surveys = surveysOf(report, words);
  return [
    {
      name: sheetName(t("sheets.ratings")),
      columns: [
        { key: "key", label: t("columns.key"), width: 16 },
        { key: "question", label: t("columns.question"), width: 44 },
        { key: "part", label: t("columns.part"), width: 18 },
        { key: "answers", label: t("columns.answers"), width: 10 },
        ...["1", "2", "3", "4", "5"].map((label) => ({ key: label, label, width: 6 })),
        { key: "unknown", label: t("columns.unknown"), width: 14 },
        { key: "mean", label: t("columns.mean"), width: 10 },
      ],
      rows: surveys.flatMap((survey) => ratingRows(survey, t("values.tooFew"))),
    },
    {
      name: sheetName(t("sheets.choices")),
      columns: [
        { key: "key", label: t("columns.key"), width: 16 },
        { key: "question", label: t("columns.question"), width: 44 },
        { key: "part", label: t("columns.part"), width: 18 },
        { key: "option", label: t("columns.option"), width: 24 },
        { key: "optionKey", label: t("columns.optionKey"), width: 16 },
        { key: "count", label: t("columns.count"), width: 8 },
      ],
      rows: surveys.flatMap((survey) => choiceRows(survey, locale)),
    },
    {
      name: sheetName(t("sheets.quotes")),
      columns: [
        { key: "quote", label: t("columns.quote"), width: 80 },
        { key: "by", label: t("columns.by"), width: 32 },
      ],
      rows: report.quotes.map(({ text, by }) => [text, by]),
    },
    {
      name: sheetName(t("sheets.insights")),
      columns: [{ key: "text", label: t("columns.text"), width: 80 }],
      rows: report.insights.map((text) => [text]),
    },
    ...daySheets(report, words),
  ];
}

/** What the days of rounds came to, and what was written together there; no sheet where there is nothing of it. */
function daySheets({ days, documents, counting }: Report, { locale, format, zone }: ExportWords): Sheet[] {
  const t = translator(locale, "exports", format);
  const contacts = (of: Report["days"][number]["contacts"]) =>
    of === "few" ? t("values.fewer", { n: counting.answers }) : of === "open" ? t("values.notYet") : of;
  const numbers = ["people", "organisations", "newlyMet", "contacts"] as const;
  return [
    ...(days.length === 0
      ? []
      : [
          {
            name: sheetName(t("sheets.days")),
            columns: [
              { key: "day", label: t("columns.day"), width: 12 },
              ...numbers.map((key) => ({ key, label: t(`columns.${key}`), width: 18 })),
            ],
            rows: days.map((day): Cell[] => [
              day.startsAt ? dateOn(dayIn(day.startsAt, zone)) : null,
              ...[day.people, day.organisations, day.newlyMet, contacts(day.contacts)],
            ]),
          },
        ]),
    ...(documents.length === 0
      ? []
      : [
          {
            name: sheetName(t("sheets.documents")),
            columns: [
              { key: "part", label: t("columns.part"), width: 28 },
              { key: "text", label: t("columns.text"), width: 80 },
            ],
            rows: documents.flatMap(({ parts }) =>
              parts.map(({ label, text }): Cell[] => [label[locale], text]),
            ),
          },
        ]),
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
  label: (key: string) => string;
};

function surveysOf({ surveys }: Report, { locale }: ExportWords): SurveyPart[] {
  return surveys.map(({ definition, totals }) => ({
    ...{ definition, totals, part: definition.title[locale] },
    label: (key) => questionsOf(definition).find((question) => question.key === key)?.label[locale] ?? key,
  }));
}

function ratingRows({ definition, totals, part, label }: SurveyPart, tooFew: string): Cell[][] {
  const ratings = questionsOf(definition).filter(({ kind }) => kind === "rating");
  return totals.questions
    .filter(({ key }) => ratings.some((question) => question.key === key))
    .map((question) =>
      question.kind === "rating"
        ? [
            question.key,
            label(question.key),
            part,
            question.answers,
            ...question.counts,
            question.unknown,
            question.mean === null ? null : Math.round(question.mean * 100) / 100,
          ]
        : [question.key, label(question.key), part, tooFew, null, null, null, null, null, null, null],
    );
}

function choiceRows(
  { definition, totals, part, label }: SurveyPart,
  locale: ExportWords["locale"],
): Cell[][] {
  return totals.questions.flatMap((question): Cell[][] => {
    if (question.kind === "score")
      return question.counts.map((count, score) => [
        question.key,
        label(question.key),
        part,
        score,
        String(score),
        count,
      ]);
    if (question.kind !== "choice") return [];
    const asked = questionsOf(definition).find(({ key }) => key === question.key);
    const options = asked && "options" in asked ? asked.options : [];
    return question.options.map(({ key, count }) => [
      question.key,
      label(question.key),
      part,
      options.find((option) => option.key === key)?.label[locale] ?? key,
      key,
      count,
    ]);
  });
}
