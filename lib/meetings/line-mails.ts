import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { toEach } from "@/lib/groups/to-each";
import { defineMail } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import {
  calendarFacts,
  company,
  guestAs,
  isInCompany,
  type OfMeeting,
  ofThoseWhoCome,
  pageOf,
  readsLink,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told-tx";

/** The line of a meeting has been cut while it runs: its link once more, and whom one calls who cannot get in. */
export const lineLost = defineMail<OfMeeting & { calendar: CalendarFacts; called: string; phone: string }>()({
  name: "line-lost",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: pageOf,
  facts: ({ calendar, called, phone }) => [
    ["remote", calendar.remoteLink],
    ["call", phone ? `${called}, ${phone}` : null],
  ],
  calendar: null,
  // It may go on past its end.
  still: async (row, tx) =>
    (await tx.meeting.count({ where: { id: row.params.meetingId, state: "SCHEDULED" } })) > 0 &&
    (await isInCompany(row, tx)),
});

/** To everybody who is expected and reads its link, but whoever sends it. */
export function lineLostMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: { userId: string; name: string; phone: string | null },
  at: Date,
): EmailDraft[] {
  const about = [meeting.id, at.getTime()];
  const seats = group.seats.filter((seat) => readsLink(meeting, guestAs(seat)));
  return toEach(lineLost, ofThoseWhoCome({ ...group, seats }), about, company, (reader) => ({
    ...{ ...told(group, meeting, reader), calendar: calendarFacts(meeting, guestAs(reader.seat)) },
    ...{ called: by.name, phone: by.phone ?? "" },
  })).filter(({ to }) => to.userId !== by.userId);
}
