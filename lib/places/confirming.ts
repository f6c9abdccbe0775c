import { queueOf, type Row } from "@/lib/places/rules";

/**
 * Whose places go to the queue when the days for confirming are over: as many as wait, of those who have not said that they come; who came
 * last first.
 */
export function unconfirmedOf<R extends Row>(rows: readonly R[], hasConfirmed: (row: R) => boolean): R[] {
  const silent = rows.filter((row) => row.state === "TAKEN" && !row.remote && !hasConfirmed(row));
  return silent.sort((one, other) => other.turn - one.turn).slice(0, queueOf(rows).length);
}
