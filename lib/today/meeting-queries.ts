import { groupsCoordinatedBy } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { RunProgramme } from "@/lib/reports/queries";
import { addDays } from "@/lib/time/days";

/** A meeting that comes up within a week. */
export type ComingMeeting = {
  id: string;
  programme: RunProgramme;
  /** Who meets, or at a meeting with places who receives. */
  names: string[];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** Where, as the host says it; null where no place has been said yet. */
  place: string | null;
  remote: boolean;
};

/** The meetings of the coming seven days in these programmes, the next first. */
export async function listComingMeetings(
  viewer: Viewer,
  programmes: readonly RunProgramme[],
  now: Date,
): Promise<ComingMeeting[]> {
  const conveners = [...new Set(programmes.map(({ convenerId }) => convenerId))];
  const rows = await read(viewer, (db) =>
    db.meeting.findMany({
      where: {
        ...{ convenerId: { in: conveners }, state: "SCHEDULED" },
        ...{ startsAt: { lt: addDays(now, 7), gt: addDays(now, -longestDays) }, endsAt: { gt: now } },
        group: groupsCoordinatedBy(viewer),
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, startsAt: true, endsAt: true, timeZone: true, placeName: true, address: true },
        ...{ remoteLink: true, byPlaces: true },
        host: { select: { enrolment: { select: { name: true } } } },
        group: {
          select: {
            programmeId: true,
            seats: {
              where: { leftAt: null },
              orderBy: { seat: "asc" },
              select: { enrolment: { select: { name: true } } },
            },
          },
        },
      },
    }),
  );
  return rows.flatMap(
    ({ group, host, startsAt, endsAt, placeName, address, remoteLink, byPlaces, ...own }) => {
      const programme = programmes.find(({ id }) => id === group.programmeId);
      if (!programme || !startsAt || !endsAt) return [];
      const names = byPlaces
        ? host
          ? [host.enrolment.name]
          : []
        : group.seats.map(({ enrolment }) => enrolment.name);
      const place = [placeName, address].filter(Boolean).join(", ") || null;
      const when = { id: own.id, timeZone: own.timeZone, startsAt, endsAt };
      return [{ ...when, programme, names, place, remote: remoteLink !== null }];
    },
  );
}

/** No meeting of several days is longer than this. */
const longestDays = 40;
