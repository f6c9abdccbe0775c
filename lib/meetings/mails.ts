import type { Tx } from "@/lib/db";
import { defineMail, type FactName, type Mail, type Queued } from "@/lib/emails/define";
import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/emails/draft";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers";
import { filedUnder, toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import {
  calendarFacts,
  company,
  everybody,
  isAsTold,
  isInCompany,
  isNotScheduled,
  type OfMeeting,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told";
import { formatRange } from "@/lib/time/format";

type WithTime = OfMeeting & { calendar: CalendarFacts };

const visit = ({ meetingId }: OfMeeting) => `/meetings/${meetingId}`;
const times = ({ groupId }: OfMeeting) => `/groups/${groupId}/times`;

/** Times have been proposed. */
export const timesProposed = defineMail<OfMeeting & { proposedBy: string; count: number }>()({
  name: "times-proposed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: times,
  calendar: null,
  still: async ({ params: { meetingId } }, tx) =>
    (await tx.meeting.count({ where: { id: meetingId, state: "PROPOSED", options: { some: {} } } })) > 0,
});

/** The visit has a time; with an invitation. */
export const meetingScheduled = defineMail<WithTime & { facilitator: string }>()({
  name: "meeting-scheduled",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: visit,
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
  facts: whenAndWhere,
  calendar: "request",
  still: isAsTold,
  today: todaysLetter,
});

/** The visit's time or place has changed; the calendar entry changes itself. */
export const meetingChanged = defineMail<
  WithTime & { facilitator: string; was: { startsAt: string; endsAt: string } | null }
>()({
  name: "meeting-changed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: visit,
  values: ({ calendar, was }, locale) => ({
    time: rangeOf(calendar, locale),
    moved: was ? "yes" : "no",
    was: was ? rangeOf({ ...calendar, ...was }, locale) : "",
  }),
  facts: whenAndWhere,
  calendar: "request",
  still: isAsTold,
  today: todaysLetter,
});

/** The agreed time no longer holds, and a new one is being looked for. */
export const meetingMoving = defineMail<WithTime & { movedBy: string }>()({
  name: "meeting-moving",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: times,
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
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
  path: ({ groupId }) => `/groups/${groupId}`,
  values: ({ calendar }, locale) => ({ time: calendar ? rangeOf(calendar, locale) : "none" }),
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
  path: () => "/home",
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
  calendar: "uninvite",
  still: async (row, tx) => !(await isInCompany(row, tx)),
  today: todaysLetter,
});

/** To everybody but who proposed them: these times have been proposed. */
export function timesProposedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: { userId: string | null; name: string },
  count: number,
  at: Date,
): EmailDraft[] {
  return everybody(group)
    .filter(({ to }) => to.userId !== by.userId)
    .map((reader) =>
      timesProposed.to(
        reader.to,
        [meeting.id, at.getTime()],
        { ...told(group, meeting, reader), proposedBy: by.name, count },
        filedUnder(group),
      ),
    );
}

/** To everybody: the visit has a time. */
export function scheduledMails(group: GroupReceivers, meeting: ToldMeeting): EmailDraft[] {
  return toCompany(meetingScheduled, group, meeting, { ...when(meeting), facilitator: group.facilitator });
}

/** To one who has joined since: the visit's invitation. */
export function invitationFor(group: GroupReceivers, meeting: ToldMeeting, userId: string): EmailDraft[] {
  return scheduledMails(group, meeting).filter(({ to }) => to.userId === userId);
}

/** To everybody: the visit's time or place has changed. */
export function changedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  before: { startsAt: Date; endsAt: Date } | null,
): EmailDraft[] {
  const was = before && { startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString() };
  return toCompany(meetingChanged, group, meeting, { ...when(meeting), facilitator: group.facilitator, was });
}

/** To everybody: the agreed time no longer holds. */
export function movingMails(group: GroupReceivers, meeting: ToldMeeting, movedBy: string): EmailDraft[] {
  return toCompany(meetingMoving, group, meeting, { ...when(meeting), movedBy });
}

/** To everybody: the visit is cancelled. */
export function cancelledMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  cancelledBy: string,
  invited: boolean,
): EmailDraft[] {
  const calendar = invited ? calendarFacts(meeting) : null;
  return toCompany(meetingCancelled, group, meeting, { calendar, cancelledBy });
}

/** To one who is not of the company any more: the visit leaves their calendar, and takes place. */
export function leftMail(
  group: GroupReceivers,
  meeting: ToldMeeting,
  to: Receiver,
  enrolmentId: string | null,
): EmailDraft {
  const seat = group.seats.find((one) => one.enrolmentId === enrolmentId) ?? null;
  const part = enrolmentId ? "participant" : "facilitator";
  const params = { ...told(group, meeting, { to, part, seat }), ...when(meeting), part } as const;
  return meetingLeft.to(to, [meeting.id, meeting.sequence], params, filedUnder(group));
}

function toCompany<P extends OfMeeting & { calendar: CalendarFacts | null }>(
  mail: Mail<string, P>,
  group: GroupReceivers,
  meeting: ToldMeeting,
  facts: Omit<P, keyof OfMeeting>,
): EmailDraft[] {
  const about = [meeting.id, meeting.sequence];
  return toEach(
    mail,
    group,
    about,
    company,
    (reader) => ({ ...told(group, meeting, reader), ...facts }) as P,
  );
}

function when(meeting: ToldMeeting) {
  return { calendar: calendarFacts(meeting) };
}

/** What the same reader would be written about the visit today. */
async function todaysLetter(row: Queued<OfMeeting>, tx: Tx): Promise<EmailDraft[]> {
  const meeting = await tx.meeting.findUnique({ where: { id: row.params.meetingId } });
  if (!meeting || !row.toUserId || !(await isInCompany(row, tx))) return [];
  const group = await receiversOf(tx, meeting.groupId);
  const letters =
    meeting.state === "SCHEDULED"
      ? scheduledMails(group, meeting)
      : meeting.state === "CANCELLED"
        ? cancelledMails(group, meeting, "", true)
        : [];
  return letters.filter(({ to }) => to.userId === row.toUserId);
}

function whenAndWhere(
  { calendar, facilitator }: WithTime & { facilitator: string },
  locale: Locale,
): [FactName, string | null][] {
  return [
    ["time", rangeOf(calendar, locale)],
    ["place", calendar.place],
    ["remote", calendar.remoteLink],
    ["facilitator", facilitator],
  ];
}

/** The time of a visit in its own zone, or `none` where there is none. */
function rangeOf({ startsAt, endsAt, timeZone }: CalendarFacts, locale: Locale): string {
  return startsAt && endsAt
    ? formatRange(new Date(startsAt), new Date(endsAt), { locale, zone: timeZone })
    : "none";
}
