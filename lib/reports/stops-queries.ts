import { bookletsOf } from "@/lib/documents/booklet-queries";
import type { DocumentState } from "@/lib/documents/states";
import { isOneGroup } from "@/lib/formats/grouping";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { isPlaced } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { countPlaces } from "@/lib/places/loading";
import { hasPlaces } from "@/lib/places/stop-queries";
import { type Stuck, stuckAt } from "@/lib/places/stuck";

/** A stop of a round as its row of the board tells of it. */
export type BoardStop = {
  meetingId: string;
  version: number;
  name: string;
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
  placed: boolean;
  capacity: number;
  least: number | null;
  taken: number;
  waiting: number;
  /** How many came, once it has been held. */
  came: number | null;
  /** How far its page of the booklet is; null where the format has none, or nobody has begun it. */
  page: DocumentState | null;
  stuck: Stuck | null;
};

/** Whether a format's board is one of stops: its one group meets at each host, and guests take places. */
function hasStops(format: Pick<Format, "grouping" | "steps">): boolean {
  return isOneGroup(format) && hasPlaces(format);
}

/** The stops of a programme, those to be decided on first, then in the order of their times; none where its board is one of groups. */
export async function listBoardStops(
  viewer: Viewer,
  programme: { id: string; format: string },
  now: Date,
): Promise<BoardStop[]> {
  const format = formatOf(programme.format);
  if (!hasStops(format)) return [];
  const [booklet] = bookletsOf(format);
  const group = { programmeId: programme.id, AND: groupsCoordinatedBy(viewer) };
  return read(viewer, async (db) => {
    const meetings = await db.meeting.findMany({
      where: { group, byPlaces: true },
      orderBy: [{ startsAt: { sort: "asc", nulls: "last" } }, { ordinal: "asc" }],
      select: {
        ...{ id: true, version: true, step: true, state: true, startsAt: true, endsAt: true },
        ...{ address: true, remoteLink: true, capacity: true, least: true, hostAwayAt: true },
        host: { select: { enrolment: { select: { name: true } } } },
        _count: {
          select: { attendances: { where: { present: true } }, walkIns: { where: { present: true } } },
        },
      },
    });
    const placesAt = await countPlaces(
      db,
      meetings.map(({ id }) => id),
      { fromAfar: true },
    );
    const pages = booklet
      ? await db.document.findMany({ where: { step: booklet, group }, select: { about: true, state: true } })
      : [];
    const stops = meetings.map(({ id, step, host, address, remoteLink, hostAwayAt, _count, ...own }) => {
      const places = placesAt(id);
      return {
        ...own,
        ...{ meetingId: id, name: host?.enrolment.name ?? "", placed: isPlaced({ address, remoteLink }) },
        ...places,
        came: own.state === "HELD" ? _count.attendances + _count.walkIns : null,
        page: pages.find(({ about }) => about === step)?.state ?? null,
        stuck: stuckAt({ ...own, hostAwayAt, taken: places.taken }, now),
      };
    });
    return stops.toSorted((one, next) => Number(next.stuck !== null) - Number(one.stuck !== null));
  });
}
