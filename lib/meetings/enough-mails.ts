import { inStates } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { company, type Doer } from "@/lib/meetings/told-tx";

/** The meetings that have been held are enough, somebody has said for the group; those to come fall away. */
export const groupEnough = defineMail<OfGroup & { held: number; fallen: number; by: string }>()({
  name: "group-enough",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  still: inStates("CONFIRMED", "COMPLETED"),
});

/** To everybody of a group but who said it: the meetings held are enough. */
export function enoughMails(
  group: GroupReceivers,
  { held, fallen, at }: { held: number; fallen: number; at: Date },
  by: Doer,
): EmailDraft[] {
  const told = { held, fallen, by: by.name };
  return toEach(groupEnough, group, [group.groupId, at.getTime()], company, () => told).filter(
    (mail) => mail.to.userId !== by.userId,
  );
}
