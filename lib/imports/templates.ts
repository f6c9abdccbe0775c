import type { Sheet } from "@/lib/exports/sheets";
import { sheetName } from "@/lib/exports/sheets";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Field, fieldsOf, type ImportKind } from "@/lib/imports/fields";

/** Templates to download: empty, and with rows that show how they are filled in. */
export const templates = ["organisations", "organisations-example", "visits", "visits-example"] as const;
export type Template = (typeof templates)[number];

/** Which template an address asks for, such as `visits.xlsx`; null where there is no such one. */
export function templateFile(name: string): Template | null {
  return templates.find((one) => name === `${one}.xlsx`) ?? null;
}

/** A template as a sheet, its heads in the reader's language: such as are understood again. */
export function templateSheet(template: Template, locale: Locale): Sheet {
  const kind: ImportKind = template.startsWith("visits") ? "visits" : "organisations";
  const t = translator(locale, "imports");
  const fields: readonly Field[] = fieldsOf[kind];
  return {
    name: sheetName(t(`file.kinds.${kind}`)),
    columns: fields.map((field) => ({ key: field, label: t(`fields.${field}`), width: 26 })),
    rows: template.endsWith("-example")
      ? examples[kind].map((row) => fields.map((field) => row[field] ?? null))
      : [],
    plain: true,
  };
}

const examples: Record<ImportKind, Partial<Record<Field, string>>[]> = {
  organisations: [
    {
      ...{
        name: "Säteen väki ry",
        otherName: "Strålens folk rf",
        businessId: "1234567-1",
        municipality: "Kuopio",
      },
      ...{ website: "https://sade.example", contactName: "Maija Mäki", contactRole: "puheenjohtaja" },
      ...{ contactEmail: "maija.maki@sade.example", contactPhone: "040 123 4567" },
      ...{ consent: "OK", consentedOn: "3.2.2026" },
    },
    {
      ...{ name: "Loimu rf", municipality: "Vasa", contactName: "Nils Norr" },
      ...{ contactEmail: "nils.norr@loimu.example" },
    },
  ],
  visits: [{ one: "Säteen väki ry", other: "Loimu rf", visitedOn: "14.9.2025" }],
};
