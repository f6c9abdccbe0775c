import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";

/** Why the rounds of a day cannot be planned, published or run now, or null. */
export function whyNotRun({ state }: { state: MeetingState }): Refusal | null {
  if (state === "HELD") return { code: "meeting-already-held" };
  return state === "SCHEDULED" ? null : { code: "meeting-not-schedulable" };
}

/** Why a table cannot be closed, or null: somebody has to sit somewhere. */
export function whyNotClose(open: readonly number[], table: number): Refusal | null {
  if (!open.includes(table)) return { code: "changed-by-someone-else" };
  return open.length > 1 ? null : { code: "day-last-table" };
}
