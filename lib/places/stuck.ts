import type { MeetingState } from "@/lib/meetings/states";
import { addDays } from "@/lib/time/days";

/** Why a stop is to be decided on: its host is not there, or too few have signed up. */
export type Stuck = "away" | "few";

/** So many days before a meeting it is asked whether it takes place with so few. */
const askedBefore = 10;

/** Whether a stop is to be held, moved or cancelled, and why; null where nothing is to be decided. */
export function stuckAt(
  {
    state,
    startsAt,
    hostAwayAt,
    least,
    taken,
  }: {
    state: MeetingState;
    startsAt: Date | null;
    hostAwayAt: Date | null;
    /** Under so many; null where nobody asks, or it has been decided that it is held. */
    least: number | null;
    taken: number;
  },
  now: Date,
): Stuck | null {
  if (state !== "SCHEDULED" || !startsAt) return null;
  if (hostAwayAt) return "away";
  const isSoon = startsAt > now && startsAt <= addDays(now, askedBefore);
  return isSoon && least !== null && taken < least ? "few" : null;
}
