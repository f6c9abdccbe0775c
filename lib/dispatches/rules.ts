import type { Refusal } from "@/lib/kernel/refusals";

/** What one press can mail to many. */
const dispatchKinds = [
  "propose",
  "accept",
  "waitlist",
  "decline",
  "tell-unpaired",
  "nudge",
  "dissolve",
  "cancel",
  "message",
] as const;
export type DispatchKind = (typeof dispatchKinds)[number];

/** Minutes for which mails are held. */
const heldMinutes = 10;

/** When a press made now lets its mails go. */
export function leavesAfter(now: Date): Date {
  return new Date(now.getTime() + heldMinutes * 60_000);
}

type Ends = { leftAt: Date | null; undoneAt: Date | null };

/** Whether the mails are still held: what has left cannot be undone, what has been undone does not leave. */
export function isHeld({ leftAt, undoneAt }: Ends): boolean {
  return leftAt === null && undoneAt === null;
}

/** Why a press can be neither undone nor sent at once any more, or null. */
export function whyNotChangeDispatch({ leftAt, undoneAt }: Ends): Refusal | null {
  if (leftAt) return { code: "dispatch-has-left" };
  return undoneAt ? { code: "dispatch-undone" } : null;
}
