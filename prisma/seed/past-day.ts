import { randomUUID } from "node:crypto";
import { harvest } from "@/lib/formats/networking-day/day";
import type { Tx } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import { type BuiltProgramme, buildAnonymous } from "@/prisma/seed/builders";
import { guestsOfDay, harvested, saidOfDay } from "@/prisma/seed/day-people";
import { begin, type Day, enrol, give, minutes, type Staff } from "@/prisma/seed/day-places";
import { paper } from "@/prisma/seed/ordered";
import { at } from "@/prisma/seed/stages";

/** The one of a month ago: who sat with whom, who found each other, who wished to stay in touch, what was said and written down. */
export async function pastDay(db: Tx, now: Date, programme: BuiltProgramme, staff: Staff): Promise<void> {
  const startsAt = at(now, -33, "08:30");
  const people = await enrol(db, now, programme, guestsOfDay.slice(14), 60);
  const day = await begin(db, now, programme, staff, { startsAt, ...hall });
  await give(db, addDays(startsAt, -1), day, people, 20);
  const badges = await arrive(db, day, startsAt);
  await roundsHeld(db, day, badges, startsAt);
  await shareContacts(db, day, badges, startsAt);
  const heldAt = new Date(startsAt.getTime() + minutes * 60_000);
  const { group, meetingId } = day;
  await db.meeting.update({ where: { id: meetingId }, data: { state: "HELD", heldAt, changedAt: heldAt } });
  await db.attendance.createMany({
    data: people.map(({ participantId }, index) => ({
      ...{ convenerId: programme.convenerId, meetingId, participantId },
      ...{ present: index < badges.length, asked: index < badges.length },
    })),
  });
  for (const [index, { quote, quoteConsent, ...said }] of saidOfDay.entries())
    await buildAnonymous(db, programme, group, {
      ...{ step: "day-feedback", about: "day-1", at: addDays(heldAt, 8), closing: true },
      answers: { ...said, ...(quote && quoteConsent ? { quote, quoteConsent } : {}) },
      quotedAs: people[index]?.workplace ?? "",
    });
  for (const touch of ["several", "one", "several", "no", "one", "several", "one"])
    await buildAnonymous(db, programme, group, {
      ...{ step: "month", about: null, at: addDays(heldAt, 31), closing: true },
      answers: { touch },
    });
  const written = { step: harvest.key, about: "day-1", state: "APPROVED", by: staff.coach } as const;
  const day1 = startsAt.toLocaleDateString("fi-FI", { timeZone: "Europe/Helsinki" });
  await paper(
    db,
    group,
    { ...written, when: addDays(heldAt, 8) },
    { when: `${day1}, ${hall.placeName}, ${hall.address}`, present: String(badges.length), ...harvested },
  );
  await db.group.update({
    where: { id: group.id },
    data: { state: "COMPLETED", completedAt: addDays(heldAt, 32) },
  });
}

/** Everybody but two has come, in the half hour before the opening; two left after lunch. Returns the badges of those who came. */
async function arrive(db: Tx, { programme, meetingId }: Day, startsAt: Date): Promise<string[]> {
  const badges = await db.badge.findMany({
    where: { meetingId },
    orderBy: { number: "asc" },
    select: { id: true, number: true },
  });
  const came = badges.slice(0, -2);
  const marks = came.map(({ id }, index) => ({
    ...{ convenerId: programme.convenerId, meetingId, badgeId: id, kind: "arrived" },
    at: new Date(startsAt.getTime() + (index * 28 * 60_000) / came.length),
  }));
  const left = came.slice(-2).map(({ id }) => ({
    ...{ convenerId: programme.convenerId, meetingId, badgeId: id, kind: "left" },
    at: new Date(startsAt.getTime() + 5 * 3_600_000),
  }));
  await db.doorMark.createMany({ data: [...marks, ...left] });
  await db.$executeRaw`
    update "Badge" set "arrivedAt" = came.at from "DoorMark" came
    where came."badgeId" = "Badge".id and came.kind = 'arrived' and "Badge"."meetingId" = ${meetingId}::uuid`;
  await db.$executeRaw`
    update "Badge" set "leftAt" = went.at from "DoorMark" went
    where went."badgeId" = "Badge".id and went.kind = 'left' and "Badge"."meetingId" = ${meetingId}::uuid`;
  return came.map(({ id }) => id);
}

