import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Judging, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import { rangeOf } from "@/lib/meetings/told-tx";
import type { FoundNetwork, NetworkMeetingRow } from "@/lib/networks/finding";
import { receiver } from "@/lib/people/receiver";

/*
 * What a network is called is read when a mail is sent, and stands in no subject: coordinators, whose outbox it would lie in, see
 * numbers only. What it is for stands in no mail at all.
 */

type OfNetwork = { convener: string; networkId: string };
/** `programme`, `other` and `host` are what a calendar entry of a meeting is told by. */
type OfDate = OfNetwork & { calendar: CalendarFacts; programme: string; other: string; host: string };

const path = ({ networkId }: OfNetwork) => to.network(networkId);
const unnamed = () => ({ network: "" });

/** What is told to all members of their network, and no date. */
const ofAll = {
  readers: ["participant"],
  reason: "network",
  path,
  values: unnamed,
  calendar: null,
  look: ({ params: { networkId } }: Queued<OfNetwork>, tx: Tx) => named(tx, networkId),
} as const;

/** Somebody is asked to go on with others; nothing happens before their own yes. */
export const networkAsked = defineMail<OfNetwork & { memberId: string }>()({
  name: "network-asked",
  readers: ["visitor"],
  reason: "network-asked",
  path,
  values: () => ({ network: "", who: "" }),
  calendar: null,
  look: async ({ params: { networkId, memberId } }, tx) => {
    const found = await named(tx, networkId);
    const row = await tx.networkMember.findUnique({ where: { id: memberId }, select: { invitedById: true } });
    const by =
      row?.invitedById &&
      (await tx.personInNetwork.findFirst({ where: { inId: networkId, id: row.invitedById } }));
    return found && { values: { ...found.values, who: by ? by.name : "" } };
  },
  still: async ({ params: { memberId: id } }, tx) =>
    (await tx.networkMember.count({ where: { id, joinedAt: null, network: { endedAt: null } } })) > 0,
});

const dated = {
  values: ({ calendar }: OfDate, locale: Locale) => ({ network: "", time: rangeOf(calendar, locale) }),
  look: ({ params: { networkId } }: Queued<OfDate>, tx: Tx) => named(tx, networkId),
};

/** The members are called to a date, or it has another time or place. */
export const networkCalled = defineMail<OfDate & { how: "new" | "moved" }>()({
  name: "network-called",
  readers: ["participant"],
  reason: "network",
  path,
  ...dated,
  facts: ({ calendar }, locale) => [
    ["time", rangeOf(calendar, locale)],
    ["place", calendar.place],
    ["remote", calendar.remoteLink],
  ],
  calendar: "request",
  still: async ({ params: { calendar }, toUserId }, tx, { now }: Judging) =>
    (await tx.networkMeeting.count({
      where: {
        ...{ id: calendar.meetingId, sequence: calendar.sequence, cancelledAt: null, startsAt: { gt: now } },
        network: {
          endedAt: null,
          members: { some: { userId: toUserId ?? nobody, joinedAt: { not: null } } },
        },
      },
    })) > 0,
});

/** A date is not kept: its entry leaves the calendars. */
export const networkCalledOff = defineMail<OfDate>()({
  name: "network-called-off",
  readers: ["participant"],
  reason: "network",
  path,
  ...dated,
  calendar: "cancel",
  still: async ({ params: { calendar } }, tx) =>
    (await tx.networkMeeting.count({ where: { id: calendar.meetingId, cancelledAt: null } })) === 0,
});

/** To whoever has left: a date to come leaves their calendar. */
export const networkLeft = defineMail<OfDate>()({
  name: "network-left",
  readers: ["leaver"],
  reason: "network-left",
  path: () => to.home(),
  ...dated,
  calendar: "uninvite",
  still: async ({ params: { networkId }, toUserId }, tx) =>
    (await tx.networkMember.count({ where: { networkId, userId: toUserId ?? nobody } })) === 0,
});

/** Nothing has been heard for months: does it go on? */
export const networkSilent = defineMail<OfNetwork>()({
  name: "network-silent",
  ...ofAll,
  still: ({ params: { networkId: id } }, tx) => is(tx, { id, endedAt: null, askedAt: { not: null } }),
});

