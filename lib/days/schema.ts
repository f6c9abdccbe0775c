import { z } from "zod";
import { line, wholeNumber } from "@/lib/forms/fields";
import { oneLine } from "@/lib/forms/text";

const id = z.uuid();
const version = z.coerce.number().int().positive();
const table = wholeNumber(1, 1000, "table-number");
/** A number, or none where the field was left empty. */
const orNone = (number: typeof table) =>
  z.preprocess(
    (typed) => (typeof typed !== "string" || oneLine(typed) === "" ? null : typed),
    number.nullable(),
  );
/** A number of tables. */
const tableOrNone = orNone(table);
/** The table that somebody keeps: 0 where they keep those online company. */
const keptTable = orNone(wholeNumber(0, 1000, "table-number"));

/** All rounds that are not published are planned anew; at so many tables, or at as many as suit how many are here. */
export const PlanSheet = z.object({
  meetingId: id,
  tables: tableOrNone,
});
export type PlanSheet = z.infer<typeof PlanSheet>;

/** How many sit at each table from the next plan on; none where the format says it. */
export const SizeSheet = z.object({
  meetingId: id,
  size: orNone(wholeNumber(2, 20, "table-size")),
});
export type SizeSheet = z.infer<typeof SizeSheet>;

/** A day, for what needs no more words. */
export const DaySheet = z.object({ meetingId: id });

/** A round as the page showed it. */
export const RoundSheet = z.object({ meetingId: id, roundId: id, version });
export type RoundSheet = z.infer<typeof RoundSheet>;

/** Two of a draft who change places. */
export const SwapSheet = RoundSheet.extend({ first: z.uuid("choose"), second: z.uuid("choose") });
export type SwapSheet = z.infer<typeof SwapSheet>;

/** A round by its key, which begins. */
export const StartSheet = z.object({ meetingId: id, key: line(60) });
export type StartSheet = z.infer<typeof StartSheet>;

/** A table of a round that nobody sits at any more. */
export const TableSheet = RoundSheet.extend({ table });
export type TableSheet = z.infer<typeof TableSheet>;

/** The table that somebody keeps in all rounds; none where they keep none. */
export const KeepSheet = z.object({
  meetingId: id,
  badgeId: id,
  table: keptTable,
});
export type KeepSheet = z.infer<typeof KeepSheet>;
