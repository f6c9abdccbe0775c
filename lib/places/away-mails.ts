import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { CalendarFacts } from "@/lib/mail/draft";
import { whenAndWhere } from "@/lib/meetings/lines";
import { type OfMeeting, whichOf } from "@/lib/meetings/told-tx";

/** Guests have come, and the host is not there: somebody has to call, and to cancel the meeting or move it. */
export const hostAway = defineMail<OfMeeting & { calendar: CalendarFacts }>()({
  name: "host-away",
  readers: ["coordinator", "facilitator"],
  reason: "group",
  path: ({ meetingId }) => to.meeting(meetingId),
  values: (params, locale) => ({ which: whichOf(params, locale) }),
  facts: (params, locale) => whenAndWhere({ ...params, facilitator: "" }, locale),
  calendar: null,
  still: async ({ params: { meetingId } }, tx) => {
    const away = { id: meetingId, state: "SCHEDULED", hostAwayAt: { not: null } } as const;
    return (await tx.meeting.count({ where: away })) > 0;
  },
});
