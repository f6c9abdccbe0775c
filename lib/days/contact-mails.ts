import { to } from "@/lib/kernel/addresses";
import { defineMail, dueLine } from "@/lib/mail/define";

type OfDay = { programme: string; convener: string; meetingId: string };

/** A day has been held: whom one has met there, and with whom one would like to stay in touch. */
export const contactsOpen = defineMail<OfDay & { openUntil: string }>()({
  name: "contacts-open",
  readers: ["participant"],
  reason: "group",
  path: ({ meetingId }) => to.dayContacts(meetingId),
  facts: ({ openUntil }, locale, now) => [dueLine("openUntil", openUntil, { locale, now })],
  calendar: null,
  still: async ({ params: { meetingId } }, tx) => {
    const open = { id: meetingId, state: "HELD", contactsClosedAt: null } as const;
    return (await tx.meeting.count({ where: open })) > 0;
  },
});

/** So many wished to stay in touch with them, whom they had wished, too. Who did not is told of nothing. */
export const contactsShared = defineMail<OfDay & { count: number }>()({
  name: "contacts-shared",
  readers: ["participant"],
  reason: "group",
  path: ({ meetingId }) => to.dayContacts(meetingId),
  calendar: null,
  still: async ({ params: { meetingId } }, tx) =>
    (await tx.meeting.count({ where: { id: meetingId, contactsClosedAt: { not: null } } })) > 0,
});
