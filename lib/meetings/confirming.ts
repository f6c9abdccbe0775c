import type { MeetingState } from "@/lib/meetings/states";
import { addDays, dayIn } from "@/lib/time/days";

/** Days for saying that one comes to a new date as well, the fewest of them, and those before it in which nobody loses a place. */
const [usual, fewest, quiet] = [7, 1, 3];

/** Days for which the cards of a day that was cancelled are kept for a new date. */
export const cardDays = 30;

/** Until when whoever had a place says that they come to a new date as well; null where that is too near to ask. */
export function confirmUntil(startsAt: Date, now: Date): Date | null {
  const [week, latest] = [addDays(now, usual), addDays(startsAt, -quiet)];
  const until = week < latest ? week : latest;
  return until >= addDays(now, fewest) ? until : null;
}

/** The last day on which what people told of themselves is kept for a new date of a day that was cancelled; null where it is not. */
export function keptUntil(
  day: { badged: boolean; state: MeetingState; cancelledAt: Date | null; timeZone: string },
  now: Date,
): string | null {
  if (!day.badged || day.state !== "CANCELLED" || !day.cancelledAt) return null;
  const until = addDays(day.cancelledAt, cardDays);
  return until > now ? dayIn(until, day.timeZone) : null;
}
