import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { toEach } from "@/lib/groups/to-each";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Judging, type Mail, type MailKey, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import type { Day } from "@/lib/meetings/days";
import { whenAndWhere } from "@/lib/meetings/lines";
import { todaysLetter } from "@/lib/meetings/mails";
import {
  calendarFacts,
  company,
  type Doer,
  factsOfDays,
  isInCompany,
  type OfMeeting,
  ofThoseWhoCome,
  pageOf,
  rangeOf,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told-tx";

/** Of one day of a meeting: its calendar entry, what is left of the meeting, and who has changed it. */
type OfDay = OfMeeting & {
  calendar: CalendarFacts;
  day: number;
  rest: CalendarFacts;
  facilitator: string;
  changedBy: string;
};

const values = (params: OfDay, locale: Parameters<typeof rangeOf>[1]) => ({
  time: rangeOf(params.calendar, locale),
  left: rangeOf(params.rest, locale),
  named: params.changedBy ? "yes" : "no",
});

/** One day of a meeting does not take place; its entry goes away, and the others stay. */
export const dayCancelled = defineMail<OfDay>()({
  name: "day-cancelled",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values,
  facts: ({ rest, ...params }, locale) => whenAndWhere({ ...params, calendar: rest }, locale),
  calendar: "cancel",
  // Also where the whole meeting has been cancelled since: that takes away the entries of its other days.
  still: async (row, tx) => (await dayTakingPlace(row, tx)) === null,
});

/** The days of a meeting that had not begun do not take place, for its group has ended; their entries go away, and those of the others stay. */
export const daysCancelled = defineMail<OfMeeting & { calendar: CalendarFacts }>()({
  name: "days-cancelled",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values: ({ calendar }, locale) => ({
    time: rangeOf(calendar, locale),
    count: calendar.days?.length ?? 0,
  }),
  calendar: "cancel",
  still: async ({ params: { meetingId, calendar } }, tx) => {
    const numbers = (calendar.days ?? []).map(({ number }) => number);
    const takePlace = { meetingId, number: { in: numbers }, cancelledAt: null };
    return (await tx.meetingDay.count({ where: takePlace })) === 0;
  },
});

/** A day that was cancelled takes place after all; its entry comes back. */
export const dayRestored = defineMail<OfDay>()({
  name: "day-restored",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values,
  facts: ({ rest, ...params }, locale) => whenAndWhere({ ...params, calendar: rest }, locale),
  calendar: "request",
  still: async (row, tx, at) => (await isAsSaid(row, tx, at)) && (await isInCompany(row, tx)),
  today: todaysLetter,
});

/** Somebody of the host’s house receives the guest on one day, or the host does after all. */
export const dayTakenOver = defineMail<OfDay & { who: string }>()({
  name: "day-taken-over",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values: (params, locale) => ({ ...values(params, locale), taken: params.who ? "yes" : "no" }),
  facts: whenAndWhere,
  calendar: null,
  still: async (row, tx, at) => {
    const day = (await isAsSaid(row, tx, at)) ? await dayTakingPlace(row, tx) : null;
    return (day?.takenOverBy ?? "") === row.params.who && (await isInCompany(row, tx));
  },
});

/** To everybody who is expected: one day of the meeting is cancelled. */
export function dayCancelledMails(group: GroupReceivers, meeting: ToldMeeting, day: Day, by: Doer) {
  return toCompany(dayCancelled, group, meeting, day, ofDay(group, meeting, day, by));
}

/** To everybody who is expected: what was still to come of the meeting falls away. */
export function daysCancelledMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  days: readonly Day[],
): EmailDraft[] {
  const calendar = factsOfDays(meeting, days);
  return toEach(daysCancelled, ofThoseWhoCome(group), [meeting.id, meeting.sequence], company, (reader) => ({
    ...told(group, meeting, reader),
    calendar,
  }));
}

/** To everybody who is expected: a cancelled day takes place after all. */
export function dayRestoredMails(group: GroupReceivers, meeting: ToldMeeting, day: Day, by: Doer) {
  return toCompany(dayRestored, group, meeting, day, ofDay(group, meeting, day, by));
}

/** To everybody who is expected: who receives the guest on a day. */
export function dayTakenOverMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  day: Day,
  by: Doer & { who: string },
): EmailDraft[] {
  return toCompany(dayTakenOver, group, meeting, day, {
    ...ofDay(group, meeting, day, by),
    who: by.who,
  });
}

function ofDay(group: GroupReceivers, meeting: ToldMeeting, day: Day, by: Doer) {
  return {
    calendar: factsOfDays(meeting, [day]),
    ...{ day: day.number, rest: calendarFacts(meeting, null) },
    ...{ facilitator: group.facilitator, changedBy: by.name },
  };
}

function toCompany<P extends OfDay>(
  mail: Mail<MailKey, P>,
  group: GroupReceivers,
  meeting: ToldMeeting,
  day: Day,
  facts: Omit<P, keyof OfMeeting>,
): EmailDraft[] {
  return toEach(
    mail,
    ofThoseWhoCome(group),
    [meeting.id, day.number, meeting.sequence],
    company,
    (reader) => ({ ...told(group, meeting, reader), ...facts }) as P,
  );
}

/** The day that a mail speaks of, as it takes place now; null where it does not. */
async function dayTakingPlace({ params }: Queued<OfDay>, tx: Tx) {
  const { meetingId, day: number } = params;
  const where = { meetingId, number, cancelledAt: null, meeting: { state: "SCHEDULED" } } as const;
  return tx.meetingDay.findFirst({ where, select: { startsAt: true, endsAt: true, takenOverBy: true } });
}

/** Whether the day still is when a mail says, and is yet to come. */
async function isAsSaid(row: Queued<OfDay>, tx: Tx, { now }: Judging): Promise<boolean> {
  const day = await dayTakingPlace(row, tx);
  const { startsAt, endsAt } = row.params.calendar;
  return (
    day !== null &&
    day.endsAt > now &&
    day.startsAt.toISOString() === startsAt &&
    day.endsAt.toISOString() === endsAt
  );
}
