import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued, type Stated } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import { dayFields } from "@/lib/meetings/days";
import { todaysLetter } from "@/lib/meetings/mails";
import { type Expected, expectedAt } from "@/lib/meetings/rsvps-tx";
import {
  calendarFacts,
  company,
  guestAs,
  guestNow,
  isInCompany,
  type OfMeeting,
  ofThoseWhoCome,
  pageOf,
  rangeOf,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told-tx";

/** The visit is tomorrow, or of several days in a week: when, where, how one gets in and who comes, as it is when the mail leaves. */
export const visitTomorrow = defineMail<OfMeeting & { calendar: CalendarFacts; facilitator: string }>()({
  name: "visit-tomorrow",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  values: (params, locale) => ({ time: rangeOf(params.calendar, locale) }),
  calendar: null,
  look: async ({ params, toUserId }, tx, { locale }) => {
    const where = { id: params.meetingId };
    const meeting = await tx.meeting.findUniqueOrThrow({ where, include: { days: dayFields } });
    const guest = params.isGuest ? await guestNow(tx, meeting.id, toUserId) : null;
    const facts = calendarFacts(meeting, guest);
    const { sides, facilitators, without } = await expectedAt(tx, meeting.id);
    // Nobody is told who they are themselves; and nobody leads a free meeting.
    const tellsGuides = params.reader !== "facilitator" && without.length === 0;
    const coming = sides.flatMap(({ name, people }): Stated[] => {
      const names = namesOfComing(people);
      return names === "" ? [] : [["who", `${name}: ${names}`]];
    });
    return {
      values: { time: rangeOf(facts, locale) },
      facts: [
        ["time", rangeOf(facts, locale)],
        ["place", facts.place],
        ["arrival", meeting.arrival],
        ["remote", facts.remoteLink],
        ["host", params.host],
        ...coming,
        [
          "away",
          namesOfAway([...sides.flatMap(({ people }) => people), ...facilitators, ...without]) || null,
        ],
        ["facilitator", tellsGuides ? namesOfComing(facilitators) || null : null],
      ],
    };
  },
  still: async (row, tx, { now }) => {
    const where = { id: row.params.meetingId, state: "SCHEDULED" as const };
    const meeting = await tx.meeting.findFirst({ where, select: { startsAt: true } });
    const said = row.params.calendar.startsAt;
    return (
      meeting?.startsAt?.toISOString() === said &&
      meeting.startsAt > now &&
      (await isInCompany(row, tx)) &&
      !(await hasSaidNo(row, tx))
    );
  },
  today: todaysLetter,
});

/** The names of those who come, as far as they have said: who cannot come is not among them. */
function namesOfComing(people: readonly Expected[]): string {
  return people
    .filter(({ coming }) => coming !== false)
    .map(({ name }) => name)
    .join(", ");
}

/** The names of those who have said that they cannot come. */
function namesOfAway(people: readonly Expected[]): string {
  return people
    .filter(({ coming }) => coming === false)
    .map(({ name }) => name)
    .join(", ");
}

/** Whether the one who would be reminded has said that they cannot come. */
async function hasSaidNo({ toUserId, params }: Queued<OfMeeting>, tx: Tx): Promise<boolean> {
  if (!toUserId) return false;
  const said = { meetingId: params.meetingId, userId: toUserId, coming: false };
  return (await tx.rsvp.count({ where: said })) > 0;
}

/** A cancelled visit has been brought back, and its time is open again. */
export const meetingReinstated = defineMail<OfMeeting & { by: string }>()({
  name: "meeting-reinstated",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: (params) => (params.isGuest ? pageOf(params) : to.times(params.groupId)),
  calendar: null,
  still: async ({ params: { meetingId } }, tx) =>
    (await tx.meeting.count({ where: { id: meetingId, state: { in: ["UNSCHEDULED", "PROPOSED"] } } })) > 0,
  today: todaysLetter,
});

/** To everybody who comes: the visit is tomorrow, or so many days ahead. */
export function soonMails(group: GroupReceivers, meeting: ToldMeeting, daysBefore: number): EmailDraft[] {
  const { facilitator } = group;
  const about = [meeting.id, meeting.startsAt?.toISOString() ?? "", ...(daysBefore > 1 ? [daysBefore] : [])];
  return toEach(visitTomorrow, ofThoseWhoCome(group), about, company, (reader) => ({
    ...{ ...told(group, meeting, reader), facilitator },
    calendar: calendarFacts(meeting, guestAs(reader.seat)),
  }));
}

/** To everybody but who did it: the visit has been brought back. */
export function reinstatedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: { userId: string | null; name: string },
): EmailDraft[] {
  const about = [meeting.id, meeting.sequence];
  return toEach(meetingReinstated, ofThoseWhoCome(group), about, company, (reader) => ({
    ...told(group, meeting, reader),
    by: by.name,
  })).filter(({ to }) => to.userId !== by.userId);
}
