import type { Tx } from "@/lib/db";
import { defineMail, type Mail, type Queued, type Stated } from "@/lib/emails/define";
import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/emails/draft";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers";
import { filedUnder, toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  calendarFacts,
  company,
  isAsTold,
  isInCompany,
  isNotScheduled,
  numberOf,
  type OfMeeting,
  rangeOf,
  type ToldMeeting,
  told,
  type Was,
} from "@/lib/meetings/told";

type WithTime = OfMeeting & { calendar: CalendarFacts };

const visit = ({ meetingId }: OfMeeting) => `/meetings/${meetingId}`;
const times = ({ groupId }: OfMeeting) => `/groups/${groupId}/times`;

/** The visit has a time; with an invitation. */
export const meetingScheduled = defineMail<WithTime & { facilitator: string }>()({
  name: "meeting-scheduled",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: visit,
  values: (params, locale) => ({ n: numberOf(params), time: rangeOf(params.calendar, locale) }),
  facts: whenAndWhere,
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
  path: visit,
  values: ({ calendar, was, changedBy, ...meeting }, locale) => ({
    n: numberOf(meeting),
    time: rangeOf(calendar, locale),
    place: calendar.place || "none",
    what: differing(was),
    named: changedBy ? "yes" : "no",
  }),
  facts: (params, locale) => withWas(params, locale, whenAndWhere(params, locale)),
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
  path: times,
  values: (params, locale) => ({ n: numberOf(params), time: rangeOf(params.calendar, locale) }),
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
  path: ({ groupId }) => `/groups/${groupId}`,
  values: ({ calendar, cancelledBy, ...meeting }, locale) => ({
    n: numberOf(meeting),
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
  path: () => "/home",
  values: (params, locale) => ({ n: numberOf(params), time: rangeOf(params.calendar, locale) }),
  look: async ({ params: { meetingId: id } }, tx) => ({
    values: { goesOn: (await tx.meeting.count({ where: { id, state: "SCHEDULED" } })) > 0 ? "yes" : "no" },
  }),
  calendar: "uninvite",
  still: async (row, tx) => !(await isInCompany(row, tx)),
  today: todaysLetter,
});

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
  was: Was,
  changedBy: string,
): EmailDraft[] {
  return toCompany(meetingChanged, group, meeting, {
    ...when(meeting),
    facilitator: group.facilitator,
    was,
    changedBy,
  });
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

/** What differs, in a word; rows that were queued before named a time only, and a place not at all. */
function differing(was: Was | null): "time" | "place" | "remote" | "both" | "unsaid" {
  if (was?.startsAt !== undefined) return "time";
  if (was?.place !== undefined) return was.remoteLink === undefined ? "place" : "both";
  return was?.remoteLink === undefined ? "unsaid" : "remote";
}

/** The lines of a visit, with what was where it differs: "A → B". */
function withWas(
  { calendar, was }: { calendar: CalendarFacts; was: Was | null },
  locale: Locale,
  lines: readonly Stated[],
): Stated[] {
  if (!was) return [...lines];
  const t = translator(locale, "emails");
  const { place, remoteLink: remote } = was;
  const time = was.startsAt === undefined ? undefined : rangeOf({ ...calendar, ...was }, locale);
  const before: Partial<Record<string, string | null>> = { time, place, remote };
  return lines.map((line): Stated => {
    const [name, present] = line;
    if ((name !== "time" && name !== "place" && name !== "remote") || before[name] === undefined) return line;
    const old = before[name];
    return [
      name,
      old && present
        ? t("differences.changed", { was: old, now: present })
        : present
          ? t("differences.added", { now: present })
          : t("differences.removed", { was: old ?? "" }),
    ];
  });
}

function whenAndWhere(
  { calendar, facilitator, host, reader }: WithTime & { facilitator: string },
  locale: Locale,
): Stated[] {
  return [
    ["time", rangeOf(calendar, locale)],
    ["place", calendar.place],
    ["remote", calendar.remoteLink],
    ["host", host],
    // Nobody is told who they are themselves.
    ["facilitator", reader === "facilitator" ? null : facilitator],
  ];
}
