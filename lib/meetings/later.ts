import type { MeetingState } from "@/lib/meetings/states";
import { dayIn, dayMonthsAfter, instantOf } from "@/lib/time/days";

type Held = { state: MeetingState; startsAt: Date | null };

/** The last meeting that was held of a group whose meetings are all over; null where one is to come, or none was held. */
export function lastHeld<M extends Held>(meetings: readonly M[]): (M & { startsAt: Date }) | null {
  if (meetings.some(({ state }) => state !== "HELD" && state !== "CANCELLED")) return null;
  const held = meetings.filter(
    (one): one is M & { startsAt: Date } => one.state === "HELD" && one.startsAt !== null,
  );
  return held.toSorted((one, other) => other.startsAt.getTime() - one.startsAt.getTime())[0] ?? null;
}

/** From when a survey is asked that comes so many months after the last meeting: nine in the morning of that day. */
export function askedFrom(last: { startsAt: Date }, months: number, zone: string): Date {
  const at = instantOf(dayMonthsAfter(dayIn(last.startsAt, zone), months), "09:00", zone);
  if (!(at instanceof Date)) throw new Error("nine in the morning is on every clock");
  return at;
}
