import type { AgendaRow, AttendanceRow } from "@/lib/exports/attendance-queries";
import type { EnrolmentRow, PairRow, ParticipantRow, VisitRow } from "@/lib/exports/queries";
import type { ExportWords } from "@/lib/exports/words";
import type { Reading } from "@/lib/formats/reading";
import type { Messages } from "@/lib/i18n/translator";
import type { InvoiceRow } from "@/lib/orders/queries";
import { shownAddress } from "@/lib/people/shown-address";
import { dateOn, dayIn } from "@/lib/time/days";

/** A value in a file: text, a number, or a calendar day (midnight UTC). */
export type Cell = string | number | Date | null;

/** `read` is what its values are read of: a format that does not ask it has no such column. */
export type Column<Row> = {
  key: keyof Messages["exports"]["columns"];
  width: number;
  read?: keyof Reading;
  /** Only where one enrols as one thing or another. */
  ofParts?: true;
  value: (row: Row, words: ExportWords) => Cell;
};

/**
 * What the enrolments' file says of each beside its answers; all is seen by coordinators on the screen too. Not here, and never:
 * whom an association would rather not meet, notes, assignments, reasons.
 */
export const enrolmentColumns = [
  { key: "reference", width: 12, value: (row) => row.reference },
  { key: "state", width: 14, value: (row, words) => words.enrolmentState(row.state) },
  { key: "organisation", width: 32, value: (row) => row.name },
  { key: "municipality", width: 16, read: "municipality", value: (row) => row.municipality },
  { key: "contactName", width: 24, value: (row) => row.contact?.name ?? null },
  { key: "contactEmail", width: 30, value: (row) => row.contact && shownAddress(row.contact.email) },
  { key: "contactPhone", width: 18, value: (row) => row.contact?.phone ?? null },
  {
    key: "nextRound",
    width: 12,
    read: "nextRound",
    value: (row, words) => words.yesOrNo(row.nextRound),
  },
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

/** Who takes part, and for which association. */
export const participantColumns = [
  { key: "reference", width: 12, value: (row) => row.reference },
  { key: "as", width: 16, ofParts: true, value: (row, words) => words.part(row.part) },
  { key: "organisation", width: 32, value: (row) => row.organisation },
  { key: "name", width: 24, value: (row) => row.name },
  { key: "email", width: 30, value: (row) => shownAddress(row.email) },
  { key: "phone", width: 18, value: (row) => row.phone },
  { key: "isContact", width: 14, value: (row, words) => words.yesOrNo(row.isContact) },
  { key: "joinedOn", width: 12, value: (row, words) => day(row.joinedAt, words.zone) },
] as const satisfies readonly Column<ParticipantRow>[];

/** The groups, of so many seats at most, their theme, who guides them and how far they are. */
export function groupColumns(most: number) {
  const names = most > seatColumns.length ? [allSeats] : seatColumns.slice(0, most);
  return [...names, ...otherColumns] as const;
}

/** As many as a head is written for; a test holds that no format has more in a group. */
export const seatColumns = ([1, 2, 3, 4, 5, 6] as const).map((seat) => ({
  key: `organisation${seat}` as const,
  width: 32,
  value: (row: PairRow) => row.organisations[seat - 1] ?? null,
}));

/** All of a group in one cell, where more may come than there are heads for. */
const allSeats = {
  key: "associations" as const,
  width: 44,
  value: (row: PairRow) => row.organisations.join("; ") || null,
};

const otherColumns = [
  { key: "state", width: 14, value: (row, words) => words.groupState(row.state) },
  { key: "theme", width: 24, value: (row, words) => (row.theme ? words.themes([row.theme]) : null) },
  { key: "facilitators", width: 24, value: (row) => row.facilitators.join("; ") || null },
  { key: "proposedOn", width: 12, value: (row, words) => day(row.proposedAt, words.zone) },
  { key: "answerByOn", width: 12, value: (row) => row.answerByOn },
  { key: "confirmedOn", width: 12, value: (row, words) => day(row.confirmedAt, words.zone) },
  { key: "completedOn", width: 12, value: (row, words) => day(row.completedAt, words.zone) },
  { key: "dissolvedOn", width: 12, value: (row, words) => day(row.dissolvedAt, words.zone) },
  { key: "visitsHeld", width: 12, value: (row) => row.visitsHeld },
] as const satisfies readonly Column<PairRow>[];

/** The visits: whose, when, where, and how many came. */
export const visitColumns = [
  { key: "associations", width: 44, value: (row) => row.pair },
  { key: "visit", width: 10, value: (row, words) => words.meeting(row) },
  { key: "host", width: 32, value: (row) => row.host },
  { key: "state", width: 16, value: (row, words) => words.meetingState(row.state) },
  { key: "day", width: 12, value: (row) => day(row.startsAt, row.timeZone) },
  { key: "from", width: 10, value: (row, words) => words.time(row.startsAt, row.timeZone) },
  { key: "until", width: 10, value: (row, words) => words.time(row.endsAt, row.timeZone) },
  { key: "placeName", width: 24, value: (row) => row.placeName },
  { key: "address", width: 32, value: (row) => row.address },
  { key: "facilitators", width: 24, value: (row) => row.facilitators.join("; ") || null },
  { key: "present", width: 12, value: (row) => row.present },
] as const satisfies readonly Column<VisitRow>[];

/** Who came to each meeting that was held, and for how many hours of 45 minutes. */
export const attendanceColumns = [
  { key: "associations", width: 32, value: (row) => row.pair },
  { key: "visit", width: 10, value: (row, words) => words.meeting(row) },
  { key: "day", width: 12, value: (row) => day(row.startsAt, row.timeZone) },
  { key: "from", width: 10, value: (row, words) => words.time(row.startsAt, row.timeZone) },
  { key: "until", width: 10, value: (row, words) => words.time(row.endsAt, row.timeZone) },
  { key: "lessons", width: 12, value: ({ startsAt, endsAt }) => lessons(startsAt, endsAt) },
  { key: "facilitators", width: 24, value: (row) => row.facilitators.join("; ") || null },
  { key: "name", width: 24, value: (row) => row.name },
  { key: "came", width: 12, value: (row, words) => words.yesOrNo(row.came) },
] as const satisfies readonly Column<AttendanceRow>[];

/** What was done at each meeting that was held, minute by minute, breaks too. */
export const agendaColumns = [
  { key: "associations", width: 32, value: (row) => row.pair },
  { key: "visit", width: 10, value: (row, words) => words.meeting(row) },
  { key: "day", width: 12, value: (row) => day(row.startsAt, row.timeZone) },
  { key: "from", width: 10, value: (row, words) => words.time(row.from, row.timeZone) },
  { key: "until", width: 10, value: (row, words) => words.time(row.until, row.timeZone) },
  { key: "item", width: 32, value: (row, words) => row.title[words.locale] },
  { key: "facilitators", width: 24, value: (row) => row.facilitators.join("; ") || null },
] as const satisfies readonly Column<AgendaRow>[];

/** What is to be invoiced: whose, what, how much, and where the invoice goes. */
export const orderColumns = [
  { key: "reference", width: 12, value: (row) => row.orderReference },
  { key: "organisation", width: 32, value: (row) => row.organisation },
  { key: "businessId", width: 14, value: (row) => row.businessId },
  { key: "invoiceReference", width: 24, value: (row) => row.reference },
  { key: "invoiceAddress", width: 40, value: (row) => row.address },
  { key: "meetingsOrdered", width: 12, value: (row) => row.meetings },
  { key: "cents", width: 14, value: (row) => row.priceCents },
  { key: "vat", width: 24, value: (row) => row.vat || null },
  { key: "acceptedOn", width: 12, value: (row, words) => day(row.acceptedAt, words.zone) },
  { key: "acceptedName", width: 24, value: (row) => row.acceptedName },
  { key: "invoicedOn", width: 12, value: (row, words) => day(row.invoicedAt, words.zone) },
] as const satisfies readonly Column<InvoiceRow>[];

/** The columns that say something of what a format asks. */
export function columnsRead<Row>(columns: readonly Column<Row>[], reads: Reading): Column<Row>[] {
  return columns.filter(({ read }) => !read || reads[read] !== undefined);
}

/** Hours of teaching, of 45 minutes each, to two decimals. */
function lessons(from: Date | null, until: Date | null): number | null {
  return from && until && Math.round(((until.getTime() - from.getTime()) / 60_000 / 45) * 100) / 100;
}

function day(at: Date | null, zone: string): Date | null {
  return at && dateOn(dayIn(at, zone));
}
