import type { Locale } from "@/lib/i18n/locales";
import { type Messages, translator } from "@/lib/i18n/translator";
import { dateOn, dayIn } from "@/lib/time/days";
import { formatDay } from "@/lib/time/format";

declare const said: unique symbol;

/** A deadline in words that are true now; made by `sayDeadline` only. */
export type Deadline = string & { readonly [said]: true };

/** Where a deadline is said: beside a task, to its doer, at the head of a card, as a button or as a term. */
export type DeadlineFace = keyof Messages["deadlines"];

/** The last day of something, and the moment and the zone in which it is read. */
export type Due = { day: string | Date; now: Date; zone: string };

/** A deadline as it stands: "viimeistään su 15.11.2026", or, from the next day on, that it has passed. */
export function sayDeadline(locale: Locale, face: DeadlineFace, due: Due): Deadline {
  const past = hasPassed(due) ? "yes" : "no";
  return translator(locale, "deadlines")(face, { past, day: formatDay(due.day, locale) }) as Deadline;
}

/** Whether the last day is over. */
export function hasPassed({ day, now, zone }: Due): boolean {
  const last = typeof day === "string" ? dateOn(day.slice(0, 10)) : day;
  return last < dateOn(dayIn(now, zone));
}
