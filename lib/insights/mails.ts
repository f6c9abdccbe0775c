import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

type OfInsight = OfGroup & { insightId?: string; version?: number };

/** May this be told onward? */
export const insightToApprove = defineMail<OfInsight>()({
  name: "insight-to-approve",
  readers: ["contact"],
  reason: "group",
  path: ({ groupId }) => to.insights(groupId),
  calendar: null,
  // Rows that were queued before did not name the sentence.
  still: async (row, tx) => {
    const { insightId, version } = row.params;
    return !insightId || (await unapproved(row, tx))?.version === version;
  },
  today: todaysSentence,
});

/** The sentence as it reads now, where the reader's association has still to approve it. */
function unapproved({ params: { insightId: id, groupId }, toUserId }: Queued<OfInsight>, tx: Tx) {
  const people = { some: { userId: toUserId ?? "", leftAt: null } };
  return tx.insight.findFirst({
    where: { id, groupId, approvals: { none: { seat: { enrolment: { participants: people } } } } },
    select: { id: true, version: true },
  });
}

/** The same question about the sentence as it reads today. */
async function todaysSentence(row: Queued<OfInsight>, tx: Tx): Promise<EmailDraft[]> {
  const insight = row.params.insightId ? await unapproved(row, tx) : null;
  if (!insight) return [];
  const group = await receiversOf(tx, row.params.groupId);
  const letters = toApproveMails(group, { insightId: insight.id, version: insight.version }, []);
  return letters.filter(({ to }) => to.userId === row.toUserId);
}

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
