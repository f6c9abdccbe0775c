import { record } from "@/lib/activity";
import { as } from "@/lib/db";
import { listExportedEnrolments } from "@/lib/exports/queries";
import { type ExportKind, whatIsExported } from "@/lib/exports/rules";
import { enrolmentSheets, feedbackSheets, type Sheet } from "@/lib/exports/sheets";
import { exportWords } from "@/lib/exports/words";
import { formatOf } from "@/lib/formats/registry";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { getReport } from "@/lib/reports/report-queries";
import type { Viewer } from "@/lib/viewer";

type Exported = {
  id: string;
  convenerId: string;
  format: string;
  timeZone: string;
  themes: readonly { key: string; label: Localised }[];
};

/** Takes a programme's enrolments or feedback out as sheets, and leaves a line in the activity log. */
export async function exportProgramme(
  viewer: Viewer,
  programme: Exported,
  kind: ExportKind,
  locale: Locale,
): Promise<Sheet[]> {
  const words = exportWords(locale, { ...programme, format: formatOf(programme.format) });
  const sheets =
    kind === "enrolments"
      ? enrolmentSheets(await listExportedEnrolments(viewer, programme.id), words)
      : feedbackSheets(await getReport(viewer, programme), words);
  await as(viewer, (tx) =>
    record(
      tx,
      viewer,
      "report.export",
      { type: "report", id: programme.id, convenerId: programme.convenerId },
      whatIsExported(kind, sheets),
    ),
  );
  return sheets;
}
