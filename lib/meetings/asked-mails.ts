import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, type OfGroup, ofGroup } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail, dueLine } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

/** Which survey is open, about which meeting, until when; what is asked of other times than a meeting that has been says so. */
type Open = {
  step: string;
  about: string | null;
  openUntil: string;
  meetingId?: string;
  as?: "early" | "later" | "yearly" | null;
  /** What rows said that were queued before. */
  early?: boolean;
};

/** A survey is open to one who came, or to a contact. */
export const surveyAsked = defineMail<OfGroup & Open>()({
  name: "survey-asked",
  readers: ["contact", "participant"],
  reason: "group",
  path: ({ groupId, step, about, meetingId }) =>
    about && meetingId ? to.meetingSurvey(meetingId, step) : to.groupSurvey(groupId, step),
  values: ({ step, as, early }) => ({ step: as ?? (early ? "early" : step) }),
  facts: ({ openUntil }, locale, now) => [dueLine("openUntil", openUntil, { locale, now })],
  calendar: null,
  // Rows that were queued before named the visit by its step only.
  look: async ({ params: { groupId, step, about, meetingId } }, tx) => {
    if (!about || meetingId) return {};
    const where = { groupId_step: { groupId, step: about } };
    const meeting = await tx.meeting.findUnique({ where, select: { id: true } });
    return meeting ? { leadsTo: to.meetingSurvey(meeting.id, step) } : {};
  },
  still: async ({ params: { groupId, step, about }, toUserId }, tx, { now }) =>
    !toUserId ||
    (await tx.unanswered.count({
      where: { groupId, step, about, userId: toUserId, openUntil: { gt: now } },
    })) > 0,
});

/** To one of those who are asked: the survey is open. */
export function surveyMail(
  group: GroupReceivers,
  reader: GroupReader,
  asked: Omit<Open, "early"> & { meetingId: string },
): EmailDraft {
  const about = [group.groupId, asked.step, asked.meetingId];
  return surveyAsked.to(reader.to, about, { ...ofGroup(group, reader), ...asked }, filedUnder(group));
}
