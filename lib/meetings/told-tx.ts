import { isDeepStrictEqual } from "node:util";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type GroupReader, type OfGroup, ofGroup, readersOf, type Written } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import type { Judging, Queued } from "@/lib/mail/define";
import type { CalendarFacts, Receiver } from "@/lib/mail/draft";
import { type Day, dayFields, takingPlace } from "@/lib/meetings/days";
import { formatSpans } from "@/lib/time/format";

/** What every mail about a meeting says. */
export type OfMeeting = OfGroup & {
  meetingId: string;
  step: string;
  host: string;
  /** The reader has a place there, and no seat in its group: another page is theirs. */
  isGuest?: boolean;
};

/** What mails about a meeting tell of it. */
export type ToldMeeting = {
  id: string;
  step: string;
  sequence: number;
  hostEnrolmentId: string | null;
  byPlaces: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Its days, also those that have been cancelled alone. */
  days: readonly Day[];
  timeZone: string;
  placeName: string | null;
  address: string | null;
  remoteLink: string | null;
};

/** The parts of those who come to a group's visits. */
export const company: readonly Written[] = ["contact", "participant", "facilitator", "helper"];

/** A group without those who have ordered for others and come to no meeting: what concerns who comes is written to the rest. */
export function ofThoseWhoCome(group: GroupReceivers): GroupReceivers {
  const seats = group.seats.map((seat) => {
    const comes = ({ userId }: Receiver) => !seat.onlookers.some((one) => one.userId === userId);
    return { ...seat, contacts: seat.contacts.filter(comes), participants: seat.participants.filter(comes) };
  });
  return { ...group, seats };
}

/** All who take part in a group's visits, each once. */
export function everybody(group: GroupReceivers): GroupReader[] {
  return readersOf(ofThoseWhoCome(group), company);
}

/** What every mail about a meeting tells one reader. */
export function told(group: GroupReceivers, meeting: ToldMeeting, reader: GroupReader): OfMeeting {
  const host = group.seats.find((seat) => seat.enrolmentId === meeting.hostEnrolmentId)?.name ?? "";
  const guest = reader.seat?.seat === guestSeat ? { isGuest: true } : {};
  return { ...ofGroup(group, reader), meetingId: meeting.id, step: meeting.step, host, ...guest };
}

/** The seat of those who have none in the group: they have a place at the meeting. */
export const guestSeat = 0;

/** The page of a meeting that is its reader's. */
export function pageOf({ meetingId, isGuest }: Pick<OfMeeting, "meetingId" | "isGuest">) {
  return isGuest ? to.place(meetingId) : to.meeting(meetingId);
}

/** How somebody without a seat in the group stands to a meeting that takes so many. */
export type GuestStanding = "in-room" | "afar" | "waiting";

/**
 * Whether the link of a meeting is told: to who takes part from afar; to whoever has a place in its room, only where it says no room; to
 * nobody who waits. To all others, who have a seat in its group or guide it, it is.
 */
export function readsLink(
  { placeName, address }: Pick<ToldMeeting, "placeName" | "address">,
  guest: GuestStanding | null,
): boolean {
  return guest === null || guest === "afar" || (guest === "in-room" && !placeName && !address);
}

/** How a reader stands to a meeting as a guest; null for all who are none. */
export function guestAs(seat: GroupReader["seat"]): GuestStanding | null {
  if (seat?.seat !== guestSeat) return null;
  return seat.afar ? "afar" : "in-room";
}

/**
 * What the calendar entries of a meeting say, one or of several days one of each that takes place, to a guest of this standing, or to anybody else.
 */
export function calendarFacts(meeting: ToldMeeting, guest: GuestStanding | null): CalendarFacts {
  const { startsAt, endsAt, days } = meeting;
  const several = startsAt && endsAt && days.length > 1;
  return {
    meetingId: meeting.id,
    sequence: meeting.sequence,
    startsAt: startsAt?.toISOString() ?? "",
    endsAt: endsAt?.toISOString() ?? "",
    ...(several ? { days: takingPlace(days).map(dayFacts), outOf: days.length } : {}),
    timeZone: meeting.timeZone,
    place: [meeting.placeName, meeting.address].filter(Boolean).join(", "),
    remoteLink: readsLink(meeting, guest) ? meeting.remoteLink : null,
  };
}

