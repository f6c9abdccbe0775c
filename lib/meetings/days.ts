import type { Format, MeetingStep } from "@/lib/formats/recipe";
import type { Refusal } from "@/lib/kernel/refusals";
import type { MeetingState } from "@/lib/meetings/states";
import type { Span } from "@/lib/time/spans";
import type { Prisma } from "@/prisma/client/client";

/*
 * A meeting of several days is one meeting, each of whose days has its own time and calendar entry. Its own time is from the start of the
 * first to the end of the last of those that take place: the database keeps it so.
 */

/** What is read of a meeting's days, in their order. */
export const dayFields = {
  orderBy: { number: "asc" },
  select: { number: true, startsAt: true, endsAt: true, cancelledAt: true, takenOverBy: true },
} as const satisfies Prisma.Meeting$daysArgs;

/** One day of a meeting, as far as what is told of it needs. */
export type Day = Span & { number: number; cancelledAt: Date | null };

/** A time for a meeting: a span, and where it is of several days those, in their order. */
export type Time = Span & { days?: readonly Span[] };

/** The most days that a meeting may have. */
export const mostDays = 5;

/** How many days the meetings of a step have; null where it is one. */
export function daysOf({ steps }: Pick<Format, "steps">, kind: string): MeetingStep["days"] | null {
  const step = steps.find((one) => one.kind === "meeting" && one.key === kind);
  return step?.kind === "meeting" ? (step.days ?? null) : null;
}

/** The days of a meeting that take place. */
export function takingPlace<D extends { cancelledAt: Date | null }>(days: readonly D[]): D[] {
  return days.filter(({ cancelledAt }) => cancelledAt === null);
}

/** The days of a meeting of several that take place and have not begun. */
export function daysAhead<D extends Day>(days: readonly D[], now: Date): D[] {
  return days.length > 1 ? takingPlace(days).filter(({ startsAt }) => startsAt > now) : [];
}

/** The time of so many days: from the start of the first to the end of the last; one day is no more than its span. */
export function timeOf(days: readonly Span[]): Time | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const { startsAt, endsAt } = { startsAt: first.startsAt, endsAt: last.endsAt };
  return days.length > 1 ? { startsAt, endsAt, days } : { startsAt, endsAt };
}

/** The spans of a time: its days, or the one that it is. */
export function spansOfTime({ startsAt, endsAt, days }: Time): readonly Span[] {
  return days && days.length > 0 ? days : [{ startsAt, endsAt }];
}

/** Why days cannot be those of one meeting, or null: each is after the one before it, and all are within a month. */
export function whyNotTheseDays(days: readonly Span[]): Refusal | null {
  const apart = days.every(({ startsAt }, index) => {
    const before = days[index - 1];
    return !before || before.endsAt <= startsAt;
  });
  const [first, last] = [days[0], days.at(-1)];
  const near = !first || !last || last.endsAt.getTime() - first.startsAt.getTime() <= month;
  return apart && near ? null : { code: "days-in-order" };
}

const month = 31 * 24 * 60 * 60 * 1000;

/** Of how many days a meeting was to be and how many take place; null where none has been cancelled alone. */
export function someDays(
  days: readonly { cancelledAt: Date | null }[],
): { some: number; all: number } | null {
  const some = takingPlace(days).length;
  return some === days.length ? null : { some, all: days.length };
}

type Dayed = { state: MeetingState; days: readonly Day[] };

/** The day of a meeting that has its time, in a group that goes on; or why nothing can be done to it. */
function dayToChange({ state, days }: Dayed, number: number, groupState: string): Day | Refusal {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (state !== "SCHEDULED") return { code: "meeting-not-schedulable" };
  return days.find((one) => one.number === number) ?? { code: "not-found" };
}

/** Why one day of a meeting cannot be cancelled alone, or null: it is ahead, and another day takes place. */
export function whyNotCancelDay(
  meeting: Dayed,
  number: number,
  groupState: string,
  now: Date,
): Refusal | null {
  const day = dayToChange(meeting, number, groupState);
  if ("code" in day) return day;
  if (day.cancelledAt) return { code: "changed-by-someone-else" };
  if (takingPlace(meeting.days).length < 2) return { code: "day-is-last" };
  return day.endsAt <= now ? { code: "day-is-over" } : null;
}

/** Why a day that was cancelled cannot take place after all, or null: until its start. */
export function whyNotRestoreDay(
  meeting: Dayed,
  number: number,
  groupState: string,
  now: Date,
): Refusal | null {
  const day = dayToChange(meeting, number, groupState);
  if ("code" in day) return day;
  if (!day.cancelledAt) return { code: "changed-by-someone-else" };
  if (day.startsAt <= now) return { code: "day-is-over" };
  const others = takingPlace(meeting.days);
  const meets = others.some((other) => other.startsAt < day.endsAt && day.startsAt < other.endsAt);
  return meets ? { code: "days-in-order" } : null;
}

/** Why nobody can take over a day of a meeting now, or null: it takes place, and is not over. */
export function whyNotTakeOverDay(
  meeting: Dayed,
  number: number,
  groupState: string,
  now: Date,
): Refusal | null {
  const day = dayToChange(meeting, number, groupState);
  if ("code" in day) return day;
  if (day.cancelledAt) return { code: "changed-by-someone-else" };
  return day.endsAt <= now ? { code: "day-is-over" } : null;
}
