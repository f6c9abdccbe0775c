import {
  type FoundDay,
  findDay,
  type LiveRound,
  liveRounds,
  type OnTheList,
  seatablesOf,
  toSeat,
} from "@/lib/days/day-loading";
import { overrunBy } from "@/lib/days/door";
import { type Explained, explainOne, explainRound, priceOfSwap } from "@/lib/days/explaining";
import { onlineNumber, onlineTables, openTables } from "@/lib/days/hall";
import { metBefore } from "@/lib/days/met-loading";
import { whyNotClose, whyNotRun } from "@/lib/days/rules";
import { type PlannedAt, plannedTimes } from "@/lib/days/timing";
import type { RoundAt } from "@/lib/formats/rounds";
import type { Locale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Met } from "@/lib/memory/met";
import { noLimit } from "@/lib/places/rules";

/** A round as whoever runs the day sees it: what the recipe says, when it was planned to be, and how far it is. */
export type RoundRow = RoundAt & {
  at: PlannedAt | null;
  live: Omit<LiveRound, "seats"> | null;
  seated: number;
};

/** A day for those who run it: who is here, and its rounds; null for everybody else. */
export async function getCoachPage(viewer: Viewer, meetingId: string, now: Date) {
  return read(viewer, async (db) => {
    const day = await findDay(db, viewer, meetingId);
    if (!day) return null;
    const people = await seatablesOf(db, day, day.format);
    const here = people.filter(({ isHere }) => isHere);
    const live = await liveRounds(db, meetingId);
    const rounds = rowsOf(day, live);
    const running = rounds.find((one) => one.live?.state === "STARTED") ?? null;
    return {
      ...placeOf(day),
      ...{ rounds, running, whyNot: whyNotRun(day), tableSize: day.tableSize },
      /** How many are here over the room. */
      over: overrunBy(
        here.filter(({ remote }) => !remote).length,
        day.capacity < noLimit ? day.capacity : null,
      ),
      ...{
        here: here.length,
        /** Of them those who take part from afar. */
        online: here.filter(({ remote }) => remote).length,
        left: people.filter(({ hasLeft }) => hasLeft).length,
      },
      expected: people.filter(({ isHere, hasLeft }) => !isHere && !hasLeft).length,
      /** Who is here and sits nowhere yet in a round that is published or runs. */
      unseated: unseated(people, live, now),
      keeping: people.filter(({ fixedTable, afar, remote }) => fixedTable !== null || (afar && !remote)),
      people: people.map(({ badgeId, number, name, seating, needs, fixedTable, afar, remote }) => ({
        ...{ badgeId, number, name, seating, needs, fixedTable, afar, remote },
      })),
    };
  });
}

export type CoachPage = NonNullable<Awaited<ReturnType<typeof getCoachPage>>>;

/** Whom the reader of a round has chosen: why one sits there, and what it would cost that two change places. */
export type Looked = { first?: string | undefined; second?: string | undefined };

/** One round with its tables, and of a draft what stands out of it and why; null for who does not run the day, and where there is no such round. */
export async function getRoundPage(
  viewer: Viewer,
  meetingId: string,
  { key, ...looked }: Looked & { key: string },
  words: { locale: Locale; now: Date },
) {
  return read(viewer, async (db) => {
    const day = await findDay(db, viewer, meetingId);
    const live = day ? await liveRounds(db, meetingId) : [];
    const row = day && rowsOf(day, live).find((one) => one.key === key);
    const round = live.find((one) => one.key === key);
    if (!day || !row || !round || round.tables === 0) return null;
    const people = await seatablesOf(db, day, day.format);
    const of = new Map(people.map((one) => [one.badgeId, one]));
    const isDraft = round.state === "DRAFT";
    const met = isDraft ? await metBefore(db, day, people, words.now) : [];
    return {
      ...placeOf(day),
      ...{ row, whyNot: whyNotRun(day), looked },
      /** Of a draft alone, which can still become another. */
      draft: isDraft ? draftOf(explainedDay(day, round, live, { people, met, ...words }), looked) : null,
      tables: tablesOf(round, of),
      /** Tables of the hall that can be closed, by their numbers: those online take no room, and the last one stays. */
      closable: closableOf(round),
    };
  });
}

function closableOf({ state, tables, closed }: LiveRound): number[] {
  const open = openTables(tables, closed);
  return state === "HELD" ? [] : open.filter((table) => whyNotClose(open, table) === null);
}

