import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, toEach, type Written } from "@/lib/groups/to-each";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/mail/draft";
import { whenAndWhere } from "@/lib/meetings/lines";
import {
  calendarFacts,
  company,
  type Doer,
  guestAs,
  isInCompany,
  type OfMeeting,
  ofThoseWhoCome,
  pageOf,
  rangeOf,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told-tx";

type OfFree = OfMeeting & {
  /** When and where it is, as the entry in the reader's calendar says, which stays. */
  when: CalendarFacts;
  who: string;
  away: string;
  role: string;
};

/** A meeting takes place without who leads it; the entry leaves the calendar of whoever that is. */
export const meetingFree = defineMail<OfFree & { calendar: CalendarFacts | null; holders: string }>()({
  name: "meeting-free",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path: pageOf,
  values: ({ when, calendar }, locale) => ({
    ...{ time: rangeOf(when, locale), own: calendar ? "yes" : "no" },
  }),
  facts: ({ when, ...params }, locale) =>
    whenAndWhere({ ...params, calendar: when, facilitator: "" }, locale),
  calendar: "uninvite",
  still: (row, tx) => isSo(row, tx, row.params.away),
});

/** A meeting does not take place without who leads it after all: they come, somebody comes in their stead, or it was taken back. */
export const meetingLed = defineMail<OfFree & { how: Led }>()({
  name: "meeting-led",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path: pageOf,
  values: ({ when }, locale) => ({ time: rangeOf(when, locale) }),
  facts: ({ when, ...params }, locale) =>
    whenAndWhere({ ...params, calendar: when, facilitator: "" }, locale),
  calendar: null,
  still: async (row, tx) => (await isSo(row, tx, null)) && (await concerns(row, tx)),
});

/** How a free meeting ends: who is absent comes after all, another comes in their stead, or whoever may say so takes it back. */
export type Led = "comes" | "instead" | "taken-back";

type Absent = { userId: string; name: string; role: (locale: Receiver["locale"]) => string };

/** To everybody but who did it, and to whoever it takes place without: so it does. `group` are those who come. */
export function freeMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  absent: Absent & { to: Receiver | undefined },
  by: Doer,
): EmailDraft[] {
  const holders = group.roles.filter(({ holds }) => holds).map(({ to }) => to.name);
  const facts = { holders: holders.join(", ") };
  const about = [meeting.id, meeting.sequence];
  const own: GroupReader | null = absent.to ? { to: absent.to, part: "facilitator", seat: null } : null;
  return [
    ...toEach(meetingFree, ofThoseWhoCome(group), about, all, (reader) => ({
      ...{ ...said(group, meeting, absent, reader), ...facts, calendar: null },
    })).filter(({ to }) => to.userId !== by.userId && to.userId !== absent.userId),
    ...(own
      ? [
          meetingFree.to(
            own.to,
            about,
            { ...said(group, meeting, absent, own), ...facts, calendar: calendarFacts(meeting, null) },
            filedUnder(group),
          ),
        ]
      : []),
  ];
}

/** To everybody but who did it and who was absent: it takes place with somebody who leads it, or not in this way. */
export function ledMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  absent: Absent,
  { how, by, also }: { how: Led; by: Doer; also: string | null },
): EmailDraft[] {
  const about = [meeting.id, meeting.sequence];
  return toEach(meetingLed, ofThoseWhoCome(group), about, all, (reader) => ({
    ...{ ...said(group, meeting, absent, reader), how },
  })).filter(({ to }) => ![by.userId, absent.userId, also].includes(to.userId));
}

const all: readonly Written[] = [...company, "coordinator"];

function said(group: GroupReceivers, meeting: ToldMeeting, absent: Absent, reader: GroupReader): OfFree {
  return {
    ...{ ...told(group, meeting, reader), when: calendarFacts(meeting, guestAs(reader.seat)) },
    ...{ who: absent.name, away: absent.userId, role: absent.role(reader.to.locale) },
  };
}

/** Whether the meeting still is at the time that a mail says, without this person or with all. */
async function isSo(
  { params: { meetingId: id, when } }: Queued<OfFree>,
  tx: Tx,
  withoutId: string | null,
): Promise<boolean> {
  const at = { startsAt: new Date(when.startsAt), endsAt: new Date(when.endsAt) };
  return (await tx.meeting.count({ where: { id, state: "SCHEDULED", ...at, withoutId } })) > 0;
}

/** Whether the reader still comes to it, or coordinates it. */
async function concerns(row: Queued<OfFree & { reader: string }>, tx: Tx): Promise<boolean> {
  return row.params.reader === "coordinator" || isInCompany(row, tx);
}
