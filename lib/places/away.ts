import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";

/** So long before its start guests stand at the door. */
const atTheDoor = 15 * 60_000;

/** Why nobody can say now that the host is not there, or null: a meeting is to be, and people come to it. */
export function whyNotSayAway(
  { state, startsAt, endsAt }: { state: MeetingState; startsAt: Date | null; endsAt: Date | null },
  now: Date,
): Refusal | null {
  if (state !== "SCHEDULED" || !startsAt || !endsAt) return { code: "meeting-not-schedulable" };
  const isNow = startsAt.getTime() - atTheDoor <= now.getTime() && now < endsAt;
  return isNow ? null : { code: "host-away-hours" };
}
