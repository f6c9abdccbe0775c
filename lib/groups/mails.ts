import type { Tx } from "@/lib/db";
import { always, defineMail, type Queued } from "@/lib/emails/define";
import type { EmailDraft } from "@/lib/emails/draft";
import type { GroupReceivers } from "@/lib/groups/receivers";
import type { GroupState } from "@/lib/groups/states";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { formatDay } from "@/lib/time/format";

type ToSide = OfGroup & { enrolmentId: string };
type ToGuide = OfGroup & { pair: string };
export type Because = "declined" | "timed-out" | "withdrawn" | "by-coordinator";

const agreement = ({ enrolmentId }: ToSide) => `/enrolments/${enrolmentId}/agreement`;
const page = ({ groupId }: OfGroup) => `/groups/${groupId}`;

/** Here is a pair for you. */
export const groupProposed = defineMail<ToSide & { facilitator: string; answerBy: string }>()({
  name: "group-proposed",
  readers: ["contact"],
  reason: "enrolment",
  path: agreement,
  facts: ({ facilitator, answerBy }, locale) => [
    ["facilitator", facilitator],
    ["answerBy", formatDay(answerBy, locale)],
  ],
  calendar: null,
  still: isUnanswered,
});

/** This is your group. */
export const groupFacilitatorNamed = defineMail<ToGuide>()({
  name: "group-facilitator-named",
  readers: ["facilitator"],
  reason: "group",
  path: page,
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    !toUserId || (await tx.groupFacilitator.count({ where: { groupId, userId: toUserId } })) > 0,
});

/** Another has said yes (`other`); so many answers are waited for still. */
export const groupAgreed = defineMail<ToSide & { waiting: number }>()({
  name: "group-agreed",
  readers: ["contact"],
  reason: "enrolment",
  path: agreement,
  calendar: null,
  still: isUnanswered,
  before: { waiting: 1 },
});

/** An association wants to talk first. */
export const groupTalkAsked = defineMail<ToGuide & { organisation: string }>()({
  name: "group-talk-asked",
  readers: ["coordinator"],
  reason: "coordinator",
  path: page,
  calendar: null,
  still: inStates("PROPOSED"),
});

/** An association said not this time. */
export const groupDeclined = defineMail<ToGuide & { organisation: string }>()({
  name: "group-declined",
  readers: ["coordinator"],
  reason: "coordinator",
  path: page,
  calendar: null,
  still: inStates("DISSOLVED"),
});

/** All have said yes, and dates are next. */
export const groupConfirmed = defineMail<OfGroup & { facilitator: string }>()({
  name: "group-confirmed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ groupId }) => `/groups/${groupId}/times`,
  calendar: null,
  still: inStates("CONFIRMED", "COMPLETED"),
});

/** It does not happen this time, said without shame. */
export const groupDissolved = defineMail<ToSide & { because: Because }>()({
  name: "group-dissolved",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => `/enrolments/${enrolmentId}`,
  values: ({ because }) => ({ because: because.replace("-", "_") }),
  calendar: null,
  still: always,
});

/** To the contacts of every seat: here is a pair for you. To the facilitators: this is your group. */
export function proposalMails(group: GroupReceivers, answerBy: string): EmailDraft[] {
  const { facilitator, groupId } = group;
  const toPair = toEach(groupProposed, group, [groupId], ["contact"], ({ seat }) => ({
    enrolmentId: seat?.enrolmentId ?? "",
    facilitator,
    answerBy,
  }));
  return [...toPair, ...facilitatorMails(group)];
}

/** To the facilitators: this is your group. */
export function facilitatorMails(group: GroupReceivers): EmailDraft[] {
  return toEach(groupFacilitatorNamed, group, [group.groupId], ["facilitator"], () => ({ pair: group.pair }));
}

/** To the contacts of the seats that have not answered: another has said yes. */
export function agreedMails(
  group: GroupReceivers,
  agreedSeat: number,
  waiting: readonly number[],
): EmailDraft[] {
  const others = group.seats.filter(({ seat }) => waiting.includes(seat));
  return toEach(
    groupAgreed,
    { ...group, seats: others },
    [group.groupId, agreedSeat],
    ["contact"],
    ({ seat }) => ({
      enrolmentId: seat?.enrolmentId ?? "",
      seats: group.seats.length,
      other: nameOf(group, agreedSeat),
      waiting: waiting.length,
    }),
  );
}

/** To everybody: all have said yes, and dates are next. */
export function confirmedMails(group: GroupReceivers): EmailDraft[] {
  const { facilitator, groupId } = group;
  const parts = ["contact", "participant", "facilitator"] as const;
  return toEach(groupConfirmed, group, [groupId], parts, () => ({ facilitator }));
}

/** To the coordinators: an association wants to talk first, or said not this time. */
export function coordinatorMails(
  group: GroupReceivers,
  mail: typeof groupTalkAsked | typeof groupDeclined,
  seat: number,
): EmailDraft[] {
  const facts = { pair: group.pair, organisation: nameOf(group, seat) };
  return toEach(mail, group, [group.groupId, seat], ["coordinator"], () => facts);
}

/** To the contacts of these seats: it does not happen this time. */
export function dissolvedMails(group: GroupReceivers, because: Because, except: number | null): EmailDraft[] {
  const told = { ...group, seats: group.seats.filter(({ seat }) => seat !== except) };
  return toEach(groupDissolved, told, [group.groupId], ["contact"], ({ seat }) => ({
    enrolmentId: seat?.enrolmentId ?? "",
    seats: group.seats.length,
    because,
  }));
}

function nameOf(group: GroupReceivers, seat: number): string {
  return group.seats.find((one) => one.seat === seat)?.name ?? "";
}

/** Whether the association has still to answer the proposal. */
async function isUnanswered({ params: { groupId, enrolmentId } }: Queued<ToSide>, tx: Tx): Promise<boolean> {
  const where = {
    groupId,
    enrolmentId,
    agreedAt: null,
    declinedAt: null,
    group: { state: "PROPOSED" as const },
  };
  return (await tx.seat.count({ where })) > 0;
}

function inStates(...states: GroupState[]) {
  return async ({ params: { groupId: id } }: Queued<OfGroup>, tx: Tx) =>
    (await tx.group.count({ where: { id, state: { in: states } } })) > 0;
}
