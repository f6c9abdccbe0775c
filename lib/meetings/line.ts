import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";

/** So long before it begins the link is open, and after its end it may still go on: somebody may be cut off in either. */
const around = { before: 15 * 60_000, after: 30 * 60_000 };
/** So long after it has been sent to all it is not sent again. */
const again = 10 * 60_000;

type Online = { state: MeetingState; startsAt: Date | null; endsAt: Date | null; remoteLink: string | null };

/** Whether people are in a meeting by its link now. */
export function isOnLine({ state, startsAt, endsAt, remoteLink }: Online, now: Date): boolean {
  if (state !== "SCHEDULED" || !remoteLink || !startsAt || !endsAt) return false;
  const at = now.getTime();
  return startsAt.getTime() - around.before <= at && at <= endsAt.getTime() + around.after;
}

/** Why the link cannot be sent to all anew, or null: the meeting runs, and they have not been sent it in the last ten minutes. */
export function whyNotTellLine(meeting: Online, lastTold: Date | null, now: Date): Refusal | null {
  if (!isOnLine(meeting, now)) return { code: "line-not-now" };
  return lastTold && now.getTime() - lastTold.getTime() < again ? { code: "line-just-told" } : null;
}