function dayFacts({ number, startsAt, endsAt }: Day) {
  return { number, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

/** What the calendar entries of some days of a meeting say, whether or not those take place. */
export function factsOfDays(meeting: ToldMeeting, some: readonly Day[]): CalendarFacts {
  const days = some.map(dayFacts);
  // A meeting of several days takes no places, so that nobody comes as a guest without a seat.
  return {
    ...calendarFacts(meeting, null),
    startsAt: days[0]?.startsAt ?? "",
    endsAt: days.at(-1)?.endsAt ?? "",
    ...{ days, outOf: meeting.days.length },
  };
}

/** What calendar entries are told of, as it was before a change: only what differs. */
export type Was = Partial<Pick<CalendarFacts, "startsAt" | "endsAt" | "days" | "place" | "remoteLink">>;

/** What of a visit's time and place differs between two moments, as it was; null where nobody could see a difference. */
export function wasOf(before: ToldMeeting, after: ToldMeeting): Was | null {
  const [then, present] = [calendarFacts(before, null), calendarFacts(after, null)];
  const { startsAt, endsAt, days, place, remoteLink } = then;
  const sameTime =
    startsAt === present.startsAt && endsAt === present.endsAt && isDeepStrictEqual(days, present.days);
  const was = {
    ...(sameTime ? {} : { startsAt, endsAt, ...(days && { days }) }),
    ...(place === present.place ? {} : { place }),
    ...((remoteLink || null) === (present.remoteLink || null) ? {} : { remoteLink }),
  };
  return Object.keys(was).length > 0 ? was : null;
}

/** Who has done what a mail tells of; no name where it is not known any more. */
export type Doer = { userId: string | null; name: string };

type OfCalendar = OfMeeting & { calendar: CalendarFacts | null };

/** Whether a visit still is when and where a mail says, is yet to come, and concerns its reader. */
export async function isAsTold(row: Queued<OfCalendar>, tx: Tx, at: Judging): Promise<boolean> {
  return (await isThenAndThere(row, tx, at)) && (await isInCompany(row, tx));
}

/** Whether a visit still is when and where a mail says, and is yet to come. */
export async function isThenAndThere(
  { params, toUserId }: Queued<OfCalendar>,
  tx: Tx,
  { now }: Judging,
): Promise<boolean> {
  const meeting = await tx.meeting.findUnique({
    where: { id: params.meetingId },
    include: { days: dayFields },
  });
  const said = params.calendar;
  if (meeting?.state !== "SCHEDULED" || !said || !meeting.endsAt || meeting.endsAt <= now) return false;
  const guest = params.isGuest ? await guestNow(tx, params.meetingId, toUserId) : null;
  const { sequence: _, ...present } = calendarFacts(meeting, guest);
  const { sequence: __, ...then } = said;
  return Object.entries(present).every(([name, value]) =>
    isDeepStrictEqual(then[name as keyof typeof then], value),
  );
}

/** How somebody stands to a meeting as its guest now: who has no place waits, or is none. */
export async function guestNow(tx: Tx, meetingId: string, toUserId: string | null): Promise<GuestStanding> {
  const place = await tx.place.findFirst({
    where: { meetingId, state: "TAKEN", participant: { userId: toUserId ?? "", leftAt: null } },
    select: { remote: true },
  });
  if (!place) return "waiting";
  return place.remote ? "afar" : "in-room";
}

/** Whether no newer time has been agreed on since a mail said that a time no longer holds. */
export async function isNotScheduled({ params }: Queued<OfCalendar>, tx: Tx): Promise<boolean> {
  const where = { id: params.meetingId };
  const meeting = await tx.meeting.findUnique({ where, select: { state: true, sequence: true } });
  if (!meeting) return false;
  return meeting.state !== "SCHEDULED" || meeting.sequence <= (params.calendar?.sequence ?? 0);
}

/** Whether the reader of a mail comes to the visit. */
export async function isInCompany({ params, toUserId }: Queued<OfMeeting>, tx: Tx): Promise<boolean> {
  if (!toUserId) return true;
  const { groupId, meetingId } = params;
  const participants = {
    where: {
      leftAt: null,
      takesPart: true,
      userId: toUserId,
      enrolment: { seats: { some: { groupId, leftAt: null } } },
    },
  };
  const place = { meetingId, state: "TAKEN", participant: { userId: toUserId, leftAt: null } } as const;
  return (
    (params.isGuest ? await tx.place.count({ where: place }) : await tx.participant.count(participants)) >
      0 || (await isGuiding(tx, { groupId, meetingId }, toUserId))
  );
}

/** Whether somebody guides a meeting: for all of its group, where nobody comes in their stead and it is not without them, or in another's for this one. */
async function isGuiding(
  tx: Tx,
  { groupId, meetingId }: { groupId: string; meetingId: string },
  userId: string,
): Promise<boolean> {
  if ((await tx.meetingRole.count({ where: { meetingId, userId } })) > 0) return true;
  if ((await tx.meetingRole.count({ where: { meetingId, insteadOfId: userId } })) > 0) return false;
  if ((await tx.meeting.count({ where: { id: meetingId, withoutId: userId } })) > 0) return false;
  return (await tx.groupFacilitator.count({ where: { groupId, userId } })) > 0;
}

/** Which meeting it is, by who hosts it and when. */
export function whichOf(
  { host, calendar }: Pick<OfMeeting, "host"> & { calendar: CalendarFacts },
  locale: Locale,
): string {
  const time = calendar.startsAt ? rangeOf(calendar, locale) : "";
  return [host, time].filter(Boolean).join(", ");
}

/** A time in its own zone, or `none` where there is none. */
export function rangeOf(
  { startsAt, endsAt, days, timeZone }: Pick<CalendarFacts, "startsAt" | "endsAt" | "days" | "timeZone">,
  locale: Locale,
): string {
  if (!startsAt || !endsAt) return "none";
  const spans = days && days.length > 0 ? days : [{ startsAt, endsAt }];
  return formatSpans(
    spans.map((span) => ({ startsAt: new Date(span.startsAt), endsAt: new Date(span.endsAt) })),
    { locale, zone: timeZone },
  );
}
