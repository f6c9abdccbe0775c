import { Temporal } from "temporal-polyfill";
import { remembered } from "@/lib/i18n/remembered";
import { dateParts, mostZones } from "@/lib/time/parts";

const day = 24 * 60 * 60 * 1000;

/** An instant so many times 24 hours later (or earlier, when negative). */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * day);
}

/** A time of day `HH:MM` so many minutes later, past midnight on the next day's clock. */
export function minutesAfter(time: string, minutes: number): string {
  return Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: "minute" });
}

/** Whole days that have passed between two instants, rounded down. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / day);
}

/** The calendar day `YYYY-MM-DD` of an instant in a time zone. */
export function dayIn(at: Date, zone: string): string {
  const { year, month, day } = dateParts(at, zone);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}

/** A calendar day as the database's `date` columns hold it: midnight UTC. */
export function dateOn(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day `YYYY-MM-DD` of a `date` column. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A calendar day some days later. */
export function dayAfter(day: string, days: number): string {
  return dayOf(addDays(dateOn(day), days));
}

/** The same day of a month so many months later, or the last day of a month that has none such. */
export function dayMonthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The first instant after a calendar day in a time zone. */
export function endOfDay(day: string, zone: string): Date {
  return new Date(endsIn(zone)(day));
}

/** In milliseconds since 1970; each is asked for in every task of a page. */
const endsIn = remembered(mostZones, (zone: string) =>
  remembered(
    10_000,
    (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  ),
);

/** The end of the calendar day that comes so many days after an instant's own: a limit that is shown as a day ends with it. */
export function endOfDayAfter(at: Date, days: number, zone: string): Date {
  return endOfDay(dayAfter(dayIn(at, zone), days), zone);
}

/** The calendar day whose end an instant is, as `endOfDay` gives it. */
export function lastDayBefore(end: Date, zone: string): string {
  return dayIn(new Date(end.getTime() - 1), zone);
}

/** The ISO week of an instant, such as 2027-W09 (ISO 8601). */
export function isoWeek(at: Date, zone: string): string {
  const date = Temporal.PlainDate.from(dayIn(at, zone));
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, "0")}`;
}

/**
 * The instant of a local date and time in a zone. In the two odd hours of the year it says so: "gap" where the clocks jump over
 * the time, "fold" where it comes twice; "invalid" for what is no time at all.
 */
export function instantOf(day: string, time: string, zone: string): Date | "gap" | "fold" | "invalid" {
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(`${day}T${time}`);
  } catch {
    return "invalid";
  }
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  );
  if (!earlier || !later) return "invalid";
  if (earlier.epochMilliseconds === later.epochMilliseconds) return new Date(earlier.epochMilliseconds);
  return earlier.toPlainDateTime().equals(later.toPlainDateTime()) ? "fold" : "gap";
}

/** The local time `HH:MM` of an instant in a zone, as native time inputs want it. */
export function timeIn(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}
