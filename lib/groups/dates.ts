import type { Slot } from "@/lib/formats/slots";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { dayAfter } from "@/lib/time/days";
import { formatRange } from "@/lib/time/format";
import { holidayOn, isQuiet } from "@/lib/time/holidays";

/*
 * The dates of all meetings of a group, made from the time of the week that suits all of it.
 */

/** What a proposal tells of the meetings where their dates are known before anybody has said yes, and who else is there beside who leads. */
export type Dated = {
  times: { startsAt: string; endsAt: string }[];
  timeZone: string;
  also: Localised;
};

type Asked = {
  slot: Slot;
  /** No earlier than this day. */
  from: string;
  /** The last day of the programme: where they would not fit, they come as often as they may. */
  until: string;
  meetings: number;
  gap: { min: number; max: number };
};

/**
 * A day for each meeting: on the weekday of the slot, as many weeks apart as lies between the least and the most, and not on a holiday,
 * in July or around Christmas: there the next week is taken, or the one before where that is far enough.
 */
export function datesFrom(asked: Asked): string[] {
  const usual = datesApart(asked, Math.floor((asked.gap.min + asked.gap.max) / 2));
  return (usual.at(-1) ?? "") <= asked.until ? usual : datesApart(asked, asked.gap.min);
}

function datesApart({ slot, from, meetings, gap }: Asked, weeks: number): string[] {
  const days: string[] = [];
  let next = onWeekday(from, slot.weekday);
  while (days.length < meetings) {
    const before = days.at(-1);
    const tries = before
      ? [weeks, weeks + 1, weeks - 1, ...later(weeks + 2)].filter((apart) => apart >= gap.min)
      : later(0);
    const base = before ?? next;
    next = tries.map((apart) => dayAfter(base, apart * 7)).find((day) => !isAway(day)) ?? base;
    days.push(next);
  }
  return days;
}

/** So many weeks and more: where nobody is there for long. */
function later(weeks: number): number[] {
  return Array.from({ length: 12 }, (_, index) => weeks + index);
}

function onWeekday(from: string, weekday: number): string {
  const first = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
  return dayAfter(from, (weekday - first + 7) % 7);
}

/** Whether people are seldom free on a day: a holiday, July, and the weeks of Christmas. */
function isAway(day: string): boolean {
  return isQuiet(day) || holidayOn(day) !== null;
}

/** What a proposal tells one reader of its dates; nothing where they are not known. */
export function datesFor(dated: Dated | null, locale: Locale) {
  return { times: dated?.times ?? [], timeZone: dated?.timeZone ?? "", also: dated?.also[locale] ?? "" };
}

/** The dates of a proposal, a line each; null where there are none. */
export function datesSaid(times: Dated["times"], zoned: { locale: Locale; zone: string }): string | null {
  const said = times.map(({ startsAt, endsAt }) => formatRange(new Date(startsAt), new Date(endsAt), zoned));
  return said.join("\n") || null;
}
