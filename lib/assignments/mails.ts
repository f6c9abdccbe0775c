import type { EmailDraft, Receiver } from "@/lib/emails/draft";
import { type GroupReceivers, mailOf } from "@/lib/groups/receivers";

/** To the contacts of the sides that are not in yet: the other has handed in. */
export function otherInMails(
  group: GroupReceivers,
  step: string,
  missing: readonly number[],
  due: string | null,
): EmailDraft[] {
  return group.seats
    .filter(({ seat }) => missing.includes(seat))
    .flatMap(({ contacts, others }) =>
      contacts.map((to): EmailDraft => {
        const { place, about } = mailOf(group, to.locale);
        const params = { ...about, other: others, step, due };
        return {
          ...place,
          key: `assignment-other-in:${group.groupId}:${step}:${to.userId}`,
          template: "assignment-other-in",
          to,
          params,
        };
      }),
    );
}

/** To everybody of the pair and its facilitators: both are in and can be read. */
export function revealedMails(group: GroupReceivers, step: string): EmailDraft[] {
  const participants = group.seats.flatMap(({ participants: people, others }) =>
    people.map((to) => ({ to, other: others })),
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
