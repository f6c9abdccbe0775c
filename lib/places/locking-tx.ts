import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { dayFields } from "@/lib/meetings/days";
import { nameKey } from "@/lib/organisations/names";
import { person } from "@/lib/people/receiver";
import { mayTakePlaces } from "@/lib/places/access";
import type { Row } from "@/lib/places/rules";
import type { Prisma } from "@/prisma/client/client";

/** What is read of a meeting for commands about its places, and for what mails tell of it. */
const withTeller = {
  group: {
    select: {
      id: true,
      state: true,
      convenerId: true,
      programmeId: true,
      programme: { select: { name: true, format: true, convener: { select: { name: true } } } },
    },
  },
  days: dayFields,
  host: { select: { enrolment: { select: { name: true } } } },
} as const satisfies Prisma.MeetingInclude;

/** A meeting with places, as commands about them know it. */
export type PlacedMeeting = Prisma.MeetingGetPayload<{ include: typeof withTeller }>;

/** One who may take a place, or has one: what is read of them. */
export const guestFields = {
  id: true,
  convenerId: true,
  userId: true,
  user: person,
  enrolment: {
    select: {
      id: true,
      part: true,
      personId: true,
      organisation: { select: { name: true } },
      response: { select: { answers: true } },
    },
  },
} as const satisfies Prisma.ParticipantSelect;

export type Guest = Prisma.ParticipantGetPayload<{ select: typeof guestFields }>;

/** Locks a meeting: who signs up, gives up or changes its room is one after the other, and the queue moves once for each. */
export async function lockPlaces(tx: Tx, meetingId: string): Promise<PlacedMeeting> {
  await tx.$queryRaw`select id from "Meeting" where id = ${meetingId}::uuid for update`;
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId, byPlaces: true },
    include: withTeller,
  });
  if (!meeting) throw new Refused("not-found");
  return meeting;
}

/** Of these users each one who may sign up to a meeting, in the first of their enrolments that may; the others with why not. */
export async function guestsAt(
  tx: Tx,
  { groupId, group }: PlacedMeeting,
  userIds: readonly string[],
): Promise<Map<string, Guest | Refused>> {
  const { programmeId, programme } = group;
  const people = { userId: { in: [...userIds] }, leftAt: null };
  const guests = await tx.participant.findMany({
    where: { ...people, enrolment: { programmeId, ...mayTakePlaces(formatOf(programme.format), groupId) } },
    orderBy: { joinedAt: "desc" },
    select: guestFields,
  });
  // The first one last, so that it is the one that is kept.
  const found = new Map<string, Guest | Refused>(guests.map((guest) => [guest.userId, guest]));
  const others = userIds.filter((id) => !found.has(id));
  const taken = await tx.participant.findMany({
    where: { ...people, userId: { in: others }, enrolment: { programmeId, state: "ACCEPTED" } },
    select: { userId: true },
  });
  for (const id of others) {
    const sees = taken.some(({ userId }) => userId === id);
    found.set(id, new Refused(sees ? "not-allowed" : "not-found"));
  }
  return found;
}

/** Of which organisation somebody comes: the one that has enrolled, or where they have said that they work. */
export function agencyOf(guest: Guest, meeting: OfFormat): string | null {
  return guest.enrolment.organisation?.name ?? (factsOfGuest(guest, meeting).workplace || null);
}

/** What somebody needs on the day, as they said when they enrolled. */
export function needsOf(guest: Guest, meeting: OfFormat): string | null {
  return guest.enrolment.personId ? factsOfGuest(guest, meeting).interpretation || null : null;
}

type OfFormat = { group: { programme: { format: string } } };

function factsOfGuest({ enrolment }: Guest, { group }: OfFormat) {
  const { reads } = partOf(formatOf(group.programme.format), enrolment.part);
  return factsOf(reads, enrolment.response?.answers ?? {});
}

const bareFields = {
  ...{ id: true, convenerId: true, participantId: true, state: true, turn: true, number: true },
  ...{ agency: true, remote: true, askedAt: true, confirmBy: true },
} as const satisfies Prisma.PlaceSelect;

/** The live places of a meeting, as its rules know them. */
export async function bareRowsOf(tx: Tx, meetingId: string) {
  const where = { meetingId, state: { not: "GIVEN_UP" } } as const;
  return (await tx.place.findMany({ where, orderBy: { turn: "asc" }, select: bareFields })).map(comparable);
}

/** The live places of a meeting, and who has them. */
export async function rowsOf(tx: Tx, meetingId: string) {
  const rows = await tx.place.findMany({
    where: { meetingId, state: { not: "GIVEN_UP" } },
    orderBy: { turn: "asc" },
    select: {
      ...bareFields,
      ...{ needs: true, assistants: true },
      participant: { select: { userId: true, enrolmentId: true, user: person } },
    },
  });
  return rows.map(comparable);
}

/** Those of these users who have given up a place, or a turn in the queue, of a meeting. */
export async function whoGaveUp(tx: Tx, meetingId: string, userIds: readonly string[]): Promise<string[]> {
  const found = await tx.place.findMany({
    where: { meetingId, state: "GIVEN_UP", participant: { userId: { in: [...userIds] } } },
    select: { participant: { select: { userId: true } } },
  });
  return found.map(({ participant }) => participant.userId);
}

/** The refusal for who has no live place: given up before, or by another browser of theirs, there is nothing to do with it any more. */
export function noPlace(gaveUp: readonly string[], viewer: Viewer): Refused {
  return new Refused(gaveUp.includes(userIdOf(viewer)) ? "changed-by-someone-else" : "not-found");
}

/** Organisations are compared as their names are, however they were written. */
function comparable<R extends Row>(row: R): R {
  return { ...row, agency: row.agency && nameKey(row.agency) };
}

export type PlaceRow = Awaited<ReturnType<typeof rowsOf>>[number];
