import { listExportedAttendance } from "@/lib/exports/attendance-queries";
import {
  agendaColumns,
  attendanceColumns,
  groupColumns,
  orderColumns,
  participantColumns,
  visitColumns,
} from "@/lib/exports/columns";
import {
  listExportedEnrolments,
  listExportedPairs,
  listExportedParticipants,
  listExportedVisits,
} from "@/lib/exports/queries";
import { type ExportKind, whatIsExported } from "@/lib/exports/rules";
import { enrolmentSheets, feedbackSheets, type Sheet, tableSheets } from "@/lib/exports/sheets";
import { type ExportWords, exportWords } from "@/lib/exports/words";
import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { listInvoices } from "@/lib/orders/queries";
import { getReport } from "@/lib/reports/report-queries";

type Exported = {
  id: string;
  convenerId: string;
  format: string;
  timeZone: string;
  themes: readonly { key: string; label: Localised }[];
};

/** Takes what a programme holds of a kind out as sheets, and leaves a line in the activity log. */
export async function exportProgramme(
  viewer: Viewer,
  programme: Exported,
  kind: ExportKind,
  locale: Locale,
): Promise<Sheet[]> {
  const words = exportWords(locale, { ...programme, format: formatOf(programme.format) });
  const sheets = await sheetsOf(viewer, programme, kind, words);
  await write(viewer, (tx) =>
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

async function sheetsOf(
  viewer: Viewer,
  programme: Exported,
  kind: ExportKind,
  words: ExportWords,
): Promise<Sheet[]> {
  const { id } = programme;
  switch (kind) {
    case "enrolments":
      return enrolmentSheets(await listExportedEnrolments(viewer, id), words);
    case "participants":
      return tableSheets(kind, participantColumns, await listExportedParticipants(viewer, id), words);
    case "pairs":
      return tableSheets(
        kind,
        groupColumns(sizesOf(formatOf(programme.format)).most),
        await listExportedPairs(viewer, id),
        words,
      );
    case "visits":
      return tableSheets(kind, visitColumns, await listExportedVisits(viewer, id), words);
    case "attendance": {
      const { people, agenda } = await listExportedAttendance(viewer, id);
      return [
        ...(await tableSheets(kind, attendanceColumns, people, words)),
        ...(await tableSheets("agenda", agendaColumns, agenda, words)),
      ];
    }
    case "orders":
      return tableSheets(kind, orderColumns, await listInvoices(viewer, id), words);
    case "feedback":
      return feedbackSheets(await getReport(viewer, programme, new Date()), words);
  }
}
