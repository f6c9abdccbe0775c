import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, type OfGroup, ofGroup } from "@/lib/groups/to-each";
import type { Localised } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

/** Somebody is asked to be with a group in one of its roles, and told what that is. */
export const groupRoleNamed = defineMail<OfGroup & { role: string; told: string; by: string }>()({
  name: "group-role-named",
  readers: ["facilitator"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  values: ({ told }) => ({ explained: told ? "yes" : "no" }),
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    !toUserId || (await tx.groupFacilitator.count({ where: { groupId, userId: toUserId } })) > 0,
});

/** Somebody is with a group in a role no more. */
export const groupRoleEnded = defineMail<OfGroup & { role: string; by: string }>()({
  name: "group-role-ended",
  readers: ["leaver"],
  reason: "left",
  path: () => to.home(),
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    !toUserId || (await tx.groupFacilitator.count({ where: { groupId, userId: toUserId } })) === 0,
});

type Told = { label: Localised; told?: Localised };

/** To whoever is named for a role. */
export function roleNamedMail(
  group: GroupReceivers,
  to: Receiver,
  { label, told }: Told,
  by: string,
  at: Date,
): EmailDraft {
  const params = { ...ofGroup(group, guide(to)), role: label[to.locale], told: told?.[to.locale] ?? "", by };
  return groupRoleNamed.to(to, [group.groupId, at.getTime()], params, filedUnder(group));
}

/** To whoever had a role, when somebody else has said that they have it no more. */
export function roleEndedMail(
  group: GroupReceivers,
  to: Receiver,
  { label }: Told,
  by: string,
  at: Date,
): EmailDraft {
  const params = { ...ofGroup(group, guide(to)), role: label[to.locale], by };
  return groupRoleEnded.to(to, [group.groupId, at.getTime()], params, filedUnder(group));
}

function guide(to: Receiver): GroupReader {
  return { to, part: "facilitator", seat: null };
}
