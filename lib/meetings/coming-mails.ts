import { defineMail, type Stated } from "@/lib/emails/define";
import type { CalendarFacts, EmailDraft } from "@/lib/emails/draft";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers";
import { toEach } from "@/lib/groups/to-each";
import {
  calendarFacts,
  company,
  isInCompany,
  numberOf,
  type OfMeeting,
  rangeOf,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told";

/** The visit is tomorrow: when, where, how one gets in and who comes, as it is when the mail leaves. */
export const visitTomorrow = defineMail<OfMeeting & { calendar: CalendarFacts; facilitator: string }>()({
  name: "visit-tomorrow",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ meetingId }) => `/meetings/${meetingId}`,
  values: (params, locale) => ({ n: numberOf(params), time: rangeOf(params.calendar, locale) }),
  calendar: null,
  look: async ({ params }, tx, { locale }) => {
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: params.meetingId } });
    const facts = calendarFacts(meeting);
    const group = await receiversOf(tx, params.groupId);
    const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(", ");
    const coming: Stated[] = group.seats.map(({ name, participants }) => [
      "who",
      `${name}: ${names(participants)}`,
    ]);
    return {
      values: { time: rangeOf(facts, locale) },
      facts: [
        ["time", rangeOf(facts, locale)],
        ["place", facts.place],
        ["arrival", meeting.arrival],
        ["remote", facts.remoteLink],
        ["host", params.host],
        ...coming,
        ["facilitator", params.reader === "facilitator" ? null : names(group.facilitators)],
      ],
    };
  },
  still: async (row, tx, { now }) => {
    const where = { id: row.params.meetingId, state: "SCHEDULED" as const };
    const meeting = await tx.meeting.findFirst({ where, select: { startsAt: true } });
    const said = row.params.calendar.startsAt;
    return (
      meeting?.startsAt?.toISOString() === said && meeting.startsAt > now && (await isInCompany(row, tx))
    );
  },
});

/** A cancelled visit has been brought back, and its time is open again. */
export const meetingReinstated = defineMail<OfMeeting & { by: string }>()({
  name: "meeting-reinstated",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ groupId }) => `/groups/${groupId}/times`,
  values: (params) => ({ n: numberOf(params) }),
  calendar: null,
  still: async ({ params: { meetingId } }, tx) =>
    (await tx.meeting.count({ where: { id: meetingId, state: { in: ["UNSCHEDULED", "PROPOSED"] } } })) > 0,
});

/** To everybody who comes: the visit is tomorrow. */
export function tomorrowMails(group: GroupReceivers, meeting: ToldMeeting): EmailDraft[] {
  const facts = { calendar: calendarFacts(meeting), facilitator: group.facilitator };
  const about = [meeting.id, facts.calendar.startsAt];
  return toEach(visitTomorrow, group, about, company, (reader) => ({
    ...told(group, meeting, reader),
    ...facts,
  }));
}

/** To everybody but who did it: the visit has been brought back. */
export function reinstatedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: { userId: string | null; name: string },
): EmailDraft[] {
  return toEach(meetingReinstated, group, [meeting.id, meeting.sequence], company, (reader) => ({
    ...told(group, meeting, reader),
    by: by.name,
  })).filter(({ to }) => to.userId !== by.userId);
}
