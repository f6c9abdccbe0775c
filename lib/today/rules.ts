import { addDays } from "@/lib/time/days";

/** Since when what has happened is told, by convener. */
export type Since = ReadonlyMap<string, Date>;

/** When somebody last read what waits, and when their visit before that one ended. */
export type Visits = { todayAt: Date | null; todaySince: Date | null };

/** So long after reading it last a visit has ended. */
const visitEnds = 60 * 60_000;
/** So often at most a visit that goes on is written down. */
const writtenEvery = 60_000;
/** So far back is told to whoever has never been here. */
const firstDays = 7;

/** What is kept of a visit at this moment; null where nothing changes. */
export function visited({ todayAt, todaySince }: Visits, now: Date): Visits | null {
  const away = todayAt ? now.getTime() - todayAt.getTime() : Number.POSITIVE_INFINITY;
  if (away < writtenEvery) return null;
  return { todayAt: now, todaySince: away > visitEnds ? todayAt : todaySince };
}

/** Since when is told what has happened. */
export function sinceBefore({ todaySince }: Visits, now: Date): Date {
  return todaySince ?? addDays(now, -firstDays);
}
