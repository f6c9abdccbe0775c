import { lookWhomToCall, type ToCall, toCallOf } from "@/lib/enrolments/calling-tx";
import { inStates } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import type { Localised } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { company, type Doer } from "@/lib/meetings/told-tx";

/** A group goes about it in another mode from now on. */
export const groupMode = defineMail<OfGroup & ToCall & { mode: string; by: string }>()({
  name: "group-mode",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  look: lookWhomToCall,
  still: inStates("PROPOSED", "CONFIRMED"),
});

/** To everybody of a group but who changed it: its mode is another; to the coordinators where somebody is to be told by phone. */
export function modeMails(
  group: GroupReceivers,
  { label, at }: { label: Localised; at: Date },
  by: Doer,
): EmailDraft[] {
  const toCall = toCallOf(group.seats);
  const coordinators = new Set(group.coordinators.map(({ userId }) => userId));
  // As where meetings are enough: who guides and coordinates gets the letter that says whom to call, also of what they did themselves.
  const parts = toCall.length > 0 ? (["coordinator", ...company] as const) : company;
  return toEach(groupMode, group, [group.groupId, at.getTime()], parts, ({ to: { locale }, part }) => ({
    ...{ mode: label[locale], by: by.name },
    toCall: part === "coordinator" ? toCall : [],
  })).filter(({ to: { userId } }) => userId !== by.userId || (toCall.length > 0 && coordinators.has(userId)));
}
