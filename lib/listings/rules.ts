import type { Format } from "@/lib/formats/recipe";
import { dayAfter, dayIn, dayMonthsAfter } from "@/lib/time/days";
import { isQuiet } from "@/lib/time/holidays";

/** Whether those who have taken part in this format may stand on a list that the others read. */
export function keepsList({ contacts }: Pick<Format, "contacts">): boolean {
  return contacts === "list";
}

/** Days after the question on which whoever has not answered is reminded, and after the reminder on which they are on the list no more. */
const [remindAfter, endAfter] = [14, 16];

type Said = { saidAt: Date; askedAt: Date | null; remindedAt: Date | null };

/**
 * What the clock does today with somebody on a list: a year after they last said yes they are asked, then reminded, then gone. Nothing
 * of it happens in July or at Christmas, and those days do not count either: who is away answers when they are back.
 */
export function dueToday(
  { saidAt, askedAt, remindedAt }: Said,
  now: Date,
  zone: string,
): "ask" | "remind" | "end" | null {
  const today = dayIn(now, zone);
  if (isQuiet(today)) return null;
  if (!askedAt) return dayMonthsAfter(dayIn(saidAt, zone), 12) <= today ? "ask" : null;
  if (!remindedAt) return countedDays(dayIn(askedAt, zone), today) >= remindAfter ? "remind" : null;
  return countedDays(dayIn(remindedAt, zone), today) >= endAfter ? "end" : null;
}

/** So many days have gone by from one day to another, those apart on which nobody is asked anything. */
function countedDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; day = dayAfter(day, 1)) if (!isQuiet(dayAfter(day, 1))) count += 1;
  return count;
}

/** Who last said so before this may be due to be asked; who said it later is not. */
export function askedBefore(now: Date): Date {
  return new Date(now.getTime() - 364 * 24 * 3600_000);
}
