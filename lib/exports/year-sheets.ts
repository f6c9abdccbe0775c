import type { Sheet } from "@/lib/exports/sheets";
import { sheetName } from "@/lib/exports/sheets";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { municipalityIn } from "@/lib/municipalities/understood";
import type { Year, YearNumbers } from "@/lib/reports/yearly-queries";

/** What is counted of a year, in the order of page and file; hours to a tenth. */
export const yearFigures = [
  { key: "programmes", of: ({ programmes }) => programmes },
  { key: "groups", of: ({ groups }) => groups },
  { key: "visits", of: ({ visits }) => visits },
  { key: "hours", of: ({ hours }) => tenth(hours) },
  { key: "people", of: ({ people }) => people },
  { key: "attendances", of: ({ attendances }) => attendances },
  { key: "personHours", of: ({ personHours }) => tenth(personHours) },
  { key: "associations", of: ({ associations }) => associations },
] as const satisfies readonly { key: string; of: (numbers: YearNumbers) => number }[];

/** A year as sheets: its numbers by format and in all, its themes, where those who met are from. */
export function yearSheets(year: Year, locale: Locale): Sheet[] {
  const t = translator(locale, "yearly");
  const counted = (name: string, key: string, rows: { label: string; count: number }[]): Sheet => ({
    name: sheetName(name),
    columns: [
      { key, label: name, width: 44 },
      { key: "count", label: t("count"), width: 12 },
    ],
    rows: rows.map(({ label, count }) => [label, count]),
  });
  return [
    {
      name: sheetName(t("numbers")),
      columns: [
        { key: "format", label: t("format"), width: 32 },
        ...yearFigures.map(({ key }) => ({ key, label: t(`figures.${key}`), width: 16 })),
      ],
      rows: [
        ...year.formats.map(({ name, numbers }) => [
          name[locale],
          ...yearFigures.map(({ of }) => of(numbers)),
        ]),
        [t("total"), ...yearFigures.map(({ of }) => of(year.total))],
      ],
    },
    counted(
      t("themes"),
      "theme",
      year.themes.map(({ label, count }) => ({ label: label[locale], count })),
    ),
    counted(
      t("municipalities"),
      "municipality",
      year.municipalities.map(({ name, count }) => ({ label: municipalityIn(locale, name), count })),
    ),
  ];
}

function tenth(hours: number): number {
  return Math.round(hours * 10) / 10;
}
