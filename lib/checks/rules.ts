import type { Refusal } from "@/lib/kernel/refusals";

/*
 * The places of a technical check: so many, one after the other, each of so many minutes. Nothing here knows who the people are.
 */

type Span = { startsAt: Date; endsAt: Date };
type Check = { startsAt: Date | null; endsAt: Date | null };
/** Somebody's row: their place, or none while they wait or where they know the technology. */
export type Row = { id: string; number: number | null; knows: boolean; since: Date };

/** When a place is. */
export function spanOf(startsAt: Date, number: number, minutes: number): Span {
  const at = (places: number) => new Date(startsAt.getTime() + places * minutes * 60_000);
  return { startsAt: at(number - 1), endsAt: at(number) };
}

/** The numbers of the places that nobody has, in their order. */
export function freeOf(rows: readonly Pick<Row, "number">[], places: number): number[] {
  const all = Array.from({ length: places }, (_, index) => index + 1);
  return all.filter((number) => rows.every((row) => row.number !== number));
}

/** Those who wait, whoever came first being first. */
export function queueOf<R extends Row>(rows: readonly R[]): R[] {
  return rows
    .filter(({ number, knows }) => number === null && !knows)
    .sort((one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1));
}

/** Who goes on from the queue, and to which place. */
export function settled<R extends Row>(rows: readonly R[], places: number): { row: R; number: number }[] {
  const free = freeOf(rows, places);
  return queueOf(rows)
    .slice(0, free.length)
    .map((row, index) => ({ row, number: free[index] as number }));
}

/** Why a technical check cannot be given this time, or null: it comes before the meeting that it is for. */
export function whyNotSetCheck(
  groupState: string,
  span: Span,
  meeting: { startsAt: Date | null } | undefined,
  now: Date,
): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (span.startsAt <= now) return { code: "time-in-the-past" };
  return meeting?.startsAt && span.endsAt > meeting.startsAt ? { code: "check-after-meeting" } : null;
}

/** Why nobody can say anything about a technical check now, or null: it has no time yet, or has begun. */
export function whyNotAnswerCheck(groupState: string, { startsAt }: Check, now: Date): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (!startsAt) return { code: "check-has-no-time" };
  return startsAt <= now ? { code: "check-has-begun" } : null;
}
