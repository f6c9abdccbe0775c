import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail, dueLine } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

/** An assignment is open. */
export const assignmentOpen = defineMail<OfGroup & { step: string; due: string | null }>()({
  name: "assignment-open",
  readers: ["contact"],
  reason: "group",
  path: ({ groupId, step }) => to.assignment(groupId, step),
  facts: ({ due }, locale, now) => [dueLine("due", due, { locale, now })],
  calendar: null,
  still: async ({ params: { groupId, step }, toUserId }, tx) =>
    (await tx.seat.count({
      where: {
        groupId,
        leftAt: null,
        group: { state: "CONFIRMED" },
        submissions: { none: { step, handedInAt: { not: null } } },
        enrolment: { participants: { some: { userId: toUserId ?? "", leftAt: null } } },
      },
    })) > 0,
});

/** To the contacts: an assignment is open. */
export function assignmentOpenMails(group: GroupReceivers, step: string, due: string | null): EmailDraft[] {
  return toEach(assignmentOpen, group, [group.groupId, step], ["contact"], () => ({ step, due }));
}
