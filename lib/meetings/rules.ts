import type { MeetingState } from "@/lib/meetings/states";
import type { Refusal } from "@/lib/refusals";
import { addDays } from "@/lib/time/days";

type Timed = { state: MeetingState; startsAt: Date | null; endsAt: Date | null };
type Voted = { seats: Readonly<Record<number, "YES" | "IF_NEEDED" | "NO" | undefined>>; facilitator: "YES" | "IF_NEEDED" | "NO" | undefined };

/** At most so many times can be on the table for one meeting. */
export const mostTimes = 10;

/** Why times cannot be proposed for a meeting, or null. */
export function whyNotProposeTimes(meeting: Timed, groupState: string, already: number, more: number): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "UNSCHEDULED" && meeting.state !== "PROPOSED") return { code: "meeting-not-schedulable" };
  if (already + more > mostTimes) return { code: "too-many-times", params: { max: mostTimes } };
  return null;
}

/** Why a meeting cannot take place at a time, or null. `first` is the meeting that it comes after, with the least weeks between. */
export function whyNotThen(
  time: { startsAt: Date; endsAt: Date },
  first: (Timed & { minWeeks: number }) | null,
  now: Date,
): Refusal | null {
  if (time.startsAt <= now) return { code: "time-in-the-past" };
  if (!first || first.state === "CANCELLED") return null;
  if (!first.startsAt || (first.state !== "SCHEDULED" && first.state !== "HELD")) return { code: "first-visit-not-scheduled" };
  if (time.startsAt < addDays(first.startsAt, first.minWeeks * 7 - 1)) {
    return { code: "time-too-soon-after-first", params: { weeks: first.minWeeks } };
  }
  return null;
}

/** Why a proposed time cannot be chosen yet, or null: each side and the facilitator must have said yes or if need be. */
export function whyNotChoose(seats: readonly number[], votes: Voted): Refusal | null {
  const sides = [...seats.map((seat) => votes.seats[seat]), votes.facilitator];
  return sides.every((answer) => answer === "YES" || answer === "IF_NEEDED") ? null : { code: "time-not-voted" };
}

/** Why a meeting cannot be given a time now, or null. */
export function whyNotSchedule(meeting: Timed, groupState: string): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "UNSCHEDULED" && meeting.state !== "PROPOSED") return { code: "meeting-not-schedulable" };
  return null;
}

/** Why a scheduled meeting cannot be moved, or null. */
export function whyNotMove(meeting: Timed, groupState: string, now: Date): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "SCHEDULED" || !meeting.endsAt || meeting.endsAt <= now) return { code: "meeting-not-schedulable" };
  return null;
}

/** Why a meeting cannot be cancelled, or null. */
export function whyNotCancel(meeting: Timed): Refusal | null {
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  return meeting.state === "CANCELLED" ? { code: "changed-by-someone-else" } : null;
}

/** Why a meeting cannot be marked held, or null: it must have begun. */
export function whyNotHold(meeting: Timed, now: Date): Refusal | null {
  if (meeting.state === "HELD") return { code: "meeting-already-held" };
  if (meeting.state !== "SCHEDULED" || !meeting.startsAt) return { code: "meeting-not-schedulable" };
  return meeting.startsAt > now ? { code: "meeting-not-over" } : null;
}

/** Whether the place card says where to come: an address or a link. */
export function isPlaced(card: { address: string | null; remoteLink: string | null }): boolean {
  return Boolean(card.address || card.remoteLink);
}

/** Whether calendars have to be told anew: the time or the place has changed. */
export function isMaterial(before: { placeName: string | null; address: string | null; remoteLink: string | null }, after: typeof before): boolean {
  return before.placeName !== after.placeName || before.address !== after.address || before.remoteLink !== after.remoteLink;
}
