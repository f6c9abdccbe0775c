import { isGroupedByHand } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { to } from "@/lib/kernel/addresses";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { type BoardPlace, listUnderWay, rowsOf } from "@/lib/reports/board-queries";
import type { RunProgramme } from "@/lib/reports/queries";
import { type Wait, waits } from "@/lib/reports/waits";
import { reachable, whatIsAround } from "@/lib/reports/whole-row-queries";
import { type Line, type ShownLine, stuckShown } from "@/lib/today/lines";

/** What groups wait for: drafts to be proposed, calls, what is the coordinator's own otherwise, and who has not done anything for too long. */
export async function listGroupLines(
  viewer: Viewer,
  programmes: readonly RunProgramme[],
  now: Date,
): Promise<Line[]> {
  const [underWay, drafts] = await Promise.all([
    listUnderWay(viewer, programmes, now),
    listDrafts(viewer, programmes),
  ]);
  const found = underWay.flatMap((place) => {
    const first = firstOf(waits(place.plan, now));
    return first ? [{ place, ...first }] : [];
  });
  const own = found.filter(({ kind }) => kind === "call" || kind === "own");
  const stuck = found.filter(({ kind }) => kind === "stuck").sort(byAge);
  const [shown, more] = partOf(stuck);
  return [...drafts, ...[...own, ...shown].flatMap((one) => groupLine(programmes, one)), ...more];

  function partOf(all: readonly Found[]): [Found[], Line[]] {
    const byProgramme = Map.groupBy(all, ({ place }) => place.programme.id);
    const one = [...byProgramme.values()];
    return [
      one.flatMap((some) => some.slice(0, stuckShown)),
      one.flatMap((some) => moreLine(programmes, some.slice(stuckShown))),
    ];
  }
}

type Found = { place: BoardPlace; kind: "call" | "own" | "stuck"; wait: Wait };

/** The one thing to do about a group: what is the coordinator's own before what others are late with. */
function firstOf(all: readonly Wait[]): Pick<Found, "kind" | "wait"> | null {
  const own = all.find(({ side }) => side === "coordinator");
  if (own) return { kind: kindOf(own), wait: own };
  const stuck = all.find((wait) => wait.stuck);
  return stuck ? { kind: "stuck", wait: stuck } : null;
}

function kindOf({ task }: Wait): "call" | "own" {
  const isCalled = task.whose.some((whose) => whose.kind === "coordinator" && whose.callsFor !== undefined);
  return isCalled || task.kind === "agreement" ? "call" : "own";
}

function byAge(one: Found, other: Found): number {
  return (one.wait.since?.getTime() ?? 0) - (other.wait.since?.getTime() ?? 0);
}

/** Drafts that nobody has proposed yet, a line for each programme; of them nothing else can wait. */
async function listDrafts(viewer: Viewer, programmes: readonly RunProgramme[]): Promise<Line[]> {
  const rows = await read(viewer, (db) =>
    db.group.groupBy({
      by: ["programmeId"],
      where: {
        ...{ programmeId: { in: programmes.map(({ id }) => id) }, state: "DRAFT" },
        ...groupsCoordinatedBy(viewer),
      },
      _count: true,
      _min: { createdAt: true },
    }),
  );
  return rows.flatMap(({ programmeId, _count: n, _min }): Line[] => {
    const programme = programmes.find(({ id }) => id === programmeId);
    if (!programme) return [];
    const own = { key: `draft ${programmeId}`, programme, n, names: [], since: _min.createdAt };
    const isByHand = isGroupedByHand(formatOf(programme.format));
    const place = isByHand ? to.manage.matching(programme.slug) : to.manage.groups(programme.slug);
    return [{ ...own, kind: "draft", to: place }];
  });
}

function groupLine(programmes: readonly RunProgramme[], { place, kind, wait }: Found): Line[] {
  const programme = programmes.find(({ id }) => id === place.programme.id);
  if (!programme) return [];
  const own = { key: `group ${place.id}`, programme, n: 1, names: [], since: wait.since };
  return [{ ...own, kind, place, wait }];
}

function moreLine(programmes: readonly RunProgramme[], rest: readonly Found[]): Line[] {
  const programme = programmes.find(({ id }) => id === rest[0]?.place.programme.id);
  return programme
    ? [
        {
          ...{ kind: "more" as const, key: `more ${programme.id}`, programme, n: rest.length, names: [] },
          ...{ since: rest[0]?.wait.since ?? null, to: to.manage.groups(programme.slug, { only: "stuck" }) },
        },
      ]
    : [];
}

/** What the lines of one page show: of groups also who they are, and whom one can call. */
export async function showLines(viewer: Viewer, lines: readonly Line[]): Promise<ShownLine[]> {
  const places = lines.flatMap((line) => ("place" in line ? [line.place] : []));
  const calls = lines.flatMap((line) => (line.kind === "call" ? [line.place] : []));
  const programmes = new Map(calls.map(({ id, programme }) => [id, programme]));
  const [rows, around] = await Promise.all([
    rowsOf(viewer, places),
    calls.length > 0
      ? read(viewer, (db) => whatIsAround(db, (id) => programmes.get(id), [...programmes.keys()], reachable))
      : null,
  ]);
  const byId = new Map(rows.map((row) => [row.group.id, row]));
  return lines.flatMap((line): ShownLine[] => {
    if (!("place" in line)) return [line];
    const row = byId.get(line.place.id);
    if (!row) return [];
    const contacts = around?.get(row.group.id)?.contacts;
    return [{ ...line, row, people: calledIn(line.wait).flatMap((seat) => contacts?.get(seat) ?? []) }];
  });
}

/** The seats whose people are to be called about a task. */
function calledIn({ task }: Wait): number[] {
  const called = task.whose.flatMap((whose) => (whose.kind === "coordinator" ? (whose.callsFor ?? []) : []));
  return called.length > 0 ? called : task.seat === null ? [] : [task.seat];
}
