import { stringify } from "csv-stringify/sync";
import writeExcelFile from "write-excel-file/node";
import type { Cell } from "@/lib/exports/columns";
import { exactly, guarded } from "@/lib/exports/guard";
import type { ExportType } from "@/lib/exports/rules";
import type { Sheet } from "@/lib/exports/sheets";

/**
 * The sheets as an Excel file: text stays text, whatever it begins with, and days are days. Under the heads, which are in the
 * reader's language, stand keys that are the same in all.
 */
export function asXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows, plain }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: plain ? 1 : 2,
      data: [
        columns.map(({ label }) => ({ value: label, type: String, fontWeight: "bold" as const })),
        ...(plain ? [] : [columns.map(({ key }) => ({ value: key, type: String, textColor: "#595959" }))]),
        ...rows.map((row) => row.map(excelCell)),
      ],
    })),
  ).toBuffer();
}

/**
 * The sheets as CSV for the Excel of Finland: semicolons, UTF-8 with its mark, every cell in quotes, decimal commas, days as ISO
 * (which Excel reads as days in every language). Of several sheets each has its name above it.
 */
export function asCsv(sheets: readonly Sheet[]): string {
  const blocks = sheets.map(({ name, columns, rows, plain }) => {
    const labels = columns.map(({ label }) => label);
    const heads = plain ? [labels] : [labels, columns.map(({ key }) => key)];
    const table = [...heads.map((head) => head.map(guarded)), ...rows.map((row) => row.map(csvCell))];
    return sheets.length > 1 ? [[guarded(name)], ...table, []] : table;
  });
  return stringify(blocks.flat(), { delimiter: ";", bom: true, quoted: true, record_delimiter: "windows" });
}

/** The sheets as a file of this type. */
export async function made({
  sheets,
  type,
}: {
  sheets: readonly Sheet[];
  type: ExportType;
}): Promise<string | Uint8Array<ArrayBuffer>> {
  return type === "xlsx" ? new Uint8Array(await asXlsx(sheets)) : asCsv(sheets);
}

function excelCell(value: Cell) {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: "d.m.yyyy" };
  if (typeof value === "number") return { value, type: Number };
  return { value: value.slice(0, 32_000).toWellFormed(), type: String };
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? String(value).replace(".", ",") : (exactly(value) ?? guarded(value));
}
