import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, readersOf } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { type OfMeeting, type ToldMeeting, told } from "@/lib/meetings/told-tx";

/** What was answered about a meeting has come out in numbers: to whoever hosted it. */
export const feedbackCounted = defineMail<OfMeeting & { answers: number }>()({
  name: "feedback-counted",
  readers: ["contact"],
  reason: "group",
  path: ({ meetingId }) => to.meeting(meetingId, { "#": "said" }),
  calendar: null,
  still: async ({ params: { meetingId }, toUserId }, tx) => {
    const people = { some: { userId: toUserId ?? "", isContact: true, leftAt: null } };
    const host = { leftAt: null, enrolment: { participants: people } };
    return (await tx.meeting.count({ where: { id: meetingId, state: "HELD", host } })) > 0;
  },
});

/** To the contacts of whoever hosted a meeting: so many have answered about it. */
export function countedMails(group: GroupReceivers, meeting: ToldMeeting, answers: number): EmailDraft[] {
  const seats = group.seats.filter(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
  return readersOf({ ...group, seats }, ["contact"]).map((reader) =>
    feedbackCounted.to(
      reader.to,
      [meeting.id, answers],
      { ...told(group, meeting, reader), answers },
      filedUnder(group),
    ),
  );
}
