/** Each two of a group: one couple of a pair, three of a three. */
export function couplesOf<T>(members: readonly T[]): (readonly [T, T])[] {
  return members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const));
}
