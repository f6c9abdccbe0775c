import { formatOf } from "@/lib/formats/registry";
import { mayArrange, mayHold, standingFields, standingIn } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import type { Prisma } from "@/prisma/client/client";

/** Who has a place at a meeting and who waits, for those who hold or arrange it; null for everybody else. */
export async function getRoom(viewer: Viewer, meetingId: string) {
  return read(viewer, async (db) => {
    const where = { AND: [{ id: meetingId, byPlaces: true }, meetingsVisibleTo(viewer)] };
    const meeting = await db.meeting.findFirst({ where, select: roomFields });
    if (!meeting) return null;
    const { group, hostEnrolmentId, places, ...own } = meeting;
    const host = group.seats.find(({ enrolmentId }) => enrolmentId === hostEnrolmentId);
    const standing = standingIn(viewer, group);
    if (!mayHold(standing, { hostSeat: host?.seat ?? null, byPlaces: true })) return null;
    const people = places.map(({ participant, ...place }) => ({
      ...place,
      name: participant.user.name,
      confirmed: own.rsvps.some(({ userId, coming }) => userId === participant.userId && coming),
    }));
    return {
      ...own,
      format: formatOf(group.programme.format),
      programme: group.programme.name,
      host: meeting.host?.enrolment.name ?? group.programme.name[viewer.locale],
      mayChange: mayArrange(standing),
      taken: people.filter(({ state }) => state === "TAKEN"),
      // What who waits needs is nobody's yet.
      waiting: people.filter(({ state }) => state === "WAITING").map((one) => ({ ...one, needs: null })),
    };
  });
}

export type RoomPage = NonNullable<Awaited<ReturnType<typeof getRoom>>>;

const roomFields = {
  ...{ id: true, version: true, state: true, startsAt: true, endsAt: true, timeZone: true, ordinal: true },
  ...{ capacity: true, remoteWelcome: true, least: true, signUpClosesAt: true, hostEnrolmentId: true },
  host: { select: { enrolment: { select: { name: true } } } },
  rsvps: { select: { userId: true, coming: true } },
  places: {
    where: { state: { not: "GIVEN_UP" }, participant: { leftAt: null } },
    orderBy: [{ state: "asc" }, { turn: "asc" }],
    select: {
      ...{ id: true, state: true, turn: true, agency: true, remote: true, assistants: true, needs: true },
      participant: { select: { userId: true, user: { select: { name: true } } } },
    },
  },
  group: {
    select: {
      ...standingFields,
      id: true,
      programme: { select: { ...standingFields.programme.select, name: true } },
    },
  },
} as const satisfies Prisma.MeetingSelect;
