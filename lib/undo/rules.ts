import type { Refusal } from "@/lib/kernel/refusals";
import { addDays, dayIn, endOfDay } from "@/lib/time/days";

/** For how many days a change can be undone. */
const undoDays = 30;

/** Until when a change that is made now can be undone: the end of the thirtieth day, as the clocks are in Finland. */
export function undoUntil(now: Date): Date {
  return endOfDay(dayIn(addDays(now, undoDays), zone), zone);
}

/** The last day on which a change can be undone, as an instant within it. */
export function lastUndoDay(until: Date): Date {
  return new Date(until.getTime() - 1);
}

/** Why a change cannot be undone, or null. Whether something newer would be lost, its undoer knows. */
export function whyNotUndo(
  { until, undoneAt }: { until: Date; undoneAt: Date | null },
  now: Date,
): Refusal | null {
  if (undoneAt) return { code: "undo-done" };
  return now.getTime() < until.getTime() ? null : { code: "undo-over" };
}

const zone = "Europe/Helsinki";
