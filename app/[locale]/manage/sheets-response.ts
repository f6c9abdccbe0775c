import { fileFrom } from "@/lib/exports/making";
import type { ExportType } from "@/lib/exports/rules";
import type { Sheet } from "@/lib/exports/sheets";
import { isForLater } from "@/lib/threads/threads";

const types: Record<ExportType, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Sheets as a file that is downloaded under a name; null where too many are being made just now. */
export async function sheetsResponse(
  sheets: readonly Sheet[],
  type: ExportType,
  name: string,
): Promise<Response | null> {
  const body = await fileFrom(sheets, type).catch((error: unknown) => {
    if (isForLater(error)) return null;
    throw error;
  });
  if (body === null) return null;
  return new Response(body, {
    headers: {
      ...{ "content-type": types[type], "content-disposition": `attachment; filename="${name}"` },
      ...{ "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
    },
  });
}
