import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type OfGroup, ofGroup, readersOf, toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { always, defineMail, type Queued } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { company, type Doer, ofThoseWhoCome, rangeOf } from "@/lib/meetings/told-tx";
import { dayIn } from "@/lib/time/days";

type Times = { times: readonly { startsAt: string; endsAt: string }[]; timeZone: string };

/** Dates for so many meetings have been proposed, in one rhythm or several. */
export const rhythmsProposed = defineMail<OfGroup & { count: number }>()({
  name: "rhythms-proposed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path: ({ groupId }) => to.times(groupId),
  calendar: null,
  still: async ({ params: { groupId }, toUserId }, tx) =>
    (await tx.rhythm.count({
      where: { groupId, ...(toUserId ? { votes: { none: { userId: toUserId } } } : {}) },
    })) > 0,
});

/** Everybody has answered all rhythms: whoever guides is asked to choose. */
export const rhythmsAnswered = defineMail<OfGroup & { count: number }>()({
  name: "rhythms-answered",
  readers: ["facilitator"],
  reason: "group",
  path: ({ groupId }) => to.times(groupId),
  calendar: null,
  still: areOpen,
});

/** All meetings have a time: to whoever ordered for others, who comes to none and has no entry of it. */
export const rhythmChosen = defineMail<OfGroup & Times & { count: number }>()({
  name: "rhythm-chosen",
  readers: ["contact"],
  reason: "group",
  path: ({ groupId }) => to.times(groupId),
  facts: (params, locale) => [["times", listOf(params, locale)]],
  calendar: null,
  still: always,
});

/** To everybody whose answer counts but who proposed them: once a day, however many are proposed on it. */
export function rhythmsProposedMails(
  group: GroupReceivers,
  by: string | null,
  { count, now, zone }: { count: number; now: Date; zone: string },
): EmailDraft[] {
  const about = [group.groupId, dayIn(now, zone)];
  return toEach(rhythmsProposed, ofThoseWhoCome(group), about, company, () => ({ count })).filter(
    ({ to }) => to.userId !== by,
  );
}

/** To one who has come since the rhythms were proposed. */
export function rhythmsAskedOf(group: GroupReceivers, userId: string, count: number): EmailDraft[] {
  return toEach(rhythmsProposed, ofThoseWhoCome(group), [group.groupId, "newcomer"], company, () => ({
    count,
  })).filter(({ to }) => to.userId === userId);
}

/** To those who guide, but not to who has just answered: everybody has. Once for each set of rhythms. */
export function rhythmsAnsweredMails(
  group: GroupReceivers,
  { newest, voter, count }: { newest: Date; voter: string | null; count: number },
): EmailDraft[] {
  const about = [group.groupId, newest.getTime()];
  return toEach(rhythmsAnswered, group, about, ["facilitator"], () => ({ count })).filter(
    ({ to }) => to.userId !== voter,
  );
}

/** To the contacts who have ordered for others: these are the days. */
export function rhythmChosenMails(
  group: GroupReceivers,
  spans: readonly { startsAt: Date; endsAt: Date }[],
  { zone, by, now }: { zone: string; by: Doer; now: Date },
): EmailDraft[] {
  const onlookers = new Set(group.seats.flatMap((seat) => seat.onlookers.map(({ userId }) => userId)));
  const times = spans.map(({ startsAt, endsAt }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
  return readersOf(group, ["contact"])
    .filter(({ to: { userId } }) => onlookers.has(userId) && userId !== by.userId)
    .map((reader) =>
      rhythmChosen.to(
        reader.to,
        [group.groupId, now.getTime()],
        { ...ofGroup(group, reader), times, timeZone: zone, count: times.length },
        filedUnder(group),
      ),
    );
}

function listOf({ times, timeZone }: Times, locale: Locale): string {
  return times.map((time) => rangeOf({ ...time, timeZone }, locale)).join("\n");
}

async function areOpen({ params: { groupId } }: Queued<OfGroup>, tx: Tx): Promise<boolean> {
  return (await tx.rhythm.count({ where: { groupId } })) > 0;
}
