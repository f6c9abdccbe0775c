import { isWrittenTo } from "@/lib/enrolments/asked";
import { hasCompany } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { shapeFields } from "@/lib/formats/shape";
import type { GroupState } from "@/lib/groups/states";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { addDays } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/** What is read of a group to know where somebody stands to it: of its seats, as everywhere, those that have not left. */
export const standingFields = {
  state: true,
  ...shapeFields,
  closedAt: true,
  facilitators: { select: { userId: true, role: true, busy: true, holds: true, notes: true } },
  seats: {
    where: { leftAt: null },
    select: {
      seat: true,
      enrolmentId: true,
      enrolment: {
        select: {
          participants: {
            where: { leftAt: null },
            select: { userId: true, isContact: true, takesPart: true },
          },
        },
      },
    },
  },
  programme: {
    select: { format: true, convener: { select: { coordinators: { select: { userId: true } } } } },
  },
} as const satisfies Prisma.GroupSelect;

export type GroupWithStanding = {
  state: GroupState;
  closedAt: Date | null;
  facilitators: { userId: string; role: string; busy: boolean; holds: boolean; notes: boolean }[];
  seats: {
    seat: number;
    enrolmentId: string;
    enrolment: { participants: { userId: string; isContact: boolean; takesPart: boolean }[] };
  }[];
  programme: { format: string; convener: { coordinators: { userId: string }[] } };
};

/** Where somebody stands to a group; several may be true at once. */
export type GroupStanding = {
  userId: string | null;
  seats: readonly number[];
  contactOf: readonly number[];
  /** Takes part in its meetings: who has ordered for others does not. */
  comes: boolean;
  /** Seats of associations that have nobody to write to: a coordinator calls them and says here what they answer. */
  callsFor: readonly number[];
  /** Guides it in a role that reads the notes, and what is written to those who guide. */
  facilitator: boolean;
  /** Guides it in a role that holds its meetings. */
  holds: boolean;
  /** Somebody holds the group's meetings, or nobody but who guides may. Where nobody does, whoever hosts one holds it. */
  guided: boolean;
  /** The roles in which the person guides it, whatever those may do. */
  roles: readonly string[];
  coordinator: boolean;
};

/** Groups in which somebody has each role that their format needs. */
export function groupsGuided(format: Pick<Format, "roles">): Prisma.GroupWhereInput {
  return { AND: neededRoles(format).map((role) => ({ facilitators: { some: { role } } })) };
}

/** Groups that the viewer may see: the coordinator's own convener's, the facilitator's, and from the proposal on the participant's. */
export function groupsVisibleTo(viewer: Viewer): Prisma.GroupWhereInput {
  if (viewer.kind === "system") return {};
  const userId = userIdOf(viewer);
  return {
    OR: [
      groupsCoordinatedBy(viewer),
      groupsGuidedBy(viewer),
      {
        proposedAt: { not: null },
        seats: { some: { enrolment: { participants: { some: { userId, leftAt: null } } }, leftAt: null } },
      },
    ],
  };
}

/** Groups of the conveners that the viewer coordinates. */
export function groupsCoordinatedBy(viewer: Viewer): Prisma.GroupWhereInput {
  if (viewer.kind === "system") return {};
  return { programme: { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } } };
}

/**
 * Groups that the viewer facilitates now, in a role that reads what is written in confidence: those under way, and those that have come
 * to their end and are not closed yet.
 */
export function groupsFacilitatedBy(viewer: Viewer): Prisma.GroupWhereInput {
  return groupsWith(viewer, { notes: true });
}

/** The same of those in which the viewer's role holds the meetings. */
export function groupsHeldBy(viewer: Viewer): Prisma.GroupWhereInput {
  return groupsWith(viewer, { holds: true });
}

/** The same of those in which the viewer has any role. */
export function groupsGuidedBy(viewer: Viewer): Prisma.GroupWhereInput {
  return groupsWith(viewer, {});
}

function groupsWith(viewer: Viewer, right: { notes?: true; holds?: true }): Prisma.GroupWhereInput {
  return {
    facilitators: { some: { userId: userIdOf(viewer), ...right } },
    OR: [{ closedAt: null }, { state: { in: underWay } }],
  };
}

