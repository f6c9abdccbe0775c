import { hasCompany } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";

/** What can be exported, and as what. */
export const exportKinds = [
  ...(["enrolments", "participants", "pairs", "visits", "attendance"] as const),
  ...(["feedback", "orders"] as const),
] as const;
const exportTypes = ["xlsx", "csv"] as const;
export type ExportKind = (typeof exportKinds)[number];
export type ExportType = (typeof exportTypes)[number];

/**
 * What can be taken out of a programme of this format: what is to be invoiced where there are offers, and who came where whoever orders
 * names those who come, for the state supports hours of which it asks a list and a programme.
 */
export function exportKindsOf(format: Pick<Format, "agreement" | "parts">): ExportKind[] {
  return exportKinds.filter(
    (kind) =>
      (kind !== "orders" || format.agreement.kind === "offer") &&
      (kind !== "attendance" || hasCompany(format)),
  );
}

/** Which year's file an address asks for, such as `2026.xlsx`; null where there is no such one. */
export function yearFile(name: string): { year: number; type: ExportType } | null {
  const [, year, type] = /^(20\d\d)\.(\w+)$/.exec(name) ?? [];
  const known = exportTypes.find((one) => one === type);
  return year && known ? { year: Number(year), type: known } : null;
}

/** Which file an address asks for, such as `enrolments.xlsx`; null where there is no such one. */
export function exportFile(name: string): { kind: ExportKind; type: ExportType } | null {
  const kind = exportKinds.find((one) => name.startsWith(`${one}.`));
  const type = exportTypes.find((one) => name === `${kind}.${one}`);
  return kind && type ? { kind, type } : null;
}

/** What a downloaded file is called: what it is of, what it holds, and the day. */
export function fileName(
  slug: string,
  { kind, type }: { kind: ExportKind; type: ExportType },
  day: string,
): string {
  return `${slug}-${kind}-${day}.${type}`;
}

/** What the activity log says of an export: how much of what, and nothing of it. */
export function whatIsExported(kind: ExportKind | "year", sheets: readonly { rows: readonly unknown[] }[]) {
  return { kind, rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) };
}
