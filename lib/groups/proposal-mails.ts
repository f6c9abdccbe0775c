import type { EmailDraft } from "@/lib/emails/draft";
import { type GroupReceivers, mailOf } from "@/lib/groups/receivers";

/** To the contacts of every seat: here is a pair for you. To the facilitators: this is your group. */
export function proposalMails(group: GroupReceivers, answerBy: string): EmailDraft[] {
  const toPair = group.seats.flatMap((seat) =>
    seat.contacts.map((to): EmailDraft => {
      const { place, about } = mailOf(group, to.locale);
      const params = {
        ...about,
        other: seat.others[to.locale],
        enrolmentId: seat.enrolmentId,
        facilitator: group.facilitator,
        answerBy,
      };
      return {
        ...place,
        key: `group-proposed:${group.groupId}:${to.userId}`,
        template: "group-proposed",
        to,
        params,
      };
    }),
  );
  return [...toPair, ...facilitatorMails(group)];
}

/** To the facilitators: this is your group. */
export function facilitatorMails(group: GroupReceivers): EmailDraft[] {
  return group.facilitators.map((to): EmailDraft => {
    const { place, about } = mailOf(group, to.locale);
    return {
      ...place,
      key: `group-facilitator-named:${group.groupId}:${to.userId}`,
      template: "group-facilitator-named",
      to,
      params: { ...about, pair: group.pair },
    };
  });
}

/** To the contacts of the seats that have not answered: another has said yes. */
export function agreedMails(
  group: GroupReceivers,
  agreedSeat: number,
  waiting: readonly number[],
): EmailDraft[] {
  const other = group.seats.find(({ seat }) => seat === agreedSeat)?.name ?? "";
  return group.seats
    .filter(({ seat }) => waiting.includes(seat))
    .flatMap((seat) =>
      seat.contacts.map((to): EmailDraft => {
        const { place, about } = mailOf(group, to.locale);
        const params = { ...about, other, enrolmentId: seat.enrolmentId, waiting: waiting.length };
        return {
          ...place,
          key: `group-agreed:${group.groupId}:${agreedSeat}:${to.userId}`,
          template: "group-agreed",
          to,
          params,
        };
      }),
    );
}

/** To everybody: all have said yes, and dates are next. */
export function confirmedMails(group: GroupReceivers): EmailDraft[] {
  const toPair = group.seats.flatMap((seat) =>
    seat.participants.map((to) => ({ to, other: seat.others[to.locale] })),
  );
  const toFacilitators = group.facilitators.map((to) => ({ to, other: group.pair }));
  return [...toPair, ...toFacilitators].map(({ to, other }): EmailDraft => {
    const { place, about } = mailOf(group, to.locale);
    const params = { ...about, other, facilitator: group.facilitator };
    return {
      ...place,
      key: `group-confirmed:${group.groupId}:${to.userId}`,
      template: "group-confirmed",
      to,
      params,
    };
  });
}

/** To the coordinators: an association wants to talk first, or said not this time. */
export function coordinatorMails(
  group: GroupReceivers,
  template: "group-talk-asked" | "group-declined",
  seat: number,
): EmailDraft[] {
  const organisation = group.seats.find((one) => one.seat === seat)?.name ?? "";
  return group.coordinators.map((to): EmailDraft => {
    const { place, about } = mailOf(group, to.locale);
    return {
      ...place,
      key: `${template}:${group.groupId}:${seat}:${to.userId}`,
      template,
      to,
      params: { ...about, pair: group.pair, organisation },
    };
  });
}

/** To the contacts of these seats: it does not happen this time, said without shame. */
export function dissolvedMails(
  group: GroupReceivers,
  because: "declined" | "timed-out" | "withdrawn" | "by-coordinator",
  except: number | null,
): EmailDraft[] {
  return group.seats
    .filter((seat) => seat.seat !== except)
    .flatMap((seat) =>
      seat.contacts.map((to): EmailDraft => {
        const { place, about } = mailOf(group, to.locale);
        const params = {
          programme: about.programme,
          convener: about.convener,
          seats: about.seats,
          enrolmentId: seat.enrolmentId,
          because,
        };
        return {
          ...place,
          key: `group-dissolved:${group.groupId}:${to.userId}`,
          template: "group-dissolved",
          to,
          params,
        };
      }),
    );
}
