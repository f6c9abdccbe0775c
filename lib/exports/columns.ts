import type { EnrolmentRow } from "@/lib/exports/queries";
import type { ExportWords } from "@/lib/exports/words";
import { shownAddress } from "@/lib/people/shown-address";
import { dateOn, dayIn } from "@/lib/time/days";

/** A value in a file: text, a number, or a calendar day (midnight UTC). */
export type Cell = string | number | Date | null;

export type Column<Row> = { key: string; width: number; value: (row: Row, words: ExportWords) => Cell };

/**
 * The columns of the enrolments' file: all that it holds, each seen by coordinators on the screen too. Not here, and never:
 * whom an association would rather not meet, notes, assignments, reasons.
 */
export const enrolmentColumns = [
  { key: "reference", width: 12, value: (row) => row.reference },
  { key: "state", width: 14, value: (row, words) => words.enrolmentState(row.state) },
  { key: "organisation", width: 32, value: (row) => row.name },
  { key: "municipality", width: 16, value: (row) => row.municipality },
  { key: "contactName", width: 24, value: (row) => row.contact?.name ?? null },
  { key: "contactEmail", width: 30, value: (row) => row.contact && shownAddress(row.contact.email) },
  { key: "contactPhone", width: 18, value: (row) => row.contact?.phone ?? null },
  { key: "needs", width: 36, value: (row, words) => words.themes(row.needs) },
  { key: "offers", width: 36, value: (row, words) => words.themes(row.offers) },
  { key: "languages", width: 18, value: (row, words) => words.languages(row.languages) },
  { key: "nextRound", width: 12, value: (row, words) => words.yesOrNo(row.nextRound) },
  { key: "source", width: 14, value: (row, words) => words.source(row.source) },
  { key: "submittedOn", width: 12, value: (row, words) => day(row.submittedAt, words.zone) },
  { key: "decidedOn", width: 12, value: (row, words) => day(row.decidedAt, words.zone) },
  { key: "pair", width: 32, value: (row) => row.pair?.others ?? null },
  {
    key: "pairState",
    width: 14,
    value: (row, words) => (row.pair ? words.groupState(row.pair.state) : null),
  },
] as const satisfies readonly Column<EnrolmentRow>[];

function day(at: Date | null, zone: string): Date | null {
  return at && dateOn(dayIn(at, zone));
}
