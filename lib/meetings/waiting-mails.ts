import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import { waitingAt } from "@/lib/meetings/expecting-tx";
import { whenAndWhere } from "@/lib/meetings/lines";
import {
  calendarFacts,
  guestSeat,
  type OfMeeting,
  type ToldMeeting,
  told,
  whichOf,
} from "@/lib/meetings/told-tx";

type What = "moved" | "moving" | "cancelled";

/** To one who waits for a place: what has become of the meeting. No calendar has an entry of theirs. */
export const waitingTold = defineMail<OfMeeting & { calendar: CalendarFacts; placeId: string; what: What }>()(
  {
    name: "waiting-told",
    readers: ["participant"],
    reason: "group",
    path: ({ meetingId }) => to.place(meetingId),
    values: (params, locale) => ({ which: whichOf(params, locale) }),
    facts: (params, locale) =>
      params.what === "moved" ? whenAndWhere({ ...params, facilitator: "" }, locale) : [],
    calendar: null,
    still: async ({ params: { placeId, meetingId, what, calendar } }, tx) => {
      const meeting = await tx.meeting.findUnique({ where: { id: meetingId } });
      if (!meeting || meeting.sequence > calendar.sequence + 1) return false;
      const state = { moved: "SCHEDULED", moving: "PROPOSED", cancelled: "CANCELLED" } as const;
      const isSo = meeting.state === state[what] || (what === "moving" && meeting.state === "UNSCHEDULED");
      return isSo && (await tx.place.count({ where: { id: placeId, state: "WAITING" } })) > 0;
    },
  },
);

/** To those who wait for a place at a meeting that has been moved, has lost its time or is cancelled. */
export async function waitingMails(
  tx: Tx,
  group: GroupReceivers,
  meeting: ToldMeeting & { groupId: string },
  what: What,
): Promise<EmailDraft[]> {
  const waiting = await waitingAt(tx, meeting);
  const seat = { seat: guestSeat, enrolmentId: "", name: "", contacts: [], participants: [], onlookers: [] };
  return waiting.map(({ placeId, to: reader }) => {
    const facts = told(group, meeting, {
      to: reader,
      part: "participant",
      seat: { ...seat, others: { fi: "", sv: "", en: "" } },
    });
    const params = {
      ...facts,
      other: facts.host,
      calendar: calendarFacts(meeting, "waiting"),
      placeId,
      what,
    };
    return waitingTold.to(reader, [meeting.id, meeting.sequence], params, filedUnder(group));
  });
}
