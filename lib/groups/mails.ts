import { lead } from "@/lib/formats/leading";
import { type Dated, datesFor, datesSaid } from "@/lib/groups/dates";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import type { GroupState } from "@/lib/groups/states";
import { type OfGroup, type Part, toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, dueLine, type Queued, type Stated } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { formatRange } from "@/lib/time/format";

// Over 250 lines because a proposal and what comes of it are told in turns, and each mail stands beside what it is held against.

type ToSide = OfGroup & { enrolmentId: string };
type ToGuide = OfGroup & { pair: string };

/** How far a group had come. */
export type Stage = "proposed" | "confirmed" | "visited";
/** The next visit that has a time, as a mail tells it. */
export type NextVisit = { startsAt: string; endsAt: string; timeZone: string } | null;

const agreement = ({ enrolmentId, groupId }: ToSide) => to.agreement(enrolmentId, { group: groupId });
const page = ({ groupId }: OfGroup) => to.group(groupId);

/** Here is a pair for you. */
export const groupProposed = defineMail<
  ToSide & { facilitator: string; answerBy: string; times: Dated["times"]; timeZone: string; also: string }
>()({
  name: "group-proposed",
  readers: ["contact"],
  reason: "enrolment",
  path: agreement,
  facts: ({ facilitator, answerBy, also, times, timeZone: zone }, locale, now) => [
    ["facilitator", facilitator],
    ["also", also],
    ["dates", datesSaid(times, { locale, zone })],
    dueLine("answerBy", answerBy, { locale, now }),
  ],
  calendar: null,
  still: isUnanswered,
  today: todaysConfirmation,
  before: { times: [], timeZone: "", also: "" },
});

/** This is your group, and so far it has come; in the place of another where it had one. */
export const groupFacilitatorNamed = defineMail<
  ToGuide & { stage: Stage; former: string; next: NextVisit }
>()({
  name: "group-facilitator-named",
  readers: ["facilitator"],
  reason: "group",
  path: page,
  values: ({ former }) => ({ instead: former ? "yes" : "no" }),
  facts: nextVisit,
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    !toUserId || (await tx.groupFacilitator.count({ where: { groupId, userId: toUserId } })) > 0,
  before: { stage: "proposed", former: "", next: null },
});

/** Somebody else facilitates you from now on. */
export const groupFacilitatorChanged = defineMail<
  OfGroup & { facilitator: string; former: string; next: NextVisit }
>()({
  name: "group-facilitator-changed",
  readers: ["contact", "participant"],
  reason: "group",
  path: page,
  values: ({ former }) => ({ instead: former ? "yes" : "no" }),
  facts: nextVisit,
  calendar: null,
  still: async ({ params: { groupId, facilitator } }, tx) =>
    (await tx.groupFacilitator.count({
      where: { groupId, role: lead, user: { name: facilitator } },
    })) > 0,
});

/** Whoever led it does not any more, and nobody does in their place. */
export const groupUnguided = defineMail<ToGuide & { facilitator: string; former: string }>()({
  name: "group-unguided",
  readers: ["contact", "participant", "coordinator"],
  reason: "group",
  path: page,
  values: ({ facilitator }) => ({ guided: facilitator ? "yes" : "no" }),
  calendar: null,
  still: async ({ params: { groupId } }, tx) =>
    (await tx.groupFacilitator.count({ where: { groupId, role: lead } })) === 0,
});

/** You no longer facilitate it. */
export const groupFacilitatorReleased = defineMail<ToGuide & { facilitator: string }>()({
  name: "group-facilitator-released",
  readers: ["leaver"],
  reason: "left",
  // Of the pages of the pair their own notes are all that they may see.
  path: ({ groupId }) => to.handingOver(groupId),
  values: ({ facilitator }) => ({ successor: facilitator ? "yes" : "no" }),
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    (await tx.groupFacilitator.count({ where: { groupId, userId: toUserId ?? "" } })) === 0,
});

