import { bookletsOf } from "@/lib/documents/booklet-queries";
import type { DocumentState } from "@/lib/documents/states";
import { releasedResponses } from "@/lib/feedback/released-tx";
import { asksWhoCame } from "@/lib/formats/asked";
import { isOneGroup } from "@/lib/formats/grouping";
import { eachMeeting, type Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { isPlaced } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { countPlaces } from "@/lib/places/loading";
import { hasPlaces } from "@/lib/places/stop-queries";
import { type Stuck, stuckAt } from "@/lib/places/stuck";
import { isOfOneGroup } from "@/lib/surveys/totals";

/** A stop of a round as its row of the board tells of it. */
export type BoardStop = {
  meetingId: string;
  version: number;
  /** Who receives; null where nobody does, as at a day of all. */
  name: string | null;
  /** Who of the host receives those who come. */
  receives: string[];
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
  /** How many have said afterwards how it was; null where that is too few to be told, and where nobody is asked. */
  answers: number | null;
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
      where: stopsOf(viewer, [programme.id]),
      orderBy: [{ startsAt: { sort: "asc", nulls: "last" } }, { ordinal: "asc" }],
      select: {
        ...{ id: true, version: true, step: true, state: true, startsAt: true, endsAt: true },
        ...{ address: true, remoteLink: true, capacity: true, least: true, hostAwayAt: true },
        groupId: true,
        host: {
          select: {
            enrolment: {
              select: {
                name: true,
                participants: {
                  where: { isContact: true, leftAt: null },
                  orderBy: { joinedAt: "asc" },
                  select: { user: { select: { name: true } } },
                },
              },
            },
          },
        },
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
    const answersAbout = await countAnswers(db, programme.id, format);
    const stops = meetings.map(
      ({ id, step, groupId, host, address, remoteLink, hostAwayAt, _count, ...own }) => {
        const places = placesAt(id);
        return {
          ...own,
          ...{ meetingId: id, name: host?.enrolment.name ?? null, placed: isPlaced({ address, remoteLink }) },
          ...places,
          receives: (host?.enrolment.participants ?? []).map(({ user }) => user.name),
          answers: answersAbout({ groupId, about: step }),
          came: own.state === "HELD" ? _count.attendances + _count.walkIns : null,
          page: pages.find(({ about }) => about === step)?.state ?? null,
          stuck: stuckAt({ ...own, hostAwayAt, taken: places.taken }, now),
        };
      },
    );
    return stops.toSorted((one, next) => Number(next.stuck !== null) - Number(one.stuck !== null));
  });
}

/** A stop that is to be decided on, and why. */
export type StuckStop = {
  id: string;
  programmeId: string;
  /** Who receives; null where nobody does. */
  name: string | null;
  startsAt: Date | null;
  taken: number;
  least: number | null;
  stuck: Stuck;
};

/** The stops of these programmes that are to be decided on, the next first. */
export async function listStuckStops(
  viewer: Viewer,
  programmes: readonly { id: string; format: string }[],
  now: Date,
): Promise<StuckStop[]> {
  const ids = programmes.filter(({ format }) => hasStops(formatOf(format))).map(({ id }) => id);
  if (ids.length === 0) return [];
  return read(viewer, async (db) => {
    const stops = await db.meeting.findMany({
      where: { ...stopsOf(viewer, ids), state: "SCHEDULED" },
      orderBy: [{ startsAt: "asc" }, { ordinal: "asc" }],
      select: {
        ...{ id: true, state: true, startsAt: true, hostAwayAt: true, least: true },
        group: { select: { programmeId: true } },
        host: { select: { enrolment: { select: { name: true } } } },
      },
    });
    const placesAt = await countPlaces(
      db,
      stops.map(({ id }) => id),
      { fromAfar: true },
    );
    return stops.flatMap(({ id, startsAt, group, host, ...own }) => {
      const { taken } = placesAt(id);
      const stuck = stuckAt({ ...own, startsAt, taken }, now);
      const { programmeId } = group;
      const name = host?.enrolment.name ?? null;
      return stuck ? [{ id, programmeId, name, startsAt, taken, least: own.least, stuck }] : [];
    });
  });
}

/** The stops of programmes, for whoever coordinates them. */
function stopsOf(viewer: Viewer, programmeIds: readonly string[]) {
  const group = { programmeId: { in: [...programmeIds] }, AND: groupsCoordinatedBy(viewer) };
  return { byPlaces: true, group };
}

/** How many have answered about each meeting in what its people are asked afterwards, where that is enough to be told. */
async function countAnswers(
  db: Reads,
  programmeId: string,
  format: Format,
): Promise<(of: { groupId: string; about: string }) => number | null> {
  const asked = format.steps.find(
    (step) =>
      step.kind === "survey" && asksWhoCame(step) && "about" in step.when && step.when.about === eachMeeting,
  );
  if (!asked || !isOfOneGroup(format.counting)) return () => null;
  const answers = await releasedResponses(db, programmeId, asked.key);
  return ({ groupId, about }) => {
    const count = answers.filter((one) => one.groupId === groupId && one.about === about).length;
    return count >= format.counting.answers ? count : null;
  };
}
