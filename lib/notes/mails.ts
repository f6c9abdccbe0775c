import { receiversOf } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { nameOfActor } from "@/lib/people/known-as-tx";

/** The author of notes (`by`) lets you read so many of them. */
export const notesHandedOver = defineMail<OfGroup & { pair: string; by: string; count: number }>()({
  name: "notes-handed-over",
  readers: ["facilitator"],
  reason: "group",
  path: ({ groupId }) => to.notes(groupId),
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    (await tx.noteReader.count({
      where: { userId: toUserId ?? "", handedOverAt: { not: null }, note: { groupId } },
    })) > 0,
});

/** To the one who may read them from now on. */
export async function notesHandedOverMails(
  tx: Tx,
  viewer: Viewer,
  { groupId, userId, count }: { groupId: string; userId: string; count: number },
  now: Date,
): Promise<EmailDraft[]> {
  const group = await receiversOf(tx, groupId);
  const by = (await nameOfActor(tx, viewer, group.convenerId, groupId)) ?? "";
  const facilitators = group.facilitators.filter((one) => one.userId === userId);
  const facts = { pair: group.pair, by, count };
  return toEach(
    notesHandedOver,
    { ...group, facilitators },
    [groupId, now.getTime()],
    ["facilitator"],
    () => facts,
  );
}
