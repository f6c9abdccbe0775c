import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { getCoachPage, type RoundRow } from "@/lib/days/coach-queries";
import { askForContacts, closeContacts, wishContacts } from "@/lib/days/contacts-commands";
import { checkIn, takeInAtDoor } from "@/lib/days/door-commands";
import { planRounds } from "@/lib/days/planning-commands";
import { closeTable, publishRound, seatArrivals, startRound, stopRound } from "@/lib/days/round-commands";
import { lookAt, meet, pairTheRest } from "@/lib/days/search-commands";
import { to } from "@/lib/kernel/addresses";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { giveUp, takeFreed } from "@/lib/places/commands";
import { addDays } from "@/lib/time/days";

export type Clock = { now: () => Date; pause: (seconds: number) => Promise<void> };
/** What has happened, and the page on which it can be seen. */
export type Tell = (happened: string, page: string) => void;
type Guest = { badgeId: string; number: number; participantId: string; viewer: Viewer };
type Play = { meetingId: string; coach: Viewer; door: Viewer; clock: Clock; tell: Tell };

/** Why a day cannot be played here, or null: what is played happens to people, and may happen in a demo alone. */
export function whyNotPlay(settings: { KYLASSA_DEMO: string }, mode: string | undefined): string | null {
  if (mode === "production") return "A day is played in development only.";
  return settings.KYLASSA_DEMO === "1" ? null : "A day is played only where KYLASSA_DEMO=1.";
}

/** The demo's day that is to come and at which nobody has arrived yet; null where it has been played. */
export function findDayToPlay(): Promise<{ id: string; coachId: string; doorId: string } | null> {
  return read(systemViewer(), async (db) => {
    const day = await db.meeting.findFirst({
      where: {
        ...{ badged: true, state: "SCHEDULED", dayRounds: { none: {} } },
        badges: { none: { arrivedAt: { not: null } } },
      },
      orderBy: { startsAt: "asc" },
      select: { id: true, group: { select: { facilitators: { select: { userId: true, role: true } } } } },
    });
    const by = (role: string) => day?.group.facilitators.find((one) => one.role === role)?.userId;
    const [coachId, doorId] = [by("lead"), by("door")];
    return day && coachId && doorId ? { id: day.id, coachId, doorId } : null;
  });
}

/**
 * Lets a day take place by the commands that people press: places given up, arrivals, who is late, leaves early or walks in, tables, a
 * search round, contacts. With a clock that really waits it takes about five minutes.
 */
export async function playDay(meetingId: string, clock: Clock, tell: Tell): Promise<void> {
  const found = await findDayToPlay();
  if (found?.id !== meetingId) throw new Error("This day has been played already.");
  const play = { meetingId, clock, tell, coach: viewer(found.coachId), door: viewer(found.doorId) };
  await dropOut(play);
  const guests = (await guestsOf(meetingId)).toSorted((a, b) => mixed(a.number) - mixed(b.number));
  const [early, late] = [guests.slice(0, -14), guests.slice(-14, -5)];
  await arrive(play, early, 8);
  await atTables(play, late);
  const met = await lookForEachOther(play, early.slice(0, -6));
  await afternoon(play);
  await stayInTouch(play, met);
}

/** Two cannot come after all, and two of those who wait take what they leave. */
async function dropOut({ meetingId, clock, tell }: Play): Promise<void> {
  const leaving = (await guestsOf(meetingId)).slice(20, 22);
  for (const { viewer: one } of leaving) await giveUp(one, { meetingId }, clock.now());
  const waiting = await read(systemViewer(), (db) =>
    db.place.findMany({
      where: { meetingId, state: "WAITING" },
      orderBy: { turn: "asc" },
      take: leaving.length,
      select: { participant: { select: { userId: true } } },
    }),
  );
  for (const { participant } of waiting)
    await takeFreed(viewer(participant.userId), { meetingId }, clock.now());
  tell("Two have given up their places, and two who waited have taken them.", to.meetingPlaces(meetingId));
  await clock.pause(10);
}

