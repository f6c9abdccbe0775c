import { dayAfter } from "@/lib/time/days";
import { holidayOn } from "@/lib/time/holidays";

/** The first calendar day after another on which people are at work: no Saturday or Sunday, and no holiday of Finland. */
export function workingDayAfter(day: string): string {
  const next = dayAfter(day, 1);
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidayOn(next) ? workingDayAfter(next) : next;
}
