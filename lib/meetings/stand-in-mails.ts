import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, toEach, type Written } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/mail/draft";
import { whenAndWhere } from "@/lib/meetings/lines";
import {
  calendarFacts,
  isThenAndThere,
  type OfMeeting,
  rangeOf,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told-tx";

type OfStandIn = OfMeeting & { calendar: CalendarFacts; role: string; who: string };

/** Somebody is asked to one meeting in another's stead; with an invitation. */
export const standInAsked = defineMail<OfStandIn & { facilitator: string }>()({
  name: "stand-in-asked",
  readers: ["facilitator"],
  reason: "group",
  path: ({ meetingId }) => to.meeting(meetingId),
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
  facts: whenAndWhere,
  calendar: "request",
  still: async (row, tx, at) => (await standsIn(row, tx)) && (await isThenAndThere(row, tx, at)),
});

/** Somebody else comes in the reader's stead; the entry of that meeting leaves their calendar. */
export const standInFound = defineMail<OfStandIn>()({
  name: "stand-in-found",
  readers: ["facilitator"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
  calendar: "uninvite",
  still: async ({ params: { meetingId }, toUserId }, tx) =>
    (await tx.meetingRole.count({ where: { meetingId, insteadOfId: toUserId ?? "" } })) > 0,
});

type Away = OfMeeting & { who: string; away: string; role: string; calendar: CalendarFacts };

/** Somebody who guides in a role that reads no notes cannot come: who leads is told, and those who may name another for that meeting. */
export const guideAway = defineMail<Away>()({
  name: "guide-away",
  readers: ["facilitator", "contact", "coordinator"],
  reason: "group",
  path: ({ meetingId }) => to.meeting(meetingId),
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
  calendar: null,
  still: async (row, tx, at) =>
    (await isThenAndThere(row, tx, at)) &&
    (await tx.rsvp.count({
      where: { meetingId: row.params.meetingId, userId: row.params.away, coming: false },
    })) > 0,
});

/** To whoever comes in another's stead. */
export function standInAskedMail(
  group: GroupReceivers,
  meeting: ToldMeeting,
  to: Receiver,
  { role, who }: { role: string; who: string },
): EmailDraft {
  const params = { ...said(group, meeting, to), role, who, facilitator: group.facilitator };
  return standInAsked.to(to, [meeting.id, meeting.sequence], params, filedUnder(group));
}

/** To whoever is replaced. */
export function standInFoundMail(
  group: GroupReceivers,
  meeting: ToldMeeting,
  to: Receiver,
  { role, who }: { role: string; who: string },
): EmailDraft {
  const params = { ...said(group, meeting, to), role, who };
  return standInFound.to(to, [meeting.id, meeting.sequence], params, filedUnder(group));
}

/** To those who lead it, and to those who may name another for the meeting. */
export function guideAwayMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  away: { userId: string; name: string; role: (locale: Receiver["locale"]) => string; named: boolean },
  at: Date,
): EmailDraft[] {
  const parts: Written[] = ["facilitator", "coordinator", ...(away.named ? (["contact"] as const) : [])];
  return toEach(guideAway, group, [meeting.id, at.getTime()], parts, (reader) => ({
    ...told(group, meeting, reader),
    ...{ who: away.name, away: away.userId, role: away.role(reader.to.locale) },
    calendar: calendarFacts(meeting, null),
  })).filter(({ to }) => to.userId !== away.userId);
}

function said(group: GroupReceivers, meeting: ToldMeeting, to: Receiver) {
  const reader: GroupReader = { to, part: "facilitator", seat: null };
  return { ...told(group, meeting, reader), calendar: calendarFacts(meeting, null) };
}

async function standsIn({ params: { meetingId }, toUserId }: Queued<OfStandIn>, tx: Tx): Promise<boolean> {
  return (await tx.meetingRole.count({ where: { meetingId, userId: toUserId ?? "" } })) > 0;
}
