import { isOneGroup } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import type { Reads } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Somebody of a group whom one knows there by name. */
export type Known = {
  participantId: string;
  userId: string;
  name: string;
  email: string;
  locale: string;
  organisation: string | null;
};

const knownFields = {
  ...{ id: true, userId: true },
  user: { select: { name: true, email: true, locale: true } },
  account: { select: { isAdmin: true } },
  enrolment: { select: { personId: true, name: true, organisation: { select: { name: true } } } },
} as const satisfies Prisma.ParticipantSelect;

type Row = Prisma.ParticipantGetPayload<{ select: typeof knownFields }>;

/**
 * What a network would grow from: a group that somebody may see, how they stand to it, and whom of it they can ask by a tick. Where
 * groups are made by hand its people know each other's names; where the whole programme is one, only those do who have wished to stay
 * in touch with each other at a day.
 */
export async function loadGround(db: Reads, viewer: Viewer, groupId: string) {
  const group = await db.group.findFirst({
    where: { id: groupId, OR: [groupsVisibleTo(viewer), { meetings: { some: cameTo(viewer) } }] },
    select: {
      ...standingFields,
      ...{ id: true, convenerId: true, programmeId: true },
      meetings: {
        select: { id: true, state: true, ...came(viewer) },
      },
      programme: {
        select: {
          ...standingFields.programme.select,
          name: true,
          convener: {
            select: { ...standingFields.programme.select.convener.select, name: true, timeZone: true },
          },
        },
      },
    },
  });
  if (!group) return null;
  const comes =
    standingIn(viewer, group).comes ||
    group.meetings.some(
      ({ state, badges, attendances }) => state === "HELD" && badges.length + attendances.length > 0,
    );
  const { coordinators } = group.programme.convener;
  const format = formatOf(group.programme.format);
  const ofGroup = { leftAt: null, enrolment: { seats: { some: { groupId, leftAt: null } } } };
  const ofProgramme = { leftAt: null, enrolment: { programmeId: group.programmeId } };
  // Where the whole programme is one group, who comes to its meetings by a place has no seat.
  const inGroup: Prisma.ParticipantWhereInput = isOneGroup(format) ? ofProgramme : ofGroup;
  const [me] = await db.participant.findMany({
    where: { ...inGroup, userId: userIdOf(viewer) },
    select: knownFields,
  });
  const others = await db.participant.findMany({
    where: {
      ...inGroup,
      ...{ takesPart: true, userId: { not: userIdOf(viewer) } },
      ...(isOneGroup(format) ? { id: { in: await contactsOf(db, viewer, groupId) } } : {}),
    },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: knownFields,
  });
  const oversees = (row: Row) =>
    row.account.isAdmin || coordinators.some(({ userId }) => userId === row.userId);
  return {
    ...group,
    ...{ format, comes, me: me ? knownOf(me) : null },
    oversees: viewer.isAdmin || coordinators.some(({ userId }) => userId === viewer.userId),
    known: onceEach(others.filter((row) => !oversees(row)).map(knownOf)),
  };
}

/** What tells that somebody has come to a meeting, with a seat in its group or with a place at the meeting alone. */
function came(viewer: Viewer) {
  const participant = { userId: userIdOf(viewer), leftAt: null };
  return {
    badges: { where: { arrivedAt: { not: null }, participant }, select: { id: true } },
    attendances: { where: { present: true, participant }, select: { meetingId: true } },
  } as const satisfies Prisma.MeetingSelect;
}

function cameTo(viewer: Viewer): Prisma.MeetingWhereInput {
  const { badges, attendances } = came(viewer);
  return {
    state: "HELD",
    OR: [{ badges: { some: badges.where } }, { attendances: { some: attendances.where } }],
  };
}

/** Those of the days of a group with whom somebody has wished to stay in touch, as they have with them. */
async function contactsOf(db: Reads, viewer: Viewer, groupId: string): Promise<string[]> {
  const mine = { participant: { userId: userIdOf(viewer), leftAt: null }, meeting: { groupId } };
  const side = { select: { participantId: true, participant: { select: { userId: true } } } } as const;
  const found = await db.contact.findMany({
    where: { OR: [{ one: mine }, { other: mine }] },
    select: { one: side, other: side },
  });
  return found.flatMap(({ one, other }) => {
    const their = one.participant?.userId === viewer.userId ? other : one;
    return their.participantId ? [their.participantId] : [];
  });
}

function knownOf({ id, userId, user, enrolment }: Row): Known {
  // Who has enrolled as a person is of the organisation that they are of, if of any.
  const organisation = enrolment.organisation?.name ?? (enrolment.personId ? null : enrolment.name);
  return { participantId: id, userId, ...user, organisation: organisation || null };
}

function onceEach(people: readonly Known[]): Known[] {
  return people.filter((one, index) => people.findIndex(({ userId }) => userId === one.userId) === index);
}
