import { overlap, type Span } from "@/lib/time/spans";

/** When somebody is booked, and which half of their time that takes; null where it is the whole. */
export type Booked = Span & { userId: string; half: number | null };

/** Somebody who takes part for themselves in a meeting of several days: as who hosts it, or as a guest. */
export type Attending = { userId: string; name: string; hosts: boolean };

type Seat = { enrolmentId: string; guest: boolean; enrolment: { name: string; personId: string | null } };

/**
 * Those who must be in one place on the days of a meeting: of a meeting that may have several days, each who has enrolled for themselves, as
 * its host or as somebody’s guest.
 * Of any other meeting nobody is booked but who guides it.
 */
export function attending(
  severalDays: object | null | undefined,
  seats: readonly Seat[],
  hostEnrolmentId: string | null,
): Attending[] {
  if (!severalDays) return [];
  return seats.flatMap(({ enrolmentId, guest, enrolment: { name, personId } }) => {
    const hosts = enrolmentId === hostEnrolmentId;
    return personId && (hosts || guest) ? [{ userId: personId, name, hosts }] : [];
  });
}

/**
 * Which part of their time somebody can give to a day: the whole (null) as a guest, who cannot be in two places; a half as who hosts, for
 * two guests may be received at once. Undefined where they are elsewhere.
 */
export function freePart(
  { userId, hosts }: Pick<Attending, "userId" | "hosts">,
  day: Span,
  booked: readonly Booked[],
): 1 | 2 | null | undefined {
  const then = booked.filter((one) => one.userId === userId && overlap(one, day));
  if (!hosts) return then.length === 0 ? null : undefined;
  if (then.some(({ half }) => half === null)) return undefined;
  return ([1, 2] as const).find((half) => then.every((one) => one.half !== half));
}
