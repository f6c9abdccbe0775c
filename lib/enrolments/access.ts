import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Reader } from "@/lib/surveys/sight";
import type { Prisma } from "@/prisma/client/client";

/** What is read of an enrolment to know where somebody stands to it. */
export const standingFields = {
  id: true,
  state: true,
  source: true,
  participants: { where: { leftAt: null }, select: { userId: true, isContact: true } },
  programme: { select: { convener: { select: { coordinators: { select: { userId: true } } } } } },
  seats: {
    where: { live: true },
    select: { group: { select: { facilitators: { where: { notes: true }, select: { userId: true } } } } },
  },
} as const satisfies Prisma.EnrolmentSelect;

export type EnrolmentWithStanding = {
  id: string;
  state: string;
  source: "WEB" | "PHONE";
  participants: readonly { userId: string; isContact: boolean }[];
  programme: { convener: { coordinators: readonly { userId: string }[] } };
  seats: readonly { group: { facilitators: readonly { userId: string }[] } }[];
};

/**
 * Where somebody stands to an enrolment; several may be true at once. `holder`: the browser that answered holds its key; `caller`: a
 * coordinator, while the answers are being asked by phone.
 */
export type EnrolmentStanding = {
  participant: boolean;
  contact: boolean;
  holder: boolean;
  caller: boolean;
  coordinator: boolean;
  facilitator: boolean;
};

/** Enrolments that the viewer may see: one's own, those of the conveners that one coordinates, those of the groups one guides. */
export function enrolmentsVisibleTo(viewer: Viewer): Prisma.EnrolmentWhereInput {
  if (viewer.kind === "system") return {};
  const userId = userIdOf(viewer);
  return {
    OR: [
      { id: heldEnrolmentOf(viewer) },
      { participants: { some: { userId, leftAt: null } } },
      enrolmentsCoordinatedBy(viewer),
      { seats: { some: { live: true, group: { facilitators: { some: { userId, notes: true } } } } } },
    ],
  };
}

/** Enrolments in the programmes of the conveners that the viewer coordinates. */
export function enrolmentsCoordinatedBy(viewer: Viewer): Prisma.EnrolmentWhereInput {
  if (viewer.kind === "system") return {};
  return { programme: { convener: { coordinators: { some: { userId: userIdOf(viewer) } } } } };
}

/** Whether mails that the viewer causes wait for a contact of the enrolment to open theirs: see lib/emails/confirmed.ts. */
export function mailsWait(
  viewer: Viewer,
  { participants }: { participants: readonly { isContact: boolean; acceptedAt: Date | null }[] },
): boolean {
  return (
    viewer.kind === "visitor" && !participants.some(({ isContact, acceptedAt }) => isContact && acceptedAt)
  );
}

/** Where the viewer stands to an enrolment that they may see. */
export function standingTo(viewer: Viewer, enrolment: EnrolmentWithStanding): EnrolmentStanding {
  const isViewer = (person: { userId: string }) => person.userId === viewer.userId;
  const coordinator = viewer.kind === "system" || enrolment.programme.convener.coordinators.some(isViewer);
  return {
    participant: enrolment.participants.some(isViewer),
    contact: enrolment.participants.some((person) => isViewer(person) && person.isContact),
    holder: viewer.enrolmentId === enrolment.id,
    caller: coordinator && enrolment.state === "DRAFT" && enrolment.source === "PHONE",
    coordinator,
    facilitator: enrolment.seats.some(({ group }) => group.facilitators.some(isViewer)),
  };
}

/**
 * As whom somebody reads the answers, or null: what has not been sent is nobody's but the one's who writes it. What the contacts
 * have told in confidence, a colleague who comes along does not read.
 */
export function readerOf(standing: EnrolmentStanding, state: string): Reader | null {
  if (standing.holder || standing.contact || standing.caller) return "own";
  if (state === "DRAFT") return null;
  if (standing.coordinator) return "coordinator";
  if (standing.facilitator) return "facilitator";
  return standing.participant ? "colleague" : null;
}

/**
 * The group that an enrolment has a seat in, as its own people know it: a proposal whose mails are held is still the coordinator's
 * draft to them.
 */
export function liveGroupOf<State extends string>(seat: {
  groupId: string;
  group: { state: State; proposedAt: Date | null };
}): { id: string; state: State | "DRAFT" } {
  const { state, proposedAt } = seat.group;
  return { id: seat.groupId, state: state === "PROPOSED" && !proposedAt ? "DRAFT" : state };
}

/** Of the live seats of an enrolment the one that its pages speak of first: of what is not over yet, where it is a guest itself. */
export function firstSeat<S extends { guest: boolean; group: { state: string } }>(
  seats: readonly S[],
): S | undefined {
  const rank = ({ guest, group }: S) => (group.state === "COMPLETED" ? 2 : 0) + (guest ? 0 : 1);
  return seats.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Whether somebody may change the answers: the contacts, and the coordinator, who asks all of it by phone, or the rest. */
export function mayEditAnswers(standing: EnrolmentStanding, state: string): boolean {
  return mayFinish(standing) || (standing.coordinator && state !== "DRAFT");
}

/** Whether somebody may send what has been begun. */
export function mayFinish(standing: EnrolmentStanding): boolean {
  return standing.holder || standing.contact || standing.caller;
}

/** Whether somebody may change who takes part and under which address: the contacts, and the coordinator once it has been sent. */
export function mayKeepPeople(standing: EnrolmentStanding, state: string): boolean {
  return standing.holder || standing.contact || (standing.coordinator && state !== "DRAFT");
}

/** Whether somebody may withdraw the enrolment and act in its name. */
export function mayActFor(standing: EnrolmentStanding): boolean {
  return standing.holder || standing.contact;
}

/** Whether somebody may accept, waitlist and decline. */
export function mayDecide(standing: EnrolmentStanding): boolean {
  return standing.coordinator;
}
