import { whatIsExported } from "@/lib/exports/rules";
import type { Sheet } from "@/lib/exports/sheets";
import { yearSheets } from "@/lib/exports/year-sheets";
import type { Locale } from "@/lib/i18n/locales";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { getYear, type YearOf } from "@/lib/reports/yearly-queries";

/** Takes a year of a convener out as sheets, and leaves a line in the activity log. */
export async function exportYear(
  viewer: Viewer,
  convener: YearOf,
  { year, locale, now }: { year: number; locale: Locale; now: Date },
): Promise<Sheet[]> {
  const sheets = yearSheets(await getYear(viewer, convener, year, now), locale);
  const about = { type: "report", id: convener.id, convenerId: convener.id } as const;
  await write(viewer, (tx) =>
    record(tx, viewer, "report.export", about, { ...whatIsExported("year", sheets), year }),
  );
  return sheets;
}
