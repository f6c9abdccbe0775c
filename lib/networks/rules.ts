import type { Refusal } from "@/lib/kernel/refusals";
import { hasMet } from "@/lib/meetings/rules";
import { addDays, dayIn, dayMonthsAfter } from "@/lib/time/days";

/** So many are in a network at most, with those who have been asked. */
export const mostMembers = 60;

/** Months without anything after which members are asked whether it goes on, and after which it ends. */
const silentMonths = 11;
const endingMonths = 12;

/** Days between being asked and the end, at least: also where the clock came late. */
const daysToSay = 28;

/** Days for which somebody who is asked may answer, and for which a network that has ended can be taken up again. */
export const answerDays = 30;
export const keptDays = 30;

type Ground = {
  state: string;
  meetings: readonly { state: string }[];
  /** Whether whoever would begin it takes part in the group's meetings, and whether they coordinate or administer. */
  comes: boolean;
  oversees: boolean;
};

/** Why somebody cannot begin a network from a group, or null: they take part, it has met, and no meeting of it is to come. */
export function whyNotBegin({ state, meetings, comes, oversees }: Ground): Refusal | null {
  if (!comes || oversees) return { code: "not-allowed" };
  const known = meetings as Parameters<typeof hasMet>[1];
  const isOver = (state === "CONFIRMED" || state === "COMPLETED") && hasMet(state, known);
  return isOver ? null : { code: "network-too-early" };
}

/** Why so many more cannot be asked, or null. */
export function whyNotAsk(there: number, more: number): Refusal | null {
  return there + more > mostMembers ? { code: "network-full", params: { most: mostMembers } } : null;
}

type Quiet = { touchedAt: Date; askedAt: Date | null; endedAt: Date | null };

/**
 * What silence brings a network now: its members are asked whether it goes on, it ends, or what has ended is deleted; null where
 * nothing is due. It never ends before they have been asked, and have had their days to say so.
 */
export function silenceBrings(
  { touchedAt, askedAt, endedAt }: Quiet,
  now: Date,
  zone: string,
): "ask" | "end" | "delete" | null {
  if (endedAt) return canTakeUp({ endedAt }, now) ? null : "delete";
  const silentFor = (months: number) => dayMonthsAfter(dayIn(touchedAt, zone), months) <= dayIn(now, zone);
  if (askedAt) return silentFor(endingMonths) && addDays(askedAt, daysToSay) <= now ? "end" : null;
  return silentFor(silentMonths) ? "ask" : null;
}

/** The first day on which a network that stays silent ends. */
export function endsOn(touchedAt: Date, zone: string): string {
  return dayMonthsAfter(dayIn(touchedAt, zone), endingMonths);
}

/** Whether a network that has ended can still be taken up again. */
export function canTakeUp({ endedAt }: { endedAt: Date | null }, now: Date): boolean {
  return endedAt !== null && now < addDays(endedAt, keptDays);
}

/** Why nothing can be done with a date any more, or null: it has been cancelled, or has begun. */
export function whyNotDate(
  { startsAt, cancelledAt }: { startsAt: Date; cancelledAt: Date | null },
  now: Date,
): Refusal | null {
  if (cancelledAt) return { code: "changed-by-someone-else" };
  return startsAt > now ? null : { code: "meeting-has-begun" };
}
