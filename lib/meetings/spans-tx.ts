import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/lib/kernel/db";
import { type Refusal, Refused, RefusedFields } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { MoreDays } from "@/lib/meetings/day-schema";
import { spansOfTime, type Time, timeOf, whyNotTheseDays } from "@/lib/meetings/days";
import { whyAsk } from "@/lib/meetings/rules";
import type { LocalTime } from "@/lib/meetings/schema";
import { nameOfActor } from "@/lib/people/known-as-tx";
import { dayAfter, instantOf } from "@/lib/time/days";
import { workingDayAfter } from "@/lib/time/working-days";

export type Span = { startsAt: Date; endsAt: Date };

/** The instants of a time as people typed it, in the meeting's zone; refused where the clocks have no such time. */
export function spanOf(local: LocalTime, zone: string): Span {
  const read = readSpan(local, zone);
  if ("code" in read) throw new Refused(read.code, read.params);
  return read;
}

/** The same, or why there is none. An end that is earlier than the start is on the next day, at most twelve hours later. */
export function readSpan({ day, from, until }: LocalTime, zone: string): Span | Refusal {
  const startsAt = instantOf(day, from, zone);
  const endsAt = instantOf(until < from ? dayAfter(day, 1) : day, until, zone);
  if (startsAt === "fold" || endsAt === "fold") return { code: "time-twice" };
  if (startsAt === "gap" || endsAt === "gap") return { code: "time-does-not-exist" };
  if (!(startsAt instanceof Date) || !(endsAt instanceof Date)) return { code: "time-missing" };
  const length = endsAt.getTime() - startsAt.getTime();
  return length <= 0 || length > longest ? { code: "time-order" } : { startsAt, endsAt };
}

/**
 * The time as people typed it, where a meeting may have so many days: each at the same hours, on the next working day where nobody has
 * typed another. A meeting that is one day, or whose days are counted already, has so many.
 */
export function readTime(
  { days, others, ...local }: LocalTime & MoreDays,
  zone: string,
  counts: { least: number; most: number } | null,
): Time | Refusal {
  if (!counts) return readSpan(local, zone);
  const count = days ?? counts.least;
  if (count < counts.least || count > counts.most) return { code: "days-count", params: counts };
  const typed = [local.day];
  for (let number = 2; number <= count; number += 1)
    typed.push(others?.[number] || workingDayAfter(typed.at(-1) ?? local.day));
  const spans: Span[] = [];
  for (const day of typed) {
    const read = readSpan({ ...local, day }, zone);
    if ("code" in read) return read;
    spans.push(read);
  }
  return whyNotTheseDays(spans) ?? timeOf(spans) ?? { code: "time-missing" };
}

/** The same, refused where there is no such time. */
export function timeTyped(...given: Parameters<typeof readTime>): Time {
  const read = readTime(...given);
  if ("code" in read) throw new Refused(read.code, read.params);
  return read;
}

/**
 * Asks about the first time outside the days of the programme, at the tick that says that it is meant; and where the page could not
 * say back how it read what was typed, about all of them, with their weekdays, before anybody is written to.
 */
export function askAbout(
  times: readonly Time[],
  programme: { meetingsFromOn: Date; meetingsToOn: Date },
  zone: string,
  unread: boolean | undefined,
): void {
  const unsaid = unread || times.some(({ days }) => days);
  const refusal =
    times
      .flatMap(spansOfTime)
      .map((span) => whyAsk(span, programme, zone))
      .find((one) => one !== null) ?? (unsaid && times.length > 0 ? readBack(times, zone) : null);
  if (refusal) throw new RefusedFields([{ field: "sure", refusal }]);
}

/** The times, for a sentence that says them as they are written in the reader's language. */
function readBack(typed: readonly Time[], zone: string): Refusal {
  const said = ({ startsAt, endsAt }: Span) => `${startsAt.toISOString()}/${endsAt.toISOString()}`;
  const times = typed.map((time) => spansOfTime(time).map(said).join("+"));
  return { code: "times-read-back", params: { times: times.join(";"), zone } };
}

/** Whether two times begin and end at the same instants, and all their days do. */
export function isSameTime(one: Time, other: Time): boolean {
  return isDeepStrictEqual(instantsOf(one), instantsOf(other));
}

function instantsOf(time: Time): number[][] {
  return spansOfTime(time).map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
}

/** Who is doing it, by name, for the mails that tell of it. */
export async function actor(
  tx: Tx,
  viewer: Viewer,
  { convenerId }: { convenerId: string },
): Promise<{ userId: string | null; name: string }> {
  return { userId: viewer.userId, name: (await nameOfActor(tx, viewer, convenerId)) ?? "" };
}

const longest = 12 * 60 * 60 * 1000;
