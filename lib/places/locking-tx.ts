import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { userIdOf } from "@/lib/kernel/viewer";
import { nameKey } from "@/lib/organisations/names";
import { person } from "@/lib/people/receiver";
import { mayTakePlaces, placesVisibleTo } from "@/lib/places/access";
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

/** The viewer as one who may sign up to a meeting, in the first of their enrolments that may; refused where they may not see it. */
export async function guestAt(tx: Tx, viewer: Viewer, meetingId: string): Promise<Guest> {
  const meeting = await tx.meeting.findFirst({
    where: { AND: [{ id: meetingId }, placesVisibleTo(viewer)] },
    select: {
      groupId: true,
      group: { select: { programmeId: true, programme: { select: { format: true } } } },
    },
  });
  if (!meeting) throw new Refused("not-found");
  const { programmeId, programme } = meeting.group;
  const guest = await tx.participant.findFirst({
    where: {
      userId: userIdOf(viewer),
      leftAt: null,
      enrolment: { programmeId, ...mayTakePlaces(formatOf(programme.format), meeting.groupId) },
    },
    orderBy: { joinedAt: "asc" },
    select: guestFields,
  });
  if (!guest) throw new Refused("not-allowed");
  return guest;
}

const bareFields = {
  ...{ id: true, convenerId: true, participantId: true, state: true, turn: true, number: true },
  ...{ agency: true, remote: true, askedAt: true },
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

/** Organisations are compared as their names are, however they were written. */
function comparable<R extends Row>(row: R): R {
  return { ...row, agency: row.agency && nameKey(row.agency) };
}

export type PlaceRow = Awaited<ReturnType<typeof rowsOf>>[number];