/** It has ended, by somebody's press or by a year of silence, and can be taken up again for a while. */
export const networkEnded = defineMail<OfNetwork & { how: "by_member" | "silence" }>()({
  name: "network-ended",
  ...ofAll,
  still: ({ params: { networkId: id } }, tx) => is(tx, { id, endedAt: { not: null } }),
});

/** Somebody has taken it up again. */
export const networkTakenUp = defineMail<OfNetwork>()({
  name: "network-taken-up",
  ...ofAll,
  still: ({ params: { networkId: id } }, tx) => is(tx, { id, endedAt: null }),
});

/** One mail of a kind to each member but one, such as whoever has pressed. */
export function toMembers(
  mail: typeof networkSilent | typeof networkTakenUp,
  network: FoundNetwork,
  at: Date,
  but: string | null = null,
): EmailDraft[] {
  return others(network, but).map((member) =>
    mail.to(receiver(member.user), [network.id, at.getTime()], told(network), filed(network)),
  );
}

/** To each member, or all but one: it has ended. */
export function endedMails(
  network: FoundNetwork,
  how: "by_member" | "silence",
  at: Date,
  but: string | null = null,
): EmailDraft[] {
  return others(network, but).map(({ user }) =>
    networkEnded.to(receiver(user), [network.id, at.getTime()], { ...told(network), how }, filed(network)),
  );
}

/** To these members: when and where, with the entry for their calendar. */
export function calledMails(
  network: FoundNetwork,
  date: NetworkMeetingRow,
  how: "new" | "moved",
  members: FoundNetwork["members"] = network.members,
): EmailDraft[] {
  return members.map(({ id, user }) =>
    networkCalled.to(
      receiver(user),
      [date.id, date.sequence, id],
      { ...toldDate(network, date), how },
      filed(network),
    ),
  );
}

/** To these members: a date is not kept, or is theirs no more. */
export function takenAwayMails(
  mail: typeof networkCalledOff | typeof networkLeft,
  network: FoundNetwork,
  date: NetworkMeetingRow,
  members: FoundNetwork["members"] = network.members,
): EmailDraft[] {
  return members.map(({ id, user }) =>
    mail.to(receiver(user), [date.id, date.sequence, id], toldDate(network, date), filed(network)),
  );
}

/** Facts that every mail of a network has. */
export function told({ id, convener }: Pick<FoundNetwork, "id" | "convener">): OfNetwork {
  return { networkId: id, convener: convener.name };
}

/** Whose limits of sending its mails are counted in. */
export function filed({ convenerId }: Pick<FoundNetwork, "convenerId">) {
  return { convenerId };
}

function toldDate(network: FoundNetwork, date: NetworkMeetingRow): OfDate {
  const { name } = network;
  return {
    ...told(network),
    ...{ programme: name, other: name, host: "" },
    calendar: dateEntry(network, date),
  };
}

/** What the calendar entry of a network's date says. */
export function dateEntry(
  { id, name }: Pick<FoundNetwork, "id" | "name">,
  date: Pick<
    NetworkMeetingRow,
    "id" | "sequence" | "timeZone" | "startsAt" | "endsAt" | "place" | "remoteLink"
  >,
): CalendarFacts {
  return {
    ...{ meetingId: date.id, sequence: date.sequence, timeZone: date.timeZone },
    startsAt: date.startsAt.toISOString(),
    endsAt: date.endsAt.toISOString(),
    place: date.place ?? "",
    remoteLink: date.remoteLink,
    beside: { path: to.network(id), title: name },
  };
}

function others({ members }: FoundNetwork, but: string | null) {
  return members.filter(({ userId }) => userId !== but);
}

async function named(tx: Tx, id: string) {
  const network = await tx.network.findUnique({ where: { id }, select: { name: true } });
  return network && { values: { network: network.name } };
}

async function is(tx: Tx, where: NonNullable<Parameters<Tx["network"]["count"]>[0]>["where"] & object) {
  return (await tx.network.count({ where })) > 0;
}

const nobody = "00000000-0000-0000-0000-000000000000";
