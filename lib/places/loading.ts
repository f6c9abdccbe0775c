import type { Reads } from "@/lib/kernel/db";
import type { Refusal } from "@/lib/kernel/refusals";
import { whyAskComing, whyAskOverlap } from "@/lib/places/rules";

/** All that somebody has signed up to and not given up, the latest meeting first: those to come, and those that were. */
export function ownPlaces(db: Reads, userIds: readonly string[]) {
  return db.place.findMany({
    where: { participant: { userId: { in: [...userIds] }, leftAt: null }, state: { not: "GIVEN_UP" } },
    orderBy: { meeting: { startsAt: "desc" } },
    select: {
      ...{ id: true, meetingId: true, participantId: true, state: true, turn: true, askedAt: true },
      ...{ confirmBy: true, remote: true, needs: true, assistants: true },
      participant: {
        select: { userId: true, attendances: { select: { meetingId: true, present: true } } },
      },
      meeting: {
        select: {
          ...{ state: true, startsAt: true, endsAt: true },
          host: { select: { enrolment: { select: { name: true } } } },
        },
      },
    },
  });
}

/** How many have a place at each of these meetings, and how many wait for one; of those in the room, or with those from afar. */
export async function countPlaces(
  db: Reads,
  meetingIds: readonly string[],
  { fromAfar = false }: { fromAfar?: boolean } = {},
): Promise<(meetingId: string) => { taken: number; waiting: number }> {
  const counts = await db.place.groupBy({
    by: ["meetingId", "state"],
    where: {
      ...{ meetingId: { in: [...meetingIds] }, state: { not: "GIVEN_UP" } },
      ...(fromAfar ? {} : { remote: false }),
    },
    _count: true,
  });
  const count = (id: string, state: "TAKEN" | "WAITING") =>
    counts.find((one) => one.meetingId === id && one.state === state)?._count ?? 0;
  return (id) => ({ taken: count(id, "TAKEN"), waiting: count(id, "WAITING") });
}

export type OwnPlaces = Awaited<ReturnType<typeof ownPlaces>>;

/** What somebody is asked before they sign up to a meeting: that another of theirs is then; that they did not come the last two times. */
export function asksOf(
  own: OwnPlaces,
  { id, startsAt, endsAt }: { id: string; startsAt: Date | null; endsAt: Date | null },
): { overlaps: Refusal | null; comes: Refusal | null } {
  const others = own.flatMap(({ meetingId, meeting }) =>
    meetingId !== id && meeting.state === "SCHEDULED" && meeting.startsAt && meeting.endsAt
      ? [{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, host: meeting.host?.enrolment.name ?? "" }]
      : [],
  );
  const present = own
    .filter(({ state, meeting }) => state === "TAKEN" && meeting.state === "HELD")
    .flatMap(({ meetingId, participant: { attendances } }) =>
      attendances.filter((one) => one.meetingId === meetingId).map((one) => one.present),
    );
  const overlaps = startsAt && endsAt ? whyAskOverlap({ startsAt, endsAt }, others) : null;
  return { overlaps, comes: whyAskComing(present) };
}
