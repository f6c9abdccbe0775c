import { seatablesOf } from "@/lib/days/day-loading";
import { aloneIn, handsUpFrom, setsIn } from "@/lib/days/search";
import { mayRunSearch, ownDays, pagesBeside } from "@/lib/days/search-access";
import { encountersIn, findDay, type SearchDay, type SearchRoundAt } from "@/lib/days/search-loading";
import { type BadgeShown, badgeFields, type Shown, shown } from "@/lib/days/shown";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { whoHasMet } from "@/lib/memory/met-loading";
import { addDays } from "@/lib/time/days";

/** What the page of somebody shows who looks for somebody new. */
export type OwnSearchPage = {
  programme: Localised;
  format: Format;
  timeZone: string;
  me: Shown & { isHere: boolean };
  round: { number: number; of: number; guide: Localised; endsAt: Date | null; handsFrom: Date } | null;
  /** Whom they have met in this round, and whether they have said if they had before. */
  met: readonly (Shown & { said: boolean })[];
  /** Whom they have looked at, and since when they know each other as far as is known: today, or a day before it. */
  looked: (Shown & { known: "today" | Date | null }) | null;
  handUp: boolean;
};

/** One's own page of the round that runs; null for whom the day does not expect. */
export function getSearch(viewer: Viewer, meetingId: string): Promise<OwnSearchPage | null> {
  return read(viewer, async (db) => {
    const day = await findDay(db, ownDays(viewer, meetingId));
    const mine = { meetingId, participant: { userId: userIdOf(viewer), leftAt: null } };
    const badge = await db.badge.findFirst({ where: mine, select: badgeFields });
    if (!day || !badge) return null;
    const round = day.running;
    const isHere = badge.arrivedAt !== null && badge.leftAt === null;
    const page = {
      ...{ programme: day.group.programme.name, format: day.format, timeZone: day.timeZone },
      me: { ...shown(badge), isHere },
    };
    if (!round || !isHere) return { ...page, round: null, met: [], looked: null, handUp: false };
    const seeker = await db.seeker.findFirst({
      where: { roundId: round.id, badgeId: badge.id },
      select: { handAt: true, lookedAt: { select: badgeFields } },
    });
    const looked = seeker?.lookedAt;
    return {
      ...page,
      round: roundShown(round),
      met: await metIn(db, round, badge.id),
      looked: looked ? { ...shown(looked), known: await knownSince(db, day, round, [badge, looked]) } : null,
      handUp: Boolean(seeker?.handAt),
    };
  });
}

/** A round for whoever runs the day: how many have found each other, and who stands alone. */
export type SearchBoard = {
  programme: Localised;
  format: Format;
  timeZone: string;
  /** Whether its reader also runs the day, and keeps its door. */
  runs: boolean;
  keepsDoor: boolean;
  round: { number: number; of: number; endsAt: Date | null } | null;
  pairs: number;
  threes: number;
  alone: readonly (Shown & { handUp: boolean })[];
  /** The rounds that slips of paper may be about, the last first. */
  rounds: readonly { id: string; number: number }[];
};

/** Null for who neither guides the day nor coordinates. */
export function getSearchBoard(viewer: Viewer, meetingId: string): Promise<SearchBoard | null> {
  return read(viewer, async (db) => {
    const day = await findDay(db, { id: meetingId, AND: meetingsVisibleTo(viewer) });
    if (!day || !mayRunSearch(viewer, day)) return null;
    const round = day.running;
    const board = {
      ...{ programme: day.group.programme.name, format: day.format, timeZone: day.timeZone },
      ...pagesBeside(viewer, day),
      rounds: day.searches.map(({ id, at }) => ({ id, number: at.number })).reverse(),
    };
    if (!round) return { ...board, round: null, pairs: 0, threes: 0, alone: [] };
    const people = await seatablesOf(db, day, day.format);
    const found = setsIn((await encountersIn(db, [round])).get(round.id) ?? []);
    const up = await db.seeker.findMany({
      where: { roundId: round.id, handAt: { not: null } },
      select: { badgeId: true },
    });
    const hands = new Set(up.map(({ badgeId }) => badgeId));
    const here = new Set(people.filter(({ isHere }) => isHere).map(({ badgeId }) => badgeId));
    const alone = new Set(aloneIn({ here, found }));
    return {
      ...board,
      round: roundShown(round),
      pairs: found.filter(({ length }) => length === 2).length,
      threes: found.filter(({ length }) => length > 2).length,
      alone: people
        .filter(({ badgeId }) => alone.has(badgeId))
        .map(({ badgeId, number, name, agency }) => ({ number, name, agency, handUp: hands.has(badgeId) })),
    };
  });
}

function roundShown({ at, startedAt, endsAt }: SearchRoundAt) {
  const { number, of, round } = at;
  return { number, of, guide: round.guide, endsAt, handsFrom: handsUpFrom({ startedAt }) };
}

async function metIn(db: Reads, { id: roundId }: SearchRoundAt, me: string): Promise<OwnSearchPage["met"]> {
  const found = await db.encounter.findMany({
    where: { roundId, OR: [{ oneId: me }, { otherId: me }] },
    select: {
      ...{ oneId: true, oneKnew: true, otherKnew: true },
      ...{ one: { select: badgeFields }, other: { select: badgeFields } },
    },
  });
  return found
    .map(({ oneId, oneKnew, otherKnew, one, other }) => {
      const isOne = oneId === me;
      return { ...shown(isOne ? other : one), said: (isOne ? oneKnew : otherKnew) !== null };
    })
    .sort((a, b) => a.number - b.number);
}

/** Since when two know each other: by a table or a round of today, or by what the convener has held before. Only they are told. */
async function knownSince(
  db: Reads,
  { id: meetingId, convenerId, startsAt }: SearchDay,
  round: SearchRoundAt,
  two: readonly (BadgeShown & { participant: { userId: string } | null })[],
): Promise<"today" | Date | null> {
  const ids = two.map(({ id }) => id).sort();
  const [oneId = "", otherId = ""] = ids;
  const before = { meetingId, oneId, otherId, roundId: { not: round.id } };
  if ((await db.encounter.count({ where: { ...before, round: { state: "HELD" } } })) > 0) return "today";
  const sat = await db.daySeat.findMany({
    where: { badgeId: { in: ids }, round: { state: { in: ["STARTED", "HELD"] } } },
    select: { roundId: true, table: true },
  });
  if (new Set(sat.map(({ roundId, table }) => `${roundId} ${table}`)).size < sat.length) return "today";
  const userIds = two.flatMap(({ participant }) => participant?.userId ?? []);
  const day = startsAt ?? new Date();
  const [met] = await whoHasMet(db, { convenerId, userIds, from: addDays(day, -3650), to: day });
  return met?.on ?? null;
}
