import { formatOf } from "@/lib/formats/registry";
import type { Shape } from "@/lib/formats/shape";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import type { GroupState } from "@/lib/groups/states";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { hasInName } from "@/lib/organisations/rules";
import { urgency } from "@/lib/reports/waits";
import { type BoardProgramme, type WholeRow, whatIsAround } from "@/lib/reports/whole-row-queries";
import { lightGroupsIn } from "@/lib/steps/facts-loading";
import type { StepKind } from "@/lib/steps/step";
import { tasks } from "@/lib/tasks/plan";
import type { GroupPlan } from "@/lib/tasks/queries";
import type { Prisma } from "@/prisma/client/client";

/** What the board can be sorted by, beside what is urgent. */
export const boardSorts = ["name", "waited"] as const;
export type BoardSort = (typeof boardSorts)[number];

export type BoardFilter = {
  only?: "stuck" | "waiting" | "own";
  state?: GroupState;
  facilitatorId?: string;
  /** Somewhere in the name of one of its associations. */
  name?: string;
};

/** A group as far as its row of the board tells of it. */
export type BoardGroup = Pick<GroupPlan, "id" | "seats" | "plan"> & {
  facts: Shape;
  programme: Pick<GroupPlan["programme"], "slug" | "name" | "format">;
  standing: { userId: string | null };
};

/** A row of the board. */
export type BoardRow = {
  group: BoardGroup;
  guides: readonly { name: string }[];
  nudged: WholeRow["nudged"];
};

export type Board = {
  rows: BoardRow[];
  total: number;
  all: number;
  stuck: number;
};

/** How many groups stand on one page of the board. */
export const boardPage = 30;

/** A page of the board: the programme's groups, what is stuck first, or as they are to be sorted. */
export async function getBoard(
  viewer: Viewer,
  programme: BoardProgramme,
  filter: BoardFilter,
  page: number,
  now: Date,
  sort?: BoardSort,
): Promise<Board> {
  const places = await placesOf(viewer, [programme], filter.state ? [filter.state] : live, now);
  const names =
    filter.name || sort === "name"
      ? await read(viewer, (db) => namesOf(db, programme.id))
      : new Map<string, string>();
  const nameOf = ({ id }: BoardPlace) => names.get(id) ?? "";
  const fitting = places
    .filter((place) => fits(place, filter) && (!filter.name || hasInName(nameOf(place), filter.name)))
    .sort((a, b) => bySort(sort, nameOf, a, b) || byUrgency(a, b));
  const shown = fitting.slice((page - 1) * boardPage, page * boardPage);
  const stuck = places.filter((place) => place.stuck).length;
  const counts = { total: fitting.length, all: places.length, stuck };
  return { rows: await rowsOf(viewer, shown), ...counts };
}

/**
 * The groups of several programmes whose way is still to be made or gone, without what surveys ask of them, for that is never stuck. Read
 * some programmes at a time: one answer is read while the next is put together.
 */
export async function listUnderWay(
  viewer: Viewer,
  programmes: readonly BoardProgramme[],
  now: Date,
): Promise<BoardPlace[]> {
  const parts = Array.from({ length: Math.ceil(programmes.length / atOnce) }, (_, at) =>
    programmes.slice(at * atOnce, (at + 1) * atOnce),
  );
  const found = await Promise.all(
    parts.map((some) => placesOf(viewer, some, ["PROPOSED", "CONFIRMED", "COMPLETED"], now, "survey")),
  );
  return found.flat();
}

const atOnce = 5;

const live: readonly GroupState[] = ["DRAFT", "PROPOSED", "CONFIRMED", "COMPLETED"];

/** A group in the order of a board, before its row is read. */
export type BoardPlace = ReturnType<typeof urgency> &
  Pick<BoardGroup, "facts" | "plan"> & {
    id: string;
    programme: BoardProgramme;
    createdAt: Date;
    facilitatorIds: string[];
  };

async function placesOf(
  viewer: Viewer,
  programmes: readonly BoardProgramme[],
  states: readonly GroupState[],
  now: Date,
  without: StepKind | null = null,
): Promise<BoardPlace[]> {
  const groups = await read(viewer, (db) => lightGroupsIn(db, programmes, states, without));
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  return groups.flatMap(({ programmeId, facts, facilitatorIds }) => {
    const programme = byId.get(programmeId);
    if (!programme) return [];
    const plan = tasks(formatOf(programme.format), facts, now);
    const own = { id: facts.id, createdAt: facts.createdAt };
    return [{ ...urgency(plan, now), ...{ programme, facts, plan, facilitatorIds }, ...own }];
  });
}

function fits(place: BoardPlace, { only, facilitatorId }: BoardFilter): boolean {
  if (only && !place[only]) return false;
  return !facilitatorId || place.facilitatorIds.includes(facilitatorId);
}

const alphabet = new Intl.Collator("fi");

function bySort(
  sort: BoardSort | undefined,
  nameOf: (place: BoardPlace) => string,
  a: BoardPlace,
  b: BoardPlace,
): number {
  if (sort === "name") return alphabet.compare(nameOf(a), nameOf(b));
  return sort === "waited" ? Math.sign(a.longest - b.longest) : 0;
}

/** What each group of a programme is called, by its id. */
async function namesOf(db: Reads, programmeId: string): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; names: string }[]>`
    select g.id, string_agg(e.name, ' – ' order by s.seat) as names
    from "Group" g
      join "Seat" s on s."groupId" = g.id and s."leftAt" is null
      join "Enrolment" e on e.id = s."enrolmentId"
    where g."programmeId" = ${programmeId}::uuid group by g.id`;
  return new Map(rows.map(({ id, names }) => [id, names]));
}

function byUrgency(a: BoardPlace, b: BoardPlace): number {
  return (
    Number(b.stuck) - Number(a.stuck) ||
    Number(b.own) - Number(a.own) ||
    Number(b.waiting) - Number(a.waiting) ||
    a.since - b.since ||
    b.createdAt.getTime() - a.createdAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Of these groups, which the plans are known of already, what else their rows show. */
export async function rowsOf(viewer: Viewer, places: readonly BoardPlace[]): Promise<BoardRow[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const programmes = new Map(places.map(({ id, programme }) => [id, programme]));
  const [groups, around] = await Promise.all([
    read(viewer, (db) =>
      db.group.findMany({ where: { id: { in: ids }, ...groupsCoordinatedBy(viewer) }, select: sides }),
    ),
    read(viewer, (db) => whatIsAround(db, (id) => programmes.get(id), ids)),
  ]);
  return places.flatMap(({ id, programme: { slug, name, format }, facts, plan }) => {
    const group = groups.find((one) => one.id === id);
    const found = around.get(id);
    if (!group || !found) return [];
    const seats = group.seats.map(({ enrolment, ...seat }) => ({ ...seat, name: enrolment.name }));
    const own = {
      programme: { slug, name, format: formatOf(format) },
      standing: { userId: userIdOf(viewer) },
    };
    return [{ group: { id, facts, plan, seats, ...own }, guides: found.guides, nudged: found.nudged }];
  });
}

const sides = {
  id: true,
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: { seat: true, enrolmentId: true, enrolment: { select: { name: true } } },
  },
} as const satisfies Prisma.GroupSelect;
