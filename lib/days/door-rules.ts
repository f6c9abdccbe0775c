import type { GroupStanding } from "@/lib/groups/access";
import type { Refusal } from "@/lib/kernel/refusals";

/** The role whose people stand at the door and do nothing else. */
const doorRole = "door";

/** Whether somebody may check people in: who leads the day, who stands at its door, and who coordinates. */
export function mayCheckIn({ coordinator, holds, roles }: GroupStanding): boolean {
  return coordinator || holds || roles.includes(doorRole);
}

type Day = { state: string; startsAt: Date | null; endsAt: Date | null };

const hour = 3_600_000;

/** Hours before a day in which its door opens, and after it in which what was marked without the net still comes in. */
const [before, after] = [48, 12];

/** From when on a device at the door gets no key any more, and throws away what it keeps. */
export function doorCloses({ endsAt }: { endsAt: Date }): Date {
  return new Date(endsAt.getTime() + after * hour);
}

/** Why nobody can be checked in at a day now. */
export function whyNotCheckIn({ state, startsAt, endsAt }: Day, now: Date): Refusal | null {
  const isOn = state === "SCHEDULED" || state === "HELD";
  const closed: Refusal = { code: "door-closed" };
  if (!isOn || !startsAt || !endsAt) return closed;
  const opens = startsAt.getTime() - before * hour;
  return now.getTime() < opens || now >= doorCloses({ endsAt }) ? closed : null;
}

/** Hours before a day from which on somebody may say by themselves that they are there. */
const ownBefore = 3;

/** Why somebody cannot say now that they have come, or go: only around the day itself. */
export function whyNotArrive(day: Day, now: Date): Refusal | null {
  const { startsAt } = day;
  if (!startsAt || now.getTime() < startsAt.getTime() - ownBefore * hour)
    return { code: "door-closed-to-you" };
  return whyNotCheckIn(day, now) && { code: "door-closed-to-you" };
}

/** How many numbers a device gets for itself, and with how few left it gets more. */
export const [blockSize, blockLow] = [20, 6];
