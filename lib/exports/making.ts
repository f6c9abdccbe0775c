import { made } from "@/lib/exports/files";
import type { ExportType } from "@/lib/exports/rules";
import type { Sheet } from "@/lib/exports/sheets";
import { inThread } from "@/lib/threads/threads";

/** Files of so few cells are made where the request is: the way to a thread and back would take longer. */
const few = 2_000;

/** The sheets as a file of a type; where they hold much, made in a thread, which the event loop does not wait for. */
export function fileFrom(
  sheets: readonly Sheet[],
  type: ExportType,
  { fewest = few }: { fewest?: number } = {},
): ReturnType<typeof made> {
  const cells = sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  if (cells <= fewest) return made({ sheets, type });
  return inThread("files", { sheets, type }, type);
}