const hall = {
  ...{ placeName: "Kuhmo-talo", address: "Koulukatu 1, Kuhmo" },
  arrival: "Lämpiöön pääovesta, hissi on aulan perällä.",
};

/** When each round of that day began, in minutes from the opening of the door. */
const began: readonly (readonly [key: string, from: number, minutes: number])[] = [
  ["opening", 30, 20],
  ["tables-1", 50, 30],
  ["tables-2", 85, 25],
  ["search-1", 135, 6],
  ["search-2", 143, 6],
  ["search-3", 151, 6],
  ["search-4", 159, 6],
  ["theatre", 240, 75],
  ["harvest", 320, 25],
  ["closing", 345, 15],
];
/** A prime, so that nobody sits with the same person twice: each row of badges moves on by its own number of tables. */
const tables = 11;

/** Rounds that have been held: who sat where, and who found each other. */
async function roundsHeld(
  db: Tx,
  { programme, meetingId }: Day,
  badges: readonly string[],
  startsAt: Date,
): Promise<void> {
  const of = { convenerId: programme.convenerId, meetingId };
  const rounds = began.map(([key, from, length], index) => {
    const begins = new Date(startsAt.getTime() + from * 60_000);
    const times = { publishedAt: startsAt, startedAt: begins };
    return { id: randomUUID(), key, index, ...times, endsAt: new Date(begins.getTime() + length * 60_000) };
  });
  const seated = rounds.filter(({ key }) => key.startsWith("tables") || key === "harvest");
  await db.dayRound.createMany({
    data: rounds.map(({ index, ...round }) => ({
      ...{ ...of, ...round },
      ...(seated.some(({ id }) => id === round.id) ? { tables, proven: true } : {}),
    })),
  });
  await db.daySeat.createMany({
    data: seated.flatMap(({ id: roundId }, turn) =>
      badges.map((badgeId, index) => ({
        ...{ ...of, roundId, badgeId, table: ((index + turn * Math.floor(index / tables)) % tables) + 1 },
      })),
    ),
  });
  await db.dayRound.updateMany({ where: { meetingId }, data: { state: "HELD", version: 4 } });
  await db.encounter.createMany({
    data: rounds
      .filter(({ key }) => key.startsWith("search"))
      .flatMap(({ id: roundId, startedAt }, turn) =>
        pairsOf(badges, 13 + turn).map(([one, other], index) => ({
          ...{ ...of, roundId, ...inOrder(one, other), oneKnew: index % 9 === 0, otherKnew: index % 9 === 0 },
          metAt: new Date(startedAt.getTime() + (20 + (index % 10) * 6) * 1_000),
        })),
      ),
  });
}

/** Those who wished each other, as it was told a week later. */
async function shareContacts(
  db: Tx,
  { programme, meetingId }: Day,
  badges: readonly string[],
  startsAt: Date,
): Promise<void> {
  const of = { convenerId: programme.convenerId, meetingId };
  const shared = pairsOf(badges, 13).filter((_, index) => index % 2 === 0);
  const sharedAt = addDays(startsAt, 8);
  await db.contactCard.createMany({
    data: shared.flat().map((badgeId) => ({ ...of, badgeId, email: true, phone: null })),
  });
  await db.contact.createMany({
    data: shared.map(([one, other]) => ({ ...of, ...inOrder(one, other), sharedAt })),
  });
  await db.meeting.update({
    where: { id: meetingId },
    data: {
      ...{ contactsAskedAt: addDays(startsAt, 1), contactsClosedAt: sharedAt, contactsShared: shared.length },
    },
  });
}

/** Twos that are so many badges apart, each badge in one of them; who is left over is in none. */
function pairsOf(badges: readonly string[], apart: number): [string, string][] {
  const free = new Set(badges);
  return badges.flatMap((one, index): [string, string][] => {
    const other = badges[(index + apart) % badges.length] ?? one;
    if (other === one || !free.has(one) || !free.has(other)) return [];
    free.delete(one);
    free.delete(other);
    return [[one, other]];
  });
}

function inOrder(one: string, other: string): { oneId: string; otherId: string } {
  return one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };
}
