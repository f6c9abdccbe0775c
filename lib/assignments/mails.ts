import type { EmailDraft, Receiver } from "@/lib/emails/draft";
import { type GroupReceivers, mailOf } from "@/lib/groups/receivers";

/** To the contacts of the sides that are not in yet: another has handed in. */
export function otherInMails(
  group: GroupReceivers,
  { step, due }: { step: string; due: string | null },
  handedIn: number,
  missing: readonly number[],
): EmailDraft[] {
  const other = group.seats.find(({ seat }) => seat === handedIn)?.name ?? "";
  return group.seats
    .filter(({ seat }) => missing.includes(seat))
    .flatMap(({ contacts }) =>
      contacts.map((to): EmailDraft => {
        const { place, about } = mailOf(group, to.locale);
        const params = { ...about, other, step, due };
        return {
          ...place,
          key: `assignment-other-in:${group.groupId}:${step}:${handedIn}:${to.userId}`,
          template: "assignment-other-in",
          to,
          params,
        };
      }),
    );
}

/** To everybody of the pair and its facilitators: all are in and can be read. */
export function revealedMails(group: GroupReceivers, step: string): EmailDraft[] {
  const participants = group.seats.flatMap(({ participants: people, others }) =>
    people.map((to) => ({ to, other: others[to.locale] })),
  );
  const facilitators = group.facilitators.map((to) => ({ to, other: group.pair }));
  return [...participants, ...facilitators].filter(isFirst).map(({ to, other }): EmailDraft => {
    const { place, about } = mailOf(group, to.locale);
    return {
      ...place,
      key: `assignments-revealed:${group.groupId}:${step}:${to.userId}`,
      template: "assignments-revealed",
      to,
      params: { ...about, other, step },
    };
  });
}

function isFirst(one: { to: Receiver }, index: number, all: readonly { to: Receiver }[]): boolean {
  return all.findIndex(({ to }) => to.userId === one.to.userId) === index;
}