/** Another has said yes (`other`); so many answers are waited for still. */
export const groupAgreed = defineMail<ToSide & { waiting: number }>()({
  name: "group-agreed",
  readers: ["contact"],
  reason: "enrolment",
  path: agreement,
  calendar: null,
  still: isUnanswered,
  today: todaysConfirmation,
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

/** All have said yes, and dates are next. */
export const groupConfirmed = defineMail<OfGroup & { facilitator: string }>()({
  name: "group-confirmed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ groupId }) => to.times(groupId),
  calendar: null,
  still: inStates("CONFIRMED", "COMPLETED"),
});

/** All have said yes, and with it to the dates of all meetings, of each of which an entry comes by itself. */
export const groupBegun = defineMail<OfGroup & { facilitator: string }>()({
  name: "group-begun",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: page,
  calendar: null,
  still: inStates("CONFIRMED", "COMPLETED"),
});

/** To the contacts of every seat: here is a pair for you, with the dates where they are known. To the facilitators: this is your group. */
export function proposalMails(group: GroupReceivers, answerBy: string, dated: Dated | null): EmailDraft[] {
  const { facilitator, groupId, pair } = group;
  const toPair = toEach(groupProposed, group, [groupId], ["contact"], ({ to, seat }) => ({
    enrolmentId: seat?.enrolmentId ?? "",
    ...{ facilitator, answerBy, ...datesFor(dated, to.locale) },
  }));
  const first = { pair, stage: "proposed" as const, former: "", next: null };
  return [...toPair, ...toEach(groupFacilitatorNamed, group, [groupId], ["facilitator"], () => first)];
}

/** To the new facilitator, to the associations and to the one who facilitated: another facilitates from now on. */
export function facilitatorChangeMails(
  group: GroupReceivers,
  from: GroupReceivers["facilitators"][number] | null,
  { stage, next }: { stage: Stage; next: NextVisit },
  at: Date,
): EmailDraft[] {
  const { facilitator, pair, groupId } = group;
  const former = from?.name ?? "";
  const about = [groupId, at.getTime()];
  // Until all have said yes, a group is known to its contacts only.
  const known = stage === "proposed" ? (["contact"] as const) : (["contact", "participant"] as const);
  return [
    ...toEach(groupFacilitatorNamed, group, about, facilitator ? ["facilitator"] : [], () => ({
      ...{ pair, stage, former, next },
    })),
    ...(facilitator
      ? toEach(groupFacilitatorChanged, group, about, known, () => ({ facilitator, former, next }))
      : toEach(groupUnguided, group, about, [...known, "coordinator"], () => ({
          ...{ pair, former },
          facilitator: group.facilitators.map(({ name }) => name).join(", "),
        }))),
    ...(from
      ? toEach(groupFacilitatorReleased, { ...group, facilitators: [from] }, about, ["facilitator"], () => ({
          pair,
          facilitator,
        }))
      : []),
  ];
}

/** To the contacts of the seats that have not answered: another has said yes. */
export function agreedMails(
  group: GroupReceivers,
  agreedSeat: number,
  waiting: readonly number[],
): EmailDraft[] {
  const others = { ...group, seats: group.seats.filter(({ seat }) => waiting.includes(seat)) };
  return toEach(groupAgreed, others, [group.groupId, agreedSeat], ["contact"], ({ seat }) => ({
    enrolmentId: seat?.enrolmentId ?? "",
    seats: group.seats.length,
    other: nameOf(group, agreedSeat),
    waiting: waiting.length,
  }));
}

/** To everybody: all have said yes, and dates are next, or have been agreed to with it. */
export function confirmedMails(
  group: GroupReceivers,
  dated: boolean,
  parts: readonly Part[] = ["contact", "participant", "facilitator"],
): EmailDraft[] {
  const { facilitator, groupId } = group;
  return toEach(dated ? groupBegun : groupConfirmed, group, [groupId], parts, () => ({ facilitator }));
}

/** To the coordinators: an association wants to talk first. */
export function talkAskedMails(group: GroupReceivers, seat: number): EmailDraft[] {
  const facts = { pair: group.pair, organisation: nameOf(group, seat) };
  return toEach(groupTalkAsked, group, [group.groupId, seat], ["coordinator"], () => facts);
}

/** The name of the association in a seat. */
export function nameOf(group: GroupReceivers, seat: number): string {
  return group.seats.find((one) => one.seat === seat)?.name ?? "";
}

/** Whether a group is in one of these states. */
export function inStates(...states: GroupState[]) {
  return async ({ params: { groupId: id } }: Queued<OfGroup>, tx: Tx) =>
    (await tx.group.count({ where: { id, state: { in: states } } })) > 0;
}

function nextVisit({ next }: { next: NextVisit }, locale: Locale): Stated[] {
  if (!next) return [];
  const [start, end] = [new Date(next.startsAt), new Date(next.endsAt)];
  return [["nextVisit", formatRange(start, end, { locale, zone: next.timeZone })]];
}

/** What the same reader would be written of a proposal today: all have said yes, where they have. */
async function todaysConfirmation({ params, toUserId }: Queued<ToSide>, tx: Tx): Promise<EmailDraft[]> {
  const confirmed = { id: params.groupId, state: "CONFIRMED" as const };
  if ((await tx.group.count({ where: confirmed })) === 0) return [];
  const dated = (await tx.meeting.count({ where: { groupId: params.groupId, startsAt: { not: null } } })) > 0;
  const letters = confirmedMails(await receiversOf(tx, params.groupId), dated);
  return letters.filter(({ to }) => to.userId === toUserId);
}

/** Whether the association has still to answer the proposal. */
async function isUnanswered({ params: { groupId, enrolmentId } }: Queued<ToSide>, tx: Tx): Promise<boolean> {
  const group = { state: "PROPOSED" as const };
  return (
    (await tx.seat.count({
      where: { groupId, enrolmentId, leftAt: null, agreedAt: null, declinedAt: null, group },
    })) > 0
  );
}
