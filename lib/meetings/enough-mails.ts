import { lookWhomToCall, type ToCall, toCallOf } from "@/lib/enrolments/calling-tx";
import { inStates } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { company, type Doer } from "@/lib/meetings/told-tx";

/** The meetings that have been held are enough, somebody has said for the group; those to come fall away. */
export const groupEnough = defineMail<OfGroup & ToCall & { held: number; fallen: number; by: string }>()({
  name: "group-enough",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  look: lookWhomToCall,
  still: inStates("CONFIRMED", "COMPLETED"),
  before: { toCall: [] },
});

/** To everybody of a group but who said it: the meetings held are enough; to the coordinators where somebody is to be told by phone. */
export function enoughMails(
  group: GroupReceivers,
  { held, fallen, at }: { held: number; fallen: number; at: Date },
  by: Doer,
): EmailDraft[] {
  const toCall = toCallOf(group.seats);
  const coordinators = new Set(group.coordinators.map(({ userId }) => userId));
  // Who guides the group and coordinates it gets one letter: the one that says whom to call, also of what they have said themselves.
  const parts = toCall.length > 0 ? (["coordinator", ...company] as const) : company;
  return toEach(groupEnough, group, [group.groupId, at.getTime()], parts, ({ part }) => ({
    ...{ held, fallen, by: by.name },
    toCall: part === "coordinator" ? toCall : [],
  })).filter(({ to: { userId } }) => userId !== by.userId || (toCall.length > 0 && coordinators.has(userId)));
}
