type Span = { startsAt: Date; endsAt: Date };

/** Whether two spans of time have a moment in common; one that begins as the other ends has none. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
