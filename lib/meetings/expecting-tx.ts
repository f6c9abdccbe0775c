import { lead } from "@/lib/formats/leading";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { inAll } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import type { Receiver } from "@/lib/mail/draft";
import { standInFields } from "@/lib/meetings/stand-ins";
import { guestSeat } from "@/lib/meetings/told-tx";
import { person, receiver } from "@/lib/people/receiver";
import type { Prisma } from "@/prisma/client/client";

/*
 * Who is expected at a meeting is decided here: all of the group; or, where it takes so many, who has a place there, whoever hosts it and
 * those who guide. Mails, calendar entries, attendance and the run sheet ask here.
 */

/** A meeting as far as it says who is expected. */
type Of = { id: string; groupId: string; hostEnrolmentId: string | null; byPlaces: boolean };

/** What is read of those who have a place, in the order in which they came: shaped as a seat's enrolment is. */
export const takenPlaces = {
  where: { state: "TAKEN", participant: { leftAt: null } },
  orderBy: { turn: "asc" },
  select: {
    ...{ id: true, needs: true, assistants: true, remote: true, agency: true },
    participant: {
      select: {
        ...{ id: true, userId: true, isContact: true, takesPart: true, role: true },
        user: { select: { id: true, name: true, phone: true, email: true, locale: true } },
        enrolment: { select: { id: true, name: true, part: true } },
      },
    },
  },
} as const satisfies Prisma.Meeting$placesArgs;

type TakenPlace = Prisma.PlaceGetPayload<{ select: (typeof takenPlaces)["select"] }>;

/** Those who have a place, by the organisation of which they come; who comes of none stands alone. */
export function guestSides<P extends TakenPlace>(
  places: readonly P[],
): { enrolmentId: string; name: string; part: string; places: P[] }[] {
  const sides = new Map<string, { enrolmentId: string; name: string; part: string; places: P[] }>();
  for (const place of places) {
    const { enrolment } = place.participant;
    const key = place.agency ?? enrolment.id;
    const side = sides.get(key) ?? {
      enrolmentId: enrolment.id,
      part: enrolment.part,
      name: place.agency ?? enrolment.name,
      places: [],
    };
    side.places.push(place);
    sides.set(key, side);
  }
  return [...sides.values()];
}

/** The seats of a group that are expected at a meeting: all, or whoever hosts it where guests take places. */
export function seatsAt<S extends { enrolmentId: string }>(
  seats: readonly S[],
  { byPlaces, hostEnrolmentId }: Pick<Of, "byPlaces" | "hostEnrolmentId">,
): S[] {
  return seats.filter(({ enrolmentId }) => !byPlaces || enrolmentId === hostEnrolmentId);
}

/**
 * The sides of those who are expected: the seats of the group; or, at a meeting that takes so many, whoever hosts it, whose people are not
 * counted among those who came, and then those who have a place.
 */
export function sidesAt<
  E extends { name: string; part: string; personId: string | null; participants: readonly Side[] },
>(
  seats: readonly { seat: number; enrolmentId: string; enrolment: E }[],
  {
    byPlaces,
    hostEnrolmentId,
    places,
  }: Pick<Of, "byPlaces" | "hostEnrolmentId"> & { places: readonly TakenPlace[] },
): {
  seat: number;
  enrolmentId: string;
  enrolment: Pick<E, "name" | "part" | "personId"> & { participants: Side[] };
}[] {
  const plain = ({ enrolment: { name, part, personId, participants }, ...side }: (typeof seats)[number]) => ({
    ...side,
    enrolment: { name, part, personId, participants: byPlaces ? [] : [...participants] },
  });
  const guests = guestSides(places).map(({ enrolmentId, name, part, places: own }) => ({
    ...{ seat: guestSeat, enrolmentId },
    enrolment: { name, part, personId: null, participants: own.map(({ participant }) => participant) },
  }));
  return [...seatsAt(seats, { byPlaces, hostEnrolmentId }).map(plain), ...guests];
}

type Side = {
  id: string;
  userId: string;
  isContact: boolean;
  takesPart: boolean;
  role: string;
  user: { name: string };
};

/** The receivers of what is told of one meeting; `of` are those of its group, where they are known already. */
export async function receiversAt(db: Reads, meeting: Of, of?: GroupReceivers): Promise<GroupReceivers> {
  const group = await withStandIns(db, meeting.id, of ?? (await receiversOf(db, meeting.groupId)));
  if (!meeting.byPlaces) return group;
  const places = await db.place.findMany({
    ...takenPlaces,
    where: { ...takenPlaces.where, meetingId: meeting.id },
  });
  const hosts = group.seats.filter(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
  const host = hosts[0]?.name;
  const guests = places.map(({ remote: afar, participant: { enrolment, user } }) => ({
    ...{
      seat: guestSeat,
      enrolmentId: enrolment.id,
      name: enrolment.name,
      others: host === undefined ? group.programme : inAll(() => host),
    },
    ...{ contacts: [], participants: [receiver(user)], onlookers: [], afar },
  }));
  return { ...group, seats: [...hosts, ...guests] };
}

/** The receivers of a group with those who stand in at one meeting, and without those in whose stead they come or without whom it takes place. */
async function withStandIns(db: Reads, meetingId: string, group: GroupReceivers): Promise<GroupReceivers> {
  const { standIns, withoutId } = await db.meeting.findFirstOrThrow({
    where: { id: meetingId },
    select: {
      withoutId: true,
      standIns: { orderBy: { createdAt: "asc" }, select: { ...standInFields.select, user: person } },
    },
  });
  if (standIns.length === 0 && !withoutId) return group;
  const isReplaced = (to: Receiver) =>
    to.userId === withoutId || standIns.some(({ insteadOfId }) => insteadOfId === to.userId);
  const others = standIns.map(({ role, holds, user }) => ({ role, holds, notes: false, to: receiver(user) }));
  const roles = [...group.roles.filter(({ to }) => !isReplaced(to)), ...others];
  return {
    ...{ ...group, roles },
    facilitator: roles.find(({ role }) => role === lead)?.to.name ?? "",
    facilitators: group.facilitators.filter((to) => !isReplaced(to)),
  };
}

/** The people of whom is written down whether they came: who takes part in the group, or has a place at the meeting. */
export function attendingAt({ id, groupId, byPlaces }: Of): Prisma.ParticipantWhereInput {
  if (byPlaces) return { leftAt: null, places: { some: { meetingId: id, state: "TAKEN" } } };
  return { leftAt: null, takesPart: true, enrolment: { seats: { some: { groupId, leftAt: null } } } };
}

/** Those who wait for a place at a meeting, as receivers; nobody where it takes all. */
export async function waitingAt(db: Reads, meeting: Of) {
  if (!meeting.byPlaces) return [];
  const waiting = await db.place.findMany({
    where: { meetingId: meeting.id, state: "WAITING", participant: { leftAt: null } },
    orderBy: { turn: "asc" },
    select: { id: true, participant: { select: { user: person } } },
  });
  return waiting.map(({ id, participant }) => ({ placeId: id, to: receiver(participant.user) }));
}