/** What stands out of a draft and why; why those who are looked at sit where they do, and what it would cost that they change places. */
function draftOf(explained: Explained, looked: Looked) {
  const { rounds, names } = explained;
  const [first, second] = [looked.first ?? "", looked.second ?? ""];
  return {
    look: explainRound(explained),
    why: [first, second].flatMap((id) => {
      const its = explainOne(explained, id);
      return its ? [{ ...its, name: names.person(id) }] : [];
    }),
    swap: priceOfSwap(explained, first, second),
    /** What the rounds are called by their places, in what is said of a swap. */
    roundNames: rounds.map((_, at) => names.round(at)),
  };
}

/** The rounds with tables in the order of the day, as they are explained; a draft before one that is fixed counts as planned. */
function explainedDay(
  day: FoundDay,
  round: LiveRound,
  live: readonly LiveRound[],
  { people, met, locale, now }: { people: OnTheList[]; met: Met[]; locale: Locale; now: Date },
): Explained {
  const rounds = day.rounds.flatMap(({ key }) => live.filter((one) => one.key === key && one.seats.size > 0));
  const of = new Map(people.map((one) => [one.badgeId, one]));
  return {
    ...{ rounds, at: rounds.indexOf(round), people, met, now },
    reader: day.coordinates ? "coordinator" : "coach",
    names: {
      person: (id) => of.get(id)?.name ?? "",
      organisation: (id) => of.get(id)?.agency ?? "",
      round: (at) => day.rounds.find(({ key }) => key === rounds[at]?.key)?.round.title[locale] ?? "",
    },
  };
}

export type RoundPage = NonNullable<Awaited<ReturnType<typeof getRoundPage>>>;
export type RoundDraft = NonNullable<RoundPage["draft"]>;

/** What the big screen shows: the round that runs, or else the last one that is published, with who sits where. */
export async function getScreen(viewer: Viewer, meetingId: string) {
  return read(viewer, async (db) => {
    const day = await findDay(db, viewer, meetingId);
    if (!day) return null;
    const live = await liveRounds(db, meetingId);
    const rounds = rowsOf(day, live);
    const row =
      rounds.find((one) => one.live?.state === "STARTED") ??
      rounds.findLast((one) => one.live?.state === "PUBLISHED") ??
      null;
    const round = live.find(({ id }) => id === row?.live?.id);
    const people = round && round.tables > 0 ? await seatablesOf(db, day, day.format) : [];
    const of = new Map(people.map((one) => [one.badgeId, one]));
    return { ...placeOf(day), row, tables: round ? tablesOf(round, of) : [] };
  });
}

function placeOf({ id, programme, timeZone, startsAt, format }: FoundDay) {
  return { id, programme, timeZone, startsAt, format };
}

function rowsOf(day: FoundDay, live: readonly LiveRound[]): RoundRow[] {
  const times = plannedTimes(day);
  return day.rounds.map((one): RoundRow => {
    const own = live.find(({ key }) => key === one.key);
    const { seats, ...rest } = own ?? { seats: new Map() };
    return {
      ...one,
      at: times(one),
      live: own ? (rest as Omit<LiveRound, "seats">) : null,
      seated: seats.size,
    };
  });
}

/** The open tables of a round with who sits there, by their numbers; those online last. */
function tablesOf(round: LiveRound, of: ReadonlyMap<string, OnTheList>) {
  const seats = [...round.seats];
  const tables = [...openTables(round.tables, round.closed), ...onlineTables(round)];
  return tables.map((table) => ({
    ...{ table, online: onlineNumber(table, round) },
    people: seats
      .flatMap(([id, at]) => (at === table ? (of.get(id) ?? []) : []))
      .sort((one, other) => one.number - other.number)
      .map(({ badgeId, number, name, agency, assistants }) => ({
        badgeId,
        number,
        name,
        agency,
        assistants,
      })),
  }));
}

function unseated(people: readonly OnTheList[], live: readonly LiveRound[], now: Date): number {
  const open = live.filter(
    ({ state, tables, endsAt }) =>
      tables > 0 && (state === "PUBLISHED" || (state === "STARTED" && endsAt !== null && endsAt > now)),
  );
  return Math.max(
    0,
    ...open.map(({ seats }) => toSeat(people).filter(({ badgeId }) => !seats.has(badgeId)).length),
  );
}
