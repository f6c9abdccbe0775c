import { randomUUID } from "node:crypto";
import { columnsOf, factsOf } from "@/lib/enrolments/facts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import {
  type BuiltGroup,
  type BuiltProgramme,
  buildGroup,
  buildScheduled,
  type Person,
} from "@/prisma/seed/builders";
import { type DemoGuestOfDay, guestsOfDay } from "@/prisma/seed/day-people";

export type Staff = { coach: Person; door: Person };
export type Coming = DemoGuestOfDay & { participantId: string; userId: string; enrolmentId: string };
export type Day = { programme: BuiltProgramme; group: BuiltGroup; meetingId: string };

const capacity = 61;
export const minutes = 360;
export type Hall = { placeName: string; address: string; arrival: string };

/** People who have been taken in, in the order in which they signed up; who was there before is the same user. */
export async function enrol(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  guests: readonly DemoGuestOfDay[],
  sentAgo: number,
): Promise<Coming[]> {
  const { convenerId, id: programmeId } = programme;
  const [part] = formatOf(programme.format).parts;
  const surveyId = programme.surveys.intake ?? "";
  const emails = guests.map(({ name, workplace }) => emailOf(name, workplace));
  await db.user.createMany({
    data: guests.map(({ name, locale }, index) => ({
      ...{ email: emails[index] ?? "", ownName: name, ownAt: now, locale },
    })),
    skipDuplicates: true,
  });
  const users = await db.user.findMany({
    where: { email: { in: emails } },
    select: { id: true, email: true },
  });
  const ids = new Map(users.map(({ email, id }) => [email, id]));
  const people = guests.map((guest, index) => ({
    ...{ ...guest, userId: ids.get(emails[index] ?? "") ?? "", email: emails[index] ?? "" },
    ...{ participantId: randomUUID(), enrolmentId: randomUUID(), sent: addDays(now, index / 10 - sentAgo) },
  }));
  const answersOf = ({ name, workplace, email, locale, ...said }: (typeof people)[number]) => {
    const { languages, does, helps, seeks, topics, seating, needs, ratherNot } = said;
    return {
      ...{ fullName: name, workplace, email, contactLanguage: locale, languages: [...languages] },
      ...{ does, helps, seeks, topics: [...topics] },
      ...(seating ? { seating: [...seating] } : {}),
      ...(needs ? { needs } : {}),
      ...(ratherNot ? { ratherNot: [...ratherNot] } : {}),
    };
  };
  await db.enrolment.createMany({
    data: people.map((one) => ({
      ...{ id: one.enrolmentId, convenerId, programmeId, part: part.key, personId: one.userId, surveyId },
      ...{ reference: `KY-${one.enrolmentId.slice(0, 8).toUpperCase()}`, state: "ACCEPTED" as const },
      ...{ locale: one.locale, ...columnsOf(factsOf(part.reads, answersOf(one))) },
      ...{ startedAt: one.sent, savedAt: one.sent, submittedAt: one.sent, decidedAt: one.sent },
    })),
  });
  await db.response.createMany({
    data: people.map((one) => ({
      ...{ convenerId, programmeId, surveyId, step: "intake", enrolmentId: one.enrolmentId },
      answers: answersOf(one),
    })),
  });
  await db.participant.createMany({
    data: people.map((one) => ({
      ...{ id: one.participantId, convenerId, enrolmentId: one.enrolmentId, userId: one.userId },
      ...{ name: one.name, locale: one.locale, isContact: true, acceptedAt: one.sent, joinedAt: one.sent },
    })),
  });
  return people;
}

export async function begin(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { coach, door }: Staff,
  { startsAt, ...hall }: { startsAt: Date } & Hall,
): Promise<Day> {
  const ago = (now.getTime() - startsAt.getTime()) / 86_400_000;
  const group = await buildGroup(db, now, {
    ...{ programme, enrolments: [], facilitator: coach },
    ...{ proposedAgo: ago + 42, confirmedAgo: ago + 41 },
  });
  await db.groupFacilitator.create({
    data: {
      ...{ convenerId: programme.convenerId, groupId: group.id, userId: door.id, role: "door" },
      ...{ busy: false, holds: false, notes: false },
    },
  });
  const meetingId = group.meetings["day-1"] as string;
  await buildScheduled(db, meetingId, startsAt, coach, { minutes, stepFree: true, ...hall });
  await db.meeting.update({
    where: { id: meetingId },
    data: { signUpOpenedAt: addDays(startsAt, -41), capacity, least: 20 },
  });
  return { programme, group, meetingId };
}

/** Gives places in this order, and turns in the queue to those for whom there is no room. */
export async function give(
  db: Tx,
  now: Date,
  day: Day,
  people: readonly Coming[],
  ago: number,
): Promise<void> {
  const of = { convenerId: day.programme.convenerId, meetingId: day.meetingId };
  const since = (index: number) => addDays(now, index / 10 - ago);
  await db.place.createMany({
    data: people.map(({ participantId, workplace, needs, seating = [] }, index) => ({
      ...{ ...of, participantId, capacity, agency: workplace, needs: needs ?? null, since: since(index) },
      assistants: seating.includes("interpreter") || seating.includes("assistant") ? 1 : 0,
      ...(index < capacity
        ? { state: "TAKEN" as const, number: index + 1 }
        : { state: "WAITING" as const, number: null }),
    })),
  });
  await db.rsvp.createMany({
    data: people.slice(0, capacity).map(({ userId }, index) => ({
      ...{ ...of, userId, coming: true, saidAt: since(index) },
    })),
  });
}

/** Somebody of both days has a link of their own in the demo. */
function emailOf(name: string, workplace: string): string {
  if (name === guestsOfDay[20]?.name) return "demo-verkostoituja@kylassa.example";
  const plain = `${name} ${workplace}`
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z ]/g, "");
  const [first, last, house] = plain.split(" ");
  return `${first}.${last}@${house}.example`;
}
