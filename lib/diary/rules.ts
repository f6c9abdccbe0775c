import type { Format, MeetingStep } from "@/lib/formats/recipe";
import type { GroupState } from "@/lib/groups/states";
import { dateOn, dayIn } from "@/lib/time/days";

/** The keys of the steps at whose meetings guests keep one. */
export function diarySteps({ steps }: Pick<Format, "steps">): string[] {
  return steps.flatMap((step) => (step.kind === "meeting" && step.diary ? [step.key] : []));
}

/** Whether somebody who stands so to a group is a guest at one of its meetings, and may keep a diary of it. */
export function keepsDiaryAt(
  format: Pick<Format, "steps">,
  { comes, seats }: { comes: boolean; seats: readonly number[] },
  { step, hostSeat }: { step: string; hostSeat: number | null },
): boolean {
  const isGuest = comes && hostSeat !== null && !seats.includes(hostSeat);
  return isGuest && diarySteps(format).some((key) => step.startsWith(`${key}-`));
}

/** Whether days of meetings of this format end with a talk that is ticked. */
export function hasTalks({ steps }: Pick<Format, "steps">): boolean {
  return steps.some((step) => step.kind === "meeting" && step.talk);
}

/** How many minutes the talk at the end of each day of such a meeting takes; null where its format has none. */
export function talkOf({ steps }: Pick<Format, "steps">, kind: string): number | null {
  const step = steps.find((one): one is MeetingStep => one.kind === "meeting" && one.key === kind);
  return step?.talk?.minutes ?? null;
}

type Met = { timeZone: string; days: readonly { startsAt: Date }[] };

/** The calendar days of a meeting where it takes place, each once. */
export function calendarDays({ days, timeZone }: Met): string[] {
  return [...new Set(days.map(({ startsAt }) => dayIn(startsAt, timeZone)))].sort();
}

/** Whether a diary may be written: its group is under way or complete, and not closed. */
export function isDiaryOpen({ state, closedAt }: { state: GroupState; closedAt: Date | null }): boolean {
  return closedAt === null && (state === "CONFIRMED" || state === "COMPLETED");
}

/** The days on which the talk may have been had by now: those that have come. */
export function talkDays(met: Met, now: Date): string[] {
  const today = dateOn(dayIn(now, met.timeZone));
  return calendarDays(met).filter((day) => dateOn(day) <= today);
}
