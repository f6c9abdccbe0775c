import { whomToCall } from "@/lib/enrolments/calling-tx";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Judging, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import { dayFields } from "@/lib/meetings/days";
import { whenAndWhere, withWas } from "@/lib/meetings/lines";
import {
  calendarFacts,
  type Doer,
  isNotScheduled,
  isThenAndThere,
  type OfMeeting,
  rangeOf,
  type ToldMeeting,
  told,
  type Was,
} from "@/lib/meetings/told-tx";

/** What has become of a visit. */
type What = "scheduled" | "moved" | "changed" | "moving" | "cancelled";
type Call = OfMeeting & {
  organisation: string;
  enrolmentId: string;
  what: What;
  calendar: CalendarFacts;
  was: Was | null;
  by: string;
  facilitator: string;
};

/** To the coordinators: an association that cannot be written to is to hear of its visit by phone. */
export const visitToCall = defineMail<Call>()({
  name: "visit-to-call",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ meetingId }) => to.meeting(meetingId),
  values: ({ calendar, by }, locale) => ({
    time: rangeOf(calendar, locale),
    named: by ? "yes" : "no",
  }),
  // The lines of a visit that does not take place would say what is not so.
  facts: (params, locale) =>
    takesPlace(params) ? withWas(params, locale, whenAndWhere(params, locale)) : [],
  calendar: null,
  // Whom to call is read when the mail leaves, and lies in no outbox.
  look: async ({ params: { enrolmentId } }, tx) => ({
    facts: [["call", await whomToCall(tx, enrolmentId)]],
  }),
  still: async (row, tx, at) => {
    const { enrolmentId } = row.params;
    const isCalled = (await tx.participant.count({ where: { enrolmentId, leftAt: null } })) === 0;
    return isCalled && (takesPlace(row.params) ? isThenAndThere(row, tx, at) : isNotScheduled(row, tx));
  },
  today: todaysCall,
});

/** To the coordinators but who did it: what each association that nobody can write to is to be told by phone. */
export function callMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  { what, was, by }: { what: What; was: Was | null; by: Doer },
): EmailDraft[] {
  const facts = {
    what,
    was,
    by: by.name,
    calendar: calendarFacts(meeting, null),
    facilitator: group.facilitator,
  };
  return group.seats
    .filter(({ participants }) => participants.length === 0)
    .flatMap(({ seat, enrolmentId, name: organisation }) =>
      toEach(visitToCall, group, [meeting.id, meeting.sequence, seat], ["coordinator"], (reader) => ({
        ...told(group, meeting, reader),
        ...facts,
        enrolmentId,
        organisation,
      })),
    )
    .filter(({ to }) => to.userId !== by.userId);
}

function takesPlace({ what }: Pick<Call, "what">): boolean {
  return what !== "moving" && what !== "cancelled";
}

/** What the same coordinator would be asked to pass on about the visit today. */
async function todaysCall({ params, toUserId }: Queued<Call>, tx: Tx, _: Judging): Promise<EmailDraft[]> {
  const where = { id: params.meetingId };
  const meeting = await tx.meeting.findUnique({ where, include: { days: dayFields } });
  const what = { SCHEDULED: "scheduled", CANCELLED: "cancelled" } as const;
  if (!meeting || (meeting.state !== "SCHEDULED" && meeting.state !== "CANCELLED")) return [];
  const facts = { what: what[meeting.state], was: null, by: { userId: null, name: "" } };
  const letters = callMails(await receiversOf(tx, meeting.groupId), meeting, facts);
  return letters.filter(
    ({ to, params: said }) => to.userId === toUserId && (said as Call).enrolmentId === params.enrolmentId,
  );
}