/** So many come at a time, and the door lets them in. */
async function arrive(play: Play, guests: readonly Guest[], batch: number): Promise<void> {
  const { meetingId, clock, door, tell } = play;
  for (let from = 0; from < guests.length; from += batch) {
    for (const { badgeId } of guests.slice(from, from + batch))
      await checkIn(door, { meetingId, press: ["arrived", badgeId] }, clock.now());
    tell(`${Math.min(from + batch, guests.length)} of ${guests.length} have come.`, to.door(meetingId));
    await clock.pause(6);
  }
}

/** Two rounds at tables: late guests, somebody who walks in, a table that is closed, six who leave early. */
async function atTables(play: Play, late: readonly Guest[]): Promise<void> {
  const { meetingId, clock, coach, door, tell } = play;
  await planRounds(coach, { meetingId, tables: null }, clock.now());
  tell("All rounds at tables are planned for those who are here.", to.dayCoach(meetingId));
  await clock.pause(10);
  await publish(play, "tables-1");
  await startRound(coach, { meetingId, key: "opening" }, clock.now());
  tell("The opening has begun; everybody sees their first table.", to.day(meetingId));
  await arrive(play, late, 5);
  const walkIn = { name: "Aila Ohikulkija", agency: "Naapuriyritys", needs: "", locale: "fi" } as const;
  await takeInAtDoor(door, { meetingId, ...walkIn, room: "yes" }, clock.now());
  await seatArrivals(coach, { meetingId }, clock.now());
  tell(
    "Who was late, and one who walked in, sit where fewest sat.",
    to.dayRound(meetingId, { round: "tables-1" }),
  );
  await start(play, "tables-1", 15);
  const { live } = await roundOf(play, "tables-1");
  if (live)
    await closeTable(
      coach,
      { meetingId, roundId: live.id, version: live.version, table: live.tables },
      clock.now(),
    );
  tell(
    "The last table is closed: its people are spread, the others stay.",
    to.dayRound(meetingId, { round: "tables-1" }),
  );
  await clock.pause(10);
  await stop(play, "tables-1");
  await planRounds(coach, { meetingId, tables: null }, clock.now());
  await publish(play, "tables-2");
  await start(play, "tables-2", 15);
  const leaving = (await guestsOf(meetingId)).filter(({ number }) => number % 10 === 4).slice(0, 6);
  for (const { badgeId } of leaving)
    await checkIn(door, { meetingId, press: ["left", badgeId] }, clock.now());
  tell("Six have left early.", to.door(meetingId));
  await clock.pause(8);
  await stop(play, "tables-2");
}

/** Four times each looks for somebody new: some by number, the rest by whoever leads. Returns those who found each other by number. */
async function lookForEachOther(play: Play, guests: readonly Guest[]): Promise<[Guest, Guest][]> {
  const { meetingId, clock, coach, tell } = play;
  const met: [Guest, Guest][] = [];
  for (const turn of [1, 2, 3, 4]) {
    await start(play, `search-${turn}`, 4);
    const here = (await guestsOf(meetingId, true)).map(({ number }) => number);
    const looking = guests.filter(({ number }) => here.includes(number));
    for (let one = 0; one < 6; one++) {
      const [first, second] = [looking[one], looking[one + 6 + turn]];
      if (!first || !second) continue;
      await lookAt(first.viewer, { meetingId, number: second.number });
      await meet(first.viewer, { meetingId, number: second.number, knew: "no" }, clock.now());
      met.push([first, second]);
    }
    tell("Six pairs have found each other by number.", to.daySearch(meetingId));
    await clock.pause(8);
    const { sets, left } = await pairTheRest(coach, { meetingId }, clock.now());
    tell(`${sets} pairs of the rest are brought together, ${left} left over.`, to.daySearchBoard(meetingId));
    await clock.pause(8);
    await stop(play, `search-${turn}`);
  }
  return met;
}

async function afternoon(play: Play): Promise<void> {
  const { meetingId, clock, coach } = play;
  await start(play, "theatre", 10);
  await planRounds(coach, { meetingId, tables: null }, clock.now());
  await publish(play, "harvest");
  await start(play, "harvest", 15);
  await start(play, "closing", 8);
  await stop(play, "closing");
}

