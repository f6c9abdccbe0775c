import { defineMail } from "@/lib/emails/define";
import type { EmailDraft } from "@/lib/emails/draft";
import type { GroupReceivers } from "@/lib/groups/receivers";
import { type OfGroup, toEach } from "@/lib/groups/to-each";

/** May this be told onward? */
export const insightToApprove = defineMail<OfGroup & { insightId?: string; version?: number }>()({
  name: "insight-to-approve",
  readers: ["contact"],
  reason: "group",
  path: ({ groupId }) => `/groups/${groupId}/insights`,
  calendar: null,
  // Rows that were queued before did not name the sentence.
  still: async ({ params: { insightId, version, groupId }, toUserId }, tx) =>
    !insightId ||
    (await tx.insight.count({
      where: {
        id: insightId,
        version,
        groupId,
        approvals: {
          none: { seat: { enrolment: { participants: { some: { userId: toUserId ?? "", leftAt: null } } } } },
        },
      },
    })) > 0,
});

/** To the contacts of the sides that have not written it: may this be told onward? */
export function toApproveMails(
  group: GroupReceivers,
  insight: { insightId: string; version: number },
  own: readonly number[],
): EmailDraft[] {
  const asked = { ...group, seats: group.seats.filter(({ seat }) => !own.includes(seat)) };
  const about = [insight.insightId, insight.version];
  const seats = group.seats.length;
  return toEach(insightToApprove, asked, about, ["contact"], () => ({ ...insight, seats }));
}
