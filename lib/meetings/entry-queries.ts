import { formatOf } from "@/lib/formats/registry";
import type { GroupReader } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { hasPlaceAt, meetingsVisibleTo } from "@/lib/meetings/access";
import { dayFields } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { calendarFacts, everybody, guestAs, told } from "@/lib/meetings/told-tx";

/** What a scheduled visit's calendar entry says to the viewer, in words as mails have them; null where there is none to see. */
export async function getCalendarEntry(viewer: Viewer, meetingId: string) {
  if (viewer.kind !== "person") return null;
  return read(viewer, async (db) => {
    const meeting = await db.meeting.findFirst({
      where: { id: meetingId, state: "SCHEDULED", OR: [meetingsVisibleTo(viewer), hasPlaceAt(viewer)] },
      include: { days: dayFields, group: { select: { programme: { select: { format: true } } } } },
    });
    if (!meeting) return null;
    const group = await receiversAt(db, meeting);
    const own = everybody(group).find(({ to }) => to.userId === viewer.userId);
    const reader = own ?? bystander(viewer.locale);
    const format = formatOf(meeting.group.programme.format);
    const { programme, other, host, step } = told(group, meeting, reader);
    return {
      facts: calendarFacts(meeting, guestAs(reader.seat)),
      about: { programme, other, host, step },
      locale: reader.to.locale,
      format,
    };
  });
}

/** One who guides from further off, such as a coordinator. */
function bystander(locale: Locale): GroupReader {
  return { to: { userId: null, address: "", name: "", locale }, part: "coordinator", seat: null };
}
