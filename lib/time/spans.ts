export type Span = { startsAt: Date; endsAt: Date };

/** How long a span is, in whole minutes. */
export function minutesIn({ startsAt, endsAt }: Span): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
}

/** Whether two spans of time have a moment in common; one that begins as the other ends has none. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
