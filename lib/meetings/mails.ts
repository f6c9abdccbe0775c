import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, dueLine, type Mail, type MailKey, type Queued, type Stated } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/mail/draft";
import { callMails } from "@/lib/meetings/calling-mails";
import { confirmByOf } from "@/lib/meetings/confirming-tx";
import { type Day, dayFields } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { differing, whenAndWhere, withWas } from "@/lib/meetings/lines";
import {
  calendarFacts,
  company,
  type Doer,
  factsOfDays,
  guestAs,
  isAsTold,
  isInCompany,
  isNotScheduled,
  type OfMeeting,
  ofThoseWhoCome,
  pageOf,
  rangeOf,
  readsLink,
  type ToldMeeting,
  told,
  type Was,
} from "@/lib/meetings/told-tx";

type WithTime = OfMeeting & {
  calendar: CalendarFacts;
  /** Until when guests say that they come to a new date as well. */
  confirmBy?: string;
};

/** The visit has a time; with an invitation. */
export const meetingScheduled = defineMail<WithTime & { facilitator: string }>()({
  name: "meeting-scheduled",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values: (params, locale) => ({ time: rangeOf(params.calendar, locale) }),
  facts: withConfirming,
  calendar: "request",
  still: isAsTold,
  today: todaysLetter,
});

/** The visit's time or place has changed, from what to what and by whom; the calendar entry changes itself. */
export const meetingChanged = defineMail<
  WithTime & { facilitator: string; was: Was | null; changedBy: string }
>()({
  name: "meeting-changed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values: ({ calendar, was, changedBy }, locale) => ({
    time: rangeOf(calendar, locale),
    place: calendar.place || "none",
    what: differing(was),
    named: changedBy ? "yes" : "no",
  }),
  facts: (params, locale, now) => withWas(params, locale, withConfirming(params, locale, now)),
  calendar: "request",
  still: isAsTold,
  today: todaysLetter,
  before: { changedBy: "" },
});

/** The agreed time no longer holds, and a new one is being looked for. */
export const meetingMoving = defineMail<WithTime & { movedBy: string }>()({
  name: "meeting-moving",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: (params) => (params.isGuest ? pageOf(params) : to.times(params.groupId)),
  values: (params, locale) => ({ time: rangeOf(params.calendar, locale) }),
  look: async ({ params: { meetingId: id } }, tx) => ({
    values: {
      since: (await tx.meeting.count({ where: { id, state: "CANCELLED" } })) > 0 ? "cancelled" : "open",
    },
  }),
  calendar: "cancel",
  still: isNotScheduled,
  today: todaysLetter,
});

/** The visit is cancelled; the calendar entry goes away, where there was one. */
export const meetingCancelled = defineMail<
  OfMeeting & { calendar: CalendarFacts | null; cancelledBy: string }
>()({
  name: "meeting-cancelled",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: (params) => (params.isGuest ? pageOf(params) : to.group(params.groupId)),
  values: ({ calendar, cancelledBy }, locale) => ({
    time: calendar ? rangeOf(calendar, locale) : "none",
    named: cancelledBy ? "yes" : "no",
  }),
  calendar: "cancel",
  still: isNotScheduled,
  today: todaysLetter,
});

/** To one who is not of the company any more; the visit itself takes place. */
export const meetingLeft = defineMail<WithTime & { part: "participant" | "facilitator" }>()({
  name: "meeting-left",
  readers: ["leaver"],
  reason: "left",
  // The pages of the pair are no longer theirs to see.
  path: () => to.home(),
  values: (params, locale) => ({ time: rangeOf(params.calendar, locale) }),
  look: async ({ params: { meetingId: id } }, tx) => ({
    values: { goesOn: (await tx.meeting.count({ where: { id, state: "SCHEDULED" } })) > 0 ? "yes" : "no" },
  }),
  calendar: "uninvite",
  still: async (row, tx) => !(await isInCompany(row, tx)),
  today: todaysLetter,
});

/** To everybody: the visit has a time. */
export function scheduledMails(group: GroupReceivers, meeting: Confirmed, by: Doer): EmailDraft[] {
  return [...invitations(group, meeting), ...callMails(group, meeting, { what: "scheduled", was: null, by })];
}

/** A meeting, and until when who has a place says that they come, where they had it before its new date. */
type Confirmed = ToldMeeting & { confirmBy?: Date | null };

function confirming({ confirmBy }: Confirmed): { confirmBy?: string } {
  return confirmBy ? { confirmBy: confirmBy.toISOString() } : {};
}

/** When and where it is, and for guests until when they confirm that they come. */
function withConfirming(params: WithTime & { facilitator: string }, locale: Locale, now: Date): Stated[] {
  const { confirmBy, isGuest } = params;
  const lines = whenAndWhere(params, locale);
  return confirmBy && isGuest ? [...lines, dueLine("answerBy", confirmBy, { locale, now })] : lines;
}