/** The day has been held; some wish to stay in touch, and a week later those who wished each other are told. */
async function stayInTouch({ meetingId, clock, coach, tell }: Play, met: [Guest, Guest][]): Promise<void> {
  const { version, endsAt } = await read(coach, (db) =>
    db.meeting.findFirstOrThrow({ where: { id: meetingId }, select: { version: true, endsAt: true } }),
  );
  const came = await read(systemViewer(), (db) =>
    db.badge.findMany({
      where: { meetingId, arrivedAt: { not: null }, participantId: { not: null } },
      select: { participantId: true },
    }),
  );
  const over = new Date(Math.max(endsAt?.getTime() ?? 0, clock.now().getTime()));
  const present = came.flatMap(({ participantId }) => participantId ?? []);
  await holdMeeting(coach, { meetingId, version, present }, over);
  tell("The day has been held, and everybody who came is asked how it was.", to.meeting(meetingId));
  await askForContacts(systemViewer(), over);
  const wishing = new Map<Guest, string[]>();
  for (const [index, [one, other]] of met.entries()) {
    wishing.set(one, [...(wishing.get(one) ?? []), other.badgeId]);
    if (index % 3 > 0) wishing.set(other, [...(wishing.get(other) ?? []), one.badgeId]);
  }
  for (const [{ viewer: one }, wished] of wishing)
    await wishContacts(one, { meetingId, to: wished, email: "yes", phone: "" }, over);
  tell(`${wishing.size} say with whom they would like to stay in touch.`, to.dayContacts(meetingId));
  await clock.pause(10);
  await closeContacts(systemViewer(), addDays(over, 9));
  tell(
    "A week later: those who wished each other are told, and every other wish is gone.",
    to.dayContacts(meetingId),
  );
}

async function roundOf({ coach, meetingId, clock }: Play, key: string): Promise<RoundRow> {
  const day = await getCoachPage(coach, meetingId, clock.now());
  const row = day?.rounds.find((one) => one.key === key);
  if (!row) throw new Error(`the day has no round ${key}`);
  return row;
}

async function publish(play: Play, key: string): Promise<void> {
  const { coach, meetingId, clock, tell } = play;
  const { live } = await roundOf(play, key);
  if (live) await publishRound(coach, { meetingId, roundId: live.id, version: live.version }, clock.now());
  tell(`Published: ${key}.`, to.dayRound(meetingId, { round: key }));
}

async function start({ coach, meetingId, clock, tell }: Play, key: string, seconds: number): Promise<void> {
  await startRound(coach, { meetingId, key }, clock.now());
  tell(`Begun: ${key}.`, to.dayScreen(meetingId));
  await clock.pause(seconds);
}

async function stop(play: Play, key: string): Promise<void> {
  const { coach, meetingId, clock } = play;
  const { live } = await roundOf(play, key);
  if (live) await stopRound(coach, { meetingId, roundId: live.id, version: live.version }, clock.now());
}

/** Those with a place, by their numbers; only who is here, if so asked. */
function guestsOf(meetingId: string, here = false): Promise<Guest[]> {
  return read(systemViewer(), async (db) => {
    const badges = await db.badge.findMany({
      where: {
        meetingId,
        participant: { places: { some: { meetingId, state: "TAKEN" } } },
        ...(here ? { arrivedAt: { not: null }, leftAt: null } : {}),
      },
      orderBy: { number: "asc" },
      select: { id: true, number: true, participantId: true, participant: { select: { userId: true } } },
    });
    return badges.flatMap(({ id, number, participantId, participant }) =>
      participant && participantId
        ? [{ badgeId: id, number, participantId, viewer: viewer(participant.userId) }]
        : [],
    );
  });
}

function viewer(id: string): Viewer {
  return personViewer({ id, isAdmin: false, locale: "fi" });
}

/** An order in which people come that is not that of their numbers, and always the same. */
function mixed(number: number): number {
  return (number * 29) % 67;
}
