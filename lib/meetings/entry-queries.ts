import { getTies } from "@/lib/auth/ties";
import { isOneGroup } from "@/lib/formats/grouping";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy, groupsGuidedBy } from "@/lib/groups/access";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import type { GroupReader } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { CalendarFacts } from "@/lib/mail/draft";
import { hasPlaceAt, meetingsVisibleTo } from "@/lib/meetings/access";
import { dayFields } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { calendarFacts, everybody, guestAs, told } from "@/lib/meetings/told-tx";
import type { Prisma } from "@/prisma/client/client";

/** What one entry of a calendar says, in whose language and in the words of which format. */
export type CalendarEntry = {
  facts: CalendarFacts;
  about: { programme: string; other: string; host: string; step?: string };
  locale: Locale;
  format: Format;
};

/** What a scheduled visit's calendar entry says to the viewer, in words as mails have them; null where there is none to see. */
export async function getCalendarEntry(viewer: Viewer, meetingId: string): Promise<CalendarEntry | null> {
  if (viewer.kind !== "person") return null;
  return read(viewer, async (db) => {
    const meeting = await db.meeting.findFirst({
      where: { id: meetingId, state: "SCHEDULED", OR: [meetingsVisibleTo(viewer), hasPlaceAt(viewer)] },
      include: entryFields,
    });
    if (!meeting) return null;
    const group = await receiversAt(db, meeting);
    return ownEntry(viewer, meeting, group) ?? entryFor(group, meeting, bystander(viewer.locale));
  });
}

/** The scheduled meetings from a moment on that are the viewer's own: they come, guide, receive or stand in. */
export function listOwnEntries(viewer: Viewer, from: Date): Promise<CalendarEntry[]> {
  return read(viewer, async (db) => {
    const userId = userIdOf(viewer);
    const comes = { some: { userId, leftAt: null, takesPart: true } };
    const meetings = await db.meeting.findMany({
      where: {
        ...{ state: "SCHEDULED", endsAt: { gt: from } },
        OR: [
          { standIns: { some: { userId } } },
          hasPlaceAt(viewer),
          { group: groupsGuidedBy(viewer) },
          {
            group: {
              proposedAt: { not: null },
              seats: { some: { leftAt: null, enrolment: { participants: comes } } },
            },
          },
        ],
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      include: entryFields,
    });
    const groups = new Map<string, GroupReceivers>();
    const entries: CalendarEntry[] = [];
    for (const meeting of meetings) {
      const known = groups.get(meeting.groupId) ?? (await receiversOf(db, meeting.groupId));
      groups.set(meeting.groupId, known);
      const own = ownEntry(viewer, meeting, await receiversAt(db, meeting, known));
      if (own) entries.push(own);
    }
    return entries;
  });
}

/** The scheduled meetings from a moment on in the programmes that the viewer coordinates, as somebody reads of them who does not come. */
export async function listCoordinatedEntries(viewer: Viewer, from: Date): Promise<CalendarEntry[]> {
  const { locale } = viewer;
  const { conveners } = await getTies(viewer);
  if (conveners.length === 0) return [];
  const meetings = await read(viewer, (db) =>
    db.meeting.findMany({
      where: {
        ...{ convenerId: { in: conveners }, state: "SCHEDULED", endsAt: { gt: from } },
        group: groupsCoordinatedBy(viewer),
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      include: {
        days: dayFields,
        group: {
          select: {
            programme: { select: { format: true, name: true } },
            seats: {
              where: { leftAt: null },
              orderBy: { seat: "asc" },
              select: { enrolmentId: true, enrolment: { select: { name: true } } },
            },
          },
        },
      },
    }),
  );
  return meetings.map(({ group: { programme, seats }, ...meeting }): CalendarEntry => {
    const format = formatOf(programme.format);
    const name = programme.name[locale];
    const host = seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
    const other = isOneGroup(format) ? name : seats.map(({ enrolment }) => enrolment.name).join(" – ");
    const about = { programme: name, other, host: host?.enrolment.name ?? "", step: meeting.step };
    return { facts: calendarFacts(meeting, null), about, locale, format };
  });
}

const entryFields = {
  days: dayFields,
  group: { select: { programme: { select: { format: true } } } },
} as const satisfies Prisma.MeetingInclude;

type EntryMeeting = Prisma.MeetingGetPayload<{ include: typeof entryFields }>;

/** The entry of somebody who is expected at a meeting, whose receivers are known; null for whoever is not. */
function ownEntry(viewer: Viewer, meeting: EntryMeeting, group: GroupReceivers): CalendarEntry | null {
  const own = everybody(group).find(({ to }) => to.userId === viewer.userId);
  return own ? entryFor(group, meeting, own) : null;
}

function entryFor(group: GroupReceivers, meeting: EntryMeeting, reader: GroupReader): CalendarEntry {
  const { programme, other, host, step } = told(group, meeting, reader);
  return {
    facts: calendarFacts(meeting, guestAs(reader.seat)),
    about: { programme, other, host, step },
    locale: reader.to.locale,
    format: formatOf(meeting.group.programme.format),
  };
}

/** One who guides from further off, such as a coordinator. */
function bystander(locale: Locale): GroupReader {
  return { to: { userId: null, address: "", name: "", locale }, part: "coordinator", seat: null };
}
