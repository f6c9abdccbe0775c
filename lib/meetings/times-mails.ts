import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { toEach } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import type { Time } from "@/lib/meetings/days";
import { todaysLetter } from "@/lib/meetings/mails";
import {
  company,
  type OfMeeting,
  ofThoseWhoCome,
  rangeOf,
  type ToldMeeting,
  told,
} from "@/lib/meetings/told-tx";
import type { Span } from "@/lib/time/spans";

/** A proposed time, as instants. */
export type ToldTime = Time;
type Times = { times: readonly Pick<CalendarFacts, "startsAt" | "endsAt" | "days">[]; timeZone: string };

const path = ({ groupId }: OfMeeting) => to.times(groupId);

/** Times have been proposed, and which. */
export const timesProposed = defineMail<OfMeeting & Times & { proposedBy: string; count: number }>()({
  name: "times-proposed",
  readers: ["contact", "participant", "facilitator"],
  reason: "group",
  path,
  values: (params, locale) => ({ first: listOf(params, locale)[0] ?? "none" }),
  facts: (params, locale) => [["times", listOf(params, locale).join("\n")]],
  calendar: null,
  still: stillOpen,
  today: todaysLetter,
  before: { times: [], timeZone: "Europe/Helsinki" },
});

/** Everybody has answered all times: whoever may choose is asked to. `times` are those that suit all. */
export const timesAllVoted = defineMail<OfMeeting & Times>()({
  name: "times-all-voted",
  readers: ["contact", "facilitator"],
  reason: "group",
  path,
  values: (params) => ({ suiting: params.times.length }),
  facts: (params, locale) => [["suiting", listOf(params, locale).join("\n")]],
  calendar: null,
  still: stillOpen,
  today: todaysLetter,
});

/** What has just been proposed, and by whom. */
export type Proposing = { by: { userId: string | null; name: string }; times: readonly ToldTime[]; at: Date };

/** To everybody but who proposed them: these times have been proposed. */
export function timesProposedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  { by, times, at }: Proposing,
): EmailDraft[] {
  const facts = { proposedBy: by.name, count: times.length, ...instants(times, meeting.timeZone) };
  return toEach(timesProposed, ofThoseWhoCome(group), [meeting.id, at.getTime()], company, (reader) => ({
    ...told(group, meeting, reader),
    ...facts,
  })).filter(({ to }) => to.userId !== by.userId);
}

/** To those who can choose, but not to who has just answered: everybody has. Once for each set of times. */
export function allVotedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  suiting: readonly ToldTime[],
  { newest, voter }: { newest: Date; voter: string | null },
): EmailDraft[] {
  const about = [meeting.id, newest.getTime()];
  return toEach(timesAllVoted, group, about, ["contact", "facilitator"], (reader) => ({
    ...told(group, meeting, reader),
    ...instants(suiting, meeting.timeZone),
  })).filter(({ to }) => to.userId !== voter);
}

function instants(times: readonly ToldTime[], timeZone: string): Times {
  const said = ({ startsAt, endsAt }: Span) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  });
  const one = ({ days, ...time }: ToldTime) => ({
    ...said(time),
    ...(days && { days: days.map((day, index) => ({ number: index + 1, ...said(day) })) }),
  });
  return { times: times.map(one), timeZone };
}

function listOf({ times, timeZone }: Times, locale: Locale): string[] {
  return times.map((time) => rangeOf({ ...time, timeZone }, locale));
}

async function stillOpen({ params: { meetingId } }: Queued<OfMeeting>, tx: Tx): Promise<boolean> {
  return (await tx.meeting.count({ where: { id: meetingId, state: "PROPOSED", options: { some: {} } } })) > 0;
}