function invitations(group: GroupReceivers, meeting: Confirmed): EmailDraft[] {
  const facts = { ...when(meeting), ...confirming(meeting), facilitator: group.facilitator };
  return toCompany(meetingScheduled, group, meeting, facts);
}

/** To one who has joined since: the visit's invitation. */
export function invitationFor(group: GroupReceivers, meeting: ToldMeeting, userId: string): EmailDraft[] {
  return invitations(group, meeting).filter(({ to }) => to.userId === userId);
}

/** To everybody: the visit's time or place has changed; who does not read its link is told of all else that has. */
export function changedMails(group: GroupReceivers, meeting: Confirmed, was: Was, by: Doer): EmailDraft[] {
  const what = differing(was) === "time" ? "moved" : "changed";
  const { remoteLink, ...more } = was;
  const isLinkOnly = remoteLink !== undefined && Object.keys(more).length === 0;
  const reads = (seat: GroupReader["seat"]) => readsLink(meeting, guestAs(seat));
  const seats = group.seats.filter((seat) => !isLinkOnly || reads(seat));
  const about = [meeting.id, meeting.sequence];
  const mails = toEach(meetingChanged, ofThoseWhoCome({ ...group, seats }), about, company, (reader) => ({
    ...{ ...told(group, meeting, reader), ...confirming(meeting), facilitator: group.facilitator },
    ...{ was: reads(reader.seat) ? was : more, changedBy: by.name },
    calendar: calendarFacts(meeting, guestAs(reader.seat)),
  }));
  return [...mails, ...callMails(group, meeting, { what, was, by })];
}

/** To everybody: the agreed time no longer holds. */
export function movingMails(group: GroupReceivers, meeting: ToldMeeting, by: Doer): EmailDraft[] {
  return [
    ...toCompany(meetingMoving, group, meeting, { ...when(meeting), movedBy: by.name }),
    ...callMails(group, meeting, { what: "moving", was: null, by }),
  ];
}

/** To everybody: the visit is cancelled. */
export function cancelledMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: Doer,
  invited: boolean,
): EmailDraft[] {
  const calendar = invited ? calendarFacts(meeting, null) : null;
  return [
    ...toCompany(meetingCancelled, group, meeting, { calendar, cancelledBy: by.name }),
    ...callMails(group, meeting, { what: "cancelled", was: null, by }),
  ];
}

/** To one who is not of the company any more: the visit leaves their calendar, or some of its days do, and takes place. */
export function leftMail(
  group: GroupReceivers,
  meeting: ToldMeeting,
  to: Receiver,
  enrolmentId: string | null,
  some: readonly Day[] | null = null,
): EmailDraft {
  const seat = group.seats.find((one) => one.enrolmentId === enrolmentId) ?? null;
  const part = enrolmentId ? "participant" : "facilitator";
  const calendar = some ? factsOfDays(meeting, some) : calendarFacts(meeting, null);
  const params = { ...told(group, meeting, { to, part, seat }), calendar, part } as const;
  return meetingLeft.to(to, [meeting.id, meeting.sequence], params, filedUnder(group));
}

function toCompany<P extends OfMeeting & { calendar: CalendarFacts | null }>(
  mail: Mail<MailKey, P>,
  group: GroupReceivers,
  meeting: ToldMeeting,
  facts: Omit<P, keyof OfMeeting> & { calendar: CalendarFacts | null },
): EmailDraft[] {
  const about = [meeting.id, meeting.sequence];
  const fill = (reader: GroupReader) => {
    const calendar = facts.calendar && calendarFacts(meeting, guestAs(reader.seat));
    return { ...told(group, meeting, reader), ...facts, calendar } as P;
  };
  return toEach(mail, ofThoseWhoCome(group), about, company, fill);
}

function when(meeting: ToldMeeting) {
  return { calendar: calendarFacts(meeting, null) };
}

/** What the same reader would be written about the visit today. */
export async function todaysLetter(row: Queued<OfMeeting>, tx: Tx): Promise<EmailDraft[]> {
  const where = { id: row.params.meetingId };
  const meeting = await tx.meeting.findUnique({ where, include: { days: dayFields } });
  if (!meeting || !row.toUserId || !(await isInCompany(row, tx))) return [];
  const group = await receiversAt(tx, meeting);
  const confirmBy = row.params.isGuest ? await confirmByOf(tx, meeting.id, row.toUserId) : null;
  const letters =
    meeting.state === "SCHEDULED"
      ? invitations(group, { ...meeting, confirmBy })
      : meeting.state === "CANCELLED"
        ? toCompany(meetingCancelled, group, meeting, { ...when(meeting), cancelledBy: "" })
        : [];
  return letters.filter(({ to }) => to.userId === row.toUserId);
}
