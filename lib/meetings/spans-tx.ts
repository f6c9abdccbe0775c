import type { Tx } from "@/lib/kernel/db";
import { type Refusal, Refused, RefusedFields } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { whyAsk } from "@/lib/meetings/rules";
import type { LocalTime } from "@/lib/meetings/schema";
import { nameOfActor } from "@/lib/people/known-as-tx";
import { dayAfter, instantOf } from "@/lib/time/days";

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
 * Asks about the first time outside the days of the programme, at the tick that says that it is meant; and where the page could not
 * say back how it read what was typed, about all of them, with their weekdays, before anybody is written to.
 */
export function askAbout(
  spans: readonly Span[],
  programme: { meetingsFromOn: Date; meetingsToOn: Date },
  zone: string,
  unread: boolean | undefined,
): void {
  const refusal =
    spans.map((span) => whyAsk(span, programme, zone)).find((one) => one !== null) ??
    (unread && spans.length > 0 ? readBack(spans, zone) : null);
  if (refusal) throw new RefusedFields([{ field: "sure", refusal }]);
}

/** The times, for a sentence that says them as they are written in the reader's language. */
function readBack(spans: readonly Span[], zone: string): Refusal {
  const times = spans.map(({ startsAt, endsAt }) => `${startsAt.toISOString()}/${endsAt.toISOString()}`);
  return { code: "times-read-back", params: { times: times.join(";"), zone } };
}

/** Whether two times begin and end at the same instants. */
export function isSameTime(one: Span, other: Span): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()
  );
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
