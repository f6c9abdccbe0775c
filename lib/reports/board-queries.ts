import { reading, type Tx } from "@/lib/db";
import { contactOf } from "@/lib/enrolments/projection";
import { formatOf } from "@/lib/formats/registry";
import type { GroupState } from "@/lib/groups/states";
import { defaultLocale } from "@/lib/i18n/locales";
import { type LightGroup, lightGroups } from "@/lib/reports/light-facts";
import { urgency } from "@/lib/reports/waits";
import type { Answers } from "@/lib/surveys/definition";
import { tasks } from "@/lib/tasks/plan";
import { type GroupPlan, listGroupPlans } from "@/lib/tasks/queries";
import type { Viewer } from "@/lib/viewer";

export type BoardFilter = { only?: "stuck" | "waiting" | "own"; state?: GroupState; facilitatorId?: string };

/** What is read of a programme to show its groups. */
export type BoardProgramme = { id: string; format: string; timeZone: string };

/** Somebody who can be called: an association's contact, or who guides. */
export type Reachable = { userId: string; name: string; phone: string | null; email: string | null };

export type BoardRow = {
  group: GroupPlan;
  message: string | null;
  contacts: Map<number, Reachable[]>;
  guides: Reachable[];
  nudged: Map<string, Date>;
};

export type Board = {
  rows: BoardRow[];
  total: number;
  all: number;
  stuck: number;
  /** How many seats the largest of the groups has. */
  seats: number;
};

/** How many groups stand on one page of the board. */
export const boardPage = 25;

/** A page of the board: the programme's groups, what is stuck first. */
export async function getBoard(
  viewer: Viewer,
  programme: BoardProgramme,
  filter: BoardFilter,
  page: number,
  now: Date,
): Promise<Board> {
  const places = await placesOf(viewer, programme, filter.state ? [filter.state] : live, now);
  const fitting = places.filter((place) => fits(place, filter)).sort(byUrgency);
  const ids = fitting.slice((page - 1) * boardPage, page * boardPage).map(({ id }) => id);
  const stuck = places.filter((place) => place.stuck).length;
  const counts = { total: fitting.length, all: places.length, stuck, seats: largest(fitting) };
  return { rows: await rowsOf(viewer, ids, now), ...counts };
}

/** The groups of a programme that are stuck, the longest first; and how many there are of what. */
export async function getStuck(
  viewer: Viewer,
  programme: BoardProgramme,
  take: number,
  now: Date,
): Promise<Board> {
  const places = (await placesOf(viewer, programme, live, now)).sort(byUrgency);
  const stuck = places.filter((place) => place.stuck);
  const rows = await rowsOf(
    viewer,
    stuck.slice(0, take).map(({ id }) => id),
    now,
  );
  return { rows, total: stuck.length, all: places.length, stuck: stuck.length, seats: largest(stuck) };
}

/** One group as a row of the board, or null where the viewer does not coordinate it. */
export async function getBoardRow(
  viewer: Viewer,
  programme: BoardProgramme,
  groupId: string,
  now: Date,
): Promise<BoardRow | null> {
  const [row] = await rowsOf(viewer, [groupId], now);
  return row?.group.programme.id === programme.id ? row : null;
}

const live: readonly GroupState[] = ["DRAFT", "PROPOSED", "CONFIRMED", "COMPLETED"];

type Place = ReturnType<typeof urgency> & {
  id: string;
  createdAt: Date;
  facilitatorIds: string[];
  seats: number;
};

async function placesOf(
  viewer: Viewer,
  programme: BoardProgramme,
  states: readonly GroupState[],
  now: Date,
): Promise<Place[]> {
  const groups = await reading(viewer, (db) => lightGroups(db, programme, states));
  const format = formatOf(programme.format);
  return groups.map(({ facts, facilitatorIds }: LightGroup) => ({
    ...urgency(tasks(format, facts, now), now),
    id: facts.id,
    createdAt: facts.createdAt,
    facilitatorIds,
    seats: facts.seats.length,
  }));
}

function largest(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ seats }) => seats));
}

function fits(place: Place, { only, facilitatorId }: BoardFilter): boolean {
  if (only && !place[only]) return false;
  return !facilitatorId || place.facilitatorIds.includes(facilitatorId);
}

function byUrgency(a: Place, b: Place): number {
  return (
    Number(b.stuck) - Number(a.stuck) ||
    Number(b.own) - Number(a.own) ||
    Number(b.waiting) - Number(a.waiting) ||
    a.since - b.since ||
    b.createdAt.getTime() - a.createdAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

async function rowsOf(viewer: Viewer, ids: readonly string[], now: Date): Promise<BoardRow[]> {
  if (ids.length === 0) return [];
  const [groups, people, nudges] = await Promise.all([
    listGroupPlans(viewer, { id: { in: [...ids] } }, now, { take: ids.length }),
    reading(viewer, (db) => reachable(db, ids)),
    reading(viewer, (db) => lastNudges(db, ids)),
  ]);
  return ids.flatMap((id) => {
    const group = groups.find((one) => one.id === id);
    const found = people.get(id);
    return group
      ? [
          {
            group,
            message: found?.message ?? null,
            contacts: found?.contacts ?? new Map(),
            guides: found?.guides ?? [],
            nudged: nudges.get(id) ?? new Map(),
          },
        ]
      : [];
  });
}

const person = { select: { id: true, name: true, phone: true, email: true } } as const;

async function reachable(db: Tx, ids: readonly string[]) {
  const groups = await db.group.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      message: true,
      facilitators: { select: { user: person }, orderBy: { role: "asc" } },
      seats: {
        select: {
          seat: true,
          enrolment: {
            select: {
              id: true,
              participants: { where: { leftAt: null, isContact: true }, select: { user: person } },
              response: { select: { answers: true } },
            },
          },
        },
      },
    },
  });
  return new Map(
    groups.map(({ id, message, facilitators, seats }) => [
      id,
      {
        message,
        guides: facilitators.map(({ user }) => known(user)),
        contacts: new Map(seats.map(({ seat, enrolment }) => [seat, reachedIn(enrolment)])),
      },
    ]),
  );
}

type Answering = {
  id: string;
  participants: { user: Parameters<typeof known>[0] }[];
  response: { answers: unknown } | null;
};

/** Who can be called of an association: its contacts or, where none can be written to, the one that it named on the phone. */
function reachedIn({ id, participants, response }: Answering): Reachable[] {
  if (participants.length > 0) return participants.map(({ user }) => known(user));
  const { name, phone } = contactOf((response?.answers ?? {}) as Answers, defaultLocale);
  return [{ userId: id, name, phone: phone || null, email: null }];
}

function known({
  id,
  ...rest
}: {
  id: string;
  name: string;
  phone: string | null;
  email: string;
}): Reachable {
  return { userId: id, ...rest };
}

/** When each side was last nudged about each task of these groups, by group and then by `${taskKey} ${side}`. */
async function lastNudges(db: Tx, ids: readonly string[]): Promise<Map<string, Map<string, Date>>> {
  const emails = await db.email.findMany({
    where: { groupId: { in: [...ids] }, template: "nudge" },
    select: { key: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  });
  const nudges = new Map<string, Map<string, Date>>();
  for (const { key, createdAt } of emails) {
    // nudge:<group>:<task, itself with colons>:<day>:<side>:<user>
    const [, groupId = "", ...rest] = key.split(":");
    const of = nudges.get(groupId) ?? new Map<string, Date>();
    of.set(`${rest.slice(0, -3).join(":")} ${rest.at(-2)}`, createdAt);
    nudges.set(groupId, of);
  }
  return nudges;
}
