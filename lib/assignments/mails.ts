import type { Occurrence } from "@/lib/formats/occurrences";
import type { AssignmentTemplate } from "@/lib/formats/recipe";
import { assignmentOpen } from "@/lib/groups/assignment-mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail, dueLine } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

const path = ({ groupId, step }: OfGroup & { step: string }) => to.assignment(groupId, step);

/** Another (`other`) has handed in. */
export const assignmentOtherIn = defineMail<OfGroup & { step: string; due: string | null }>()({
  name: "assignment-other-in",
  readers: ["contact"],
  reason: "group",
  path,
  facts: ({ due }, locale, now) => [dueLine("due", due, { locale, now })],
  calendar: null,
  still: assignmentOpen.still,
});

/** All are in and can be read. */
export const assignmentsRevealed = defineMail<OfGroup & { step: string }>()({
  name: "assignments-revealed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path,
  calendar: null,
  still: async ({ params: { groupId: id } }, tx) =>
    (await tx.group.count({ where: { id, state: { in: ["CONFIRMED", "COMPLETED"] } } })) > 0,
});

/** Whoever hosts has handed in what the others need to know before they come. */
export const hostListReady = defineMail<OfGroup & { step: string; by: string; title: string }>()({
  name: "host-list-ready",
  readers: ["contact", "participant"],
  reason: "group",
  path,
  calendar: null,
  still: async ({ params: { groupId, step } }, tx) =>
    (await tx.submission.count({
      where: { groupId, step, handedInAt: { not: null }, group: { state: "CONFIRMED" } },
    })) > 0,
});

/** To the people of the other seats: whoever hosts has handed in, for the first time. */
export function hostListMails(
  group: GroupReceivers,
  { key: step, hostSeat }: Pick<Occurrence, "key" | "hostSeat">,
  { title }: AssignmentTemplate,
): EmailDraft[] {
  const by = group.seats.find(({ seat }) => seat === hostSeat)?.name ?? "";
  const guests = { ...group, seats: group.seats.filter(({ seat }) => seat !== hostSeat) };
  const parts = ["contact", "participant"] as const;
  return toEach(hostListReady, guests, [group.groupId, step], parts, ({ to: { locale } }) => ({
    ...{ step, by, title: title[locale] },
  }));
}

/** To the contacts of the sides that are not in yet: another has handed in. */
export function otherInMails(
  group: GroupReceivers,
  { step, due }: { step: string; due: string | null },
  handedIn: number,
  missing: readonly number[],
): EmailDraft[] {
  const other = group.seats.find(({ seat }) => seat === handedIn)?.name ?? "";
  const facts = { other, step, due, seats: group.seats.length };
  const waiting = { ...group, seats: group.seats.filter(({ seat }) => missing.includes(seat)) };
  return toEach(assignmentOtherIn, waiting, [group.groupId, step, handedIn], ["contact"], () => facts);
}

/** To everybody of the pair and its facilitators: all are in. */
export function revealedMails(group: GroupReceivers, step: string): EmailDraft[] {
  const parts = ["contact", "participant", "facilitator"] as const;
  return toEach(assignmentsRevealed, group, [group.groupId, step], parts, () => ({ step }));
}