/** Of those who guide a group, whom what is written in confidence is written for: their ids. */
export function readersAmong(guides: readonly { userId: string; notes: boolean }[]): string[] {
  return guides.filter(({ notes }) => notes).map(({ userId }) => userId);
}

/** Days for which those who facilitated a group until somebody else did may hand over or delete what they wrote. */
const formerDays = 30;

/** Groups that the viewer facilitated until not long ago: for what they wrote themselves, nothing else. */
export function formerFacilitatorOf(viewer: Viewer, now: Date): Prisma.GroupWhereInput {
  return { former: { some: { userId: userIdOf(viewer), until: { gt: addDays(now, -formerDays) } } } };
}

const underWay: GroupState[] = ["DRAFT", "PROPOSED", "CONFIRMED"];

/** Where the viewer stands to a group that they may see. */
export function standingIn(viewer: Viewer, group: GroupWithStanding): GroupStanding {
  const isViewer = (person: { userId: string }) => person.userId === viewer.userId;
  const own = group.seats.filter((seat) => seat.enrolment.participants.some(isViewer));
  const coordinator = viewer.kind === "system" || group.programme.convener.coordinators.some(isViewer);
  const open = !group.closedAt || underWay.includes(group.state);
  const roles = open ? group.facilitators.filter(isViewer) : [];
  return {
    userId: viewer.userId,
    seats: own.map((seat) => seat.seat),
    contactOf: own
      .filter((seat) => seat.enrolment.participants.some((person) => isViewer(person) && person.isContact))
      .map(({ seat }) => seat),
    comes: own.some(({ enrolment }) => enrolment.participants.some((one) => isViewer(one) && one.takesPart)),
    callsFor: coordinator
      ? group.seats.filter(({ enrolment }) => !isWrittenTo(enrolment)).map(({ seat }) => seat)
      : [],
    facilitator: roles.some(({ notes }) => notes),
    holds: roles.some(({ holds }) => holds),
    guided: group.facilitators.some(({ holds }) => holds) || isHeldByGuides(formatOf(group.programme.format)),
    roles: roles.map(({ role }) => role),
    coordinator,
  };
}

/** Whether only those who guide hold meetings: whoever has ordered for others learns who came from nobody, also while nobody guides. */
function isHeldByGuides(format: Pick<Format, "parts">): boolean {
  return hasCompany(format);
}

/** Whether somebody may make pairs, propose and dissolve them. */
export function mayPair(standing: GroupStanding): boolean {
  return standing.coordinator;
}

/** Whether somebody may answer a proposal for a seat, and write what it is asked to write. */
export function mayAnswerFor(standing: Pick<GroupStanding, "contactOf" | "callsFor">, seat: number): boolean {
  return standing.contactOf.includes(seat) || standing.callsFor.includes(seat);
}

/** Whether somebody may propose, schedule, move and cancel the group's meetings and give their details. */
export function mayArrange(standing: GroupStanding): boolean {
  return standing.coordinator || standing.holds || standing.contactOf.length > 0;
}

/** Whether somebody may vote on times. */
export function mayVote(standing: GroupStanding): boolean {
  return standing.roles.length > 0 || standing.comes;
}

/**
 * Whether somebody learns who has said that they come to a meeting. Where whoever ordered names those who take part, only those who hold
 * it do; the others learn how many.
 */
export function mayKnowWhoComes(standing: GroupStanding, format: Pick<Format, "parts">): boolean {
  return standing.coordinator || standing.roles.length > 0 || !isHeldByGuides(format);
}

/**
 * Whether somebody may hold a meeting: mark it as held, tick who came, set a time that was agreed on elsewhere. Those who guide the
 * group may; where nobody guides it, the contacts of the seat that hosts the meeting, or of every seat where none does. At a meeting that
 * guests take places at, whoever hosts it receives them, and holds it beside those who guide.
 */
export function mayHold(
  standing: Pick<GroupStanding, "contactOf" | "holds" | "guided" | "coordinator">,
  { hostSeat, byPlaces }: { hostSeat: number | null; byPlaces: boolean },
): boolean {
  if (standing.holds || standing.coordinator) return true;
  if (standing.guided && !(byPlaces && hostSeat !== null)) return false;
  return hostSeat === null ? standing.contactOf.length > 0 : standing.contactOf.includes(hostSeat);
}
