import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/mail/draft";
import { whenAndWhere } from "@/lib/meetings/lines";
import {
  calendarFacts,
  type GuestStanding,
  isThenAndThere,
  type OfMeeting,
  type ToldMeeting,
  whichOf,
} from "@/lib/meetings/told-tx";
import { receiver } from "@/lib/people/receiver";

/** Somebody who has a place, or waits. */
export type PlaceHolder = { user: { id: string; name: string; email: string; locale: string } };
/** A meeting with places, as its mails tell it. */
export type ToldPlaces = ToldMeeting & {
  convenerId: string;
  group: {
    id: string;
    programmeId: string;
    programme: { name: Record<Receiver["locale"], string>; convener: { name: string } };
  };
  host: { enrolment: { name: string } } | null;
};
/** What every mail about a place says. */
export type OfPlace = OfMeeting & { calendar: CalendarFacts; placeId: string };
/** A place, and whether who has it takes part from afar. */
type Had = { id: string; remote: boolean };

const own = ({ meetingId }: OfPlace) => to.place(meetingId);
const facts = (params: OfPlace, locale: Receiver["locale"]) =>
  whenAndWhere({ ...params, facilitator: "" }, locale);
const values = (params: OfPlace, locale: Receiver["locale"]) => ({ which: whichOf(params, locale) });

const about = { readers: ["participant"], reason: "group", path: own, values, facts } as const;

/** Somebody has a place, perhaps because a colleague (`by`) has signed them up; with the calendar entry of this meeting. */
export const placeTaken = defineMail<OfPlace & { by?: string }>()({
  name: "place-taken",
  ...about,
  values: signedUp,
  calendar: "request",
  still: stillTaken,
});

/** Somebody waits in the queue; the how-manieth, as it is when the mail leaves. */
export const placeQueued = defineMail<OfPlace & { by?: string }>()({
  name: "place-queued",
  ...about,
  values: signedUp,
  calendar: null,
  look: async ({ params }, tx) => ({ values: { position: await positionNow(tx, params) } }),
  still: (row, tx) => isIn(tx, row.params, "WAITING"),
});

/** A place was freed, and it is theirs without a press. */
export const placePromoted = defineMail<OfPlace>()({
  name: "place-promoted",
  ...about,
  calendar: "request",
  still: stillTaken,
});

/** A place was freed shortly before the meeting: of all who wait, whoever presses first has it. */
export const placeFree = defineMail<OfPlace>()({
  name: "place-free",
  ...about,
  calendar: null,
  still: async ({ params }, tx, { now }) => {
    const { meetingId } = params;
    const room = await tx.meeting.findFirst({
      where: { id: meetingId, state: "SCHEDULED", startsAt: { gt: now } },
      select: { capacity: true },
    });
    const taken = await tx.place.count({ where: { meetingId, state: "TAKEN", remote: false } });
    return room !== null && taken < room.capacity && (await isIn(tx, params, "WAITING"));
  },
});

/** Somebody has given up their place, or has not confirmed it for a new date; the entry leaves their calendar. */
export const placeGivenUp = defineMail<OfPlace & { unconfirmed?: boolean }>()({
  name: "place-given-up",
  ...about,
  values: (params, locale) => ({ ...values(params, locale), said: params.unconfirmed ? "no" : "yes" }),
  reason: "left",
  calendar: "uninvite",
  still: stillWithout,
});

/** Somebody else comes in their stead; the entry leaves their calendar. */
export const placeHandedOn = defineMail<OfPlace & { colleague: string }>()({
  name: "place-handed-on",
  ...about,
  reason: "left",
  calendar: "uninvite",
  still: stillWithout,
});

/** Somebody has sent them in their stead; with the calendar entry. */
export const placeReceived = defineMail<OfPlace & { by: string }>()({
  name: "place-received",
  ...about,
  calendar: "request",
  still: stillTaken,
});

/** There are fewer places than there were, and they wait again; the entry leaves their calendar. */
export const placeSetBack = defineMail<OfPlace>()({
  name: "place-set-back",
  ...about,
  calendar: "uninvite",
  look: async ({ params }, tx) => ({ values: { position: await positionNow(tx, params) } }),
  still: (row, tx) => isIn(tx, row.params, "WAITING"),
});

/** To who has just signed up, or has been by somebody, and has a place. */
export function takenMail(meeting: ToldPlaces, guest: PlaceHolder, place: Had, by?: string): EmailDraft {
  const told = { ...ofPlace(meeting, guest, place.id, standing(place)), ...(by ? { by } : {}) };
  return placeTaken.to(receiver(guest.user), [place.id], told, filedAt(meeting));
}

/** To who has just signed up, or has been by somebody, and waits. */
export function queuedMail(
  meeting: ToldPlaces,
  guest: PlaceHolder,
  { id: placeId }: Had,
  by?: string,
): EmailDraft {
  const told = { ...ofPlace(meeting, guest, placeId, "waiting"), ...(by ? { by } : {}) };
  return placeQueued.to(receiver(guest.user), [placeId], told, filedAt(meeting));
}

/** To the first of the queue: the freed place is theirs. */
export function promotedMail(meeting: ToldPlaces, guest: PlaceHolder, placeId: string): EmailDraft {
  const when = [placeId, meeting.sequence];
  // Nobody waits for a place from afar.
  const told = ofPlace(meeting, guest, placeId, "in-room");
  return placePromoted.to(receiver(guest.user), when, told, filedAt(meeting));
}

/** To one of those who wait: a place is free for whoever presses first. */
export function freeMail(meeting: ToldPlaces, guest: PlaceHolder, placeId: string, at: Date): EmailDraft {
  const when = [placeId, at.getTime()];
  const told = ofPlace(meeting, guest, placeId, "waiting");
  return placeFree.to(receiver(guest.user), when, told, filedAt(meeting));
}

/** To who has given up their place, or has not confirmed it. */
export function givenUpMail(
  meeting: ToldPlaces,
  guest: PlaceHolder,
  placeId: string,
  unconfirmed: boolean,
): EmailDraft {
  const told = { ...ofPlace(meeting, guest, placeId, "waiting"), ...(unconfirmed ? { unconfirmed } : {}) };
  return placeGivenUp.to(receiver(guest.user), [placeId], told, filedAt(meeting));
}

/** To who sends a colleague, and to the colleague: the place has gone from the one to the other. */
export function handedOnMails(
  meeting: ToldPlaces,
  { from, by, place }: { from: PlaceHolder; by: PlaceHolder; place: Had },
  newId: string,
): EmailDraft[] {
  const { id: placeId } = place;
  const off = { ...ofPlace(meeting, from, placeId, "waiting"), colleague: by.user.name };
  const newer = { ...meeting, sequence: meeting.sequence + 1 };
  const onto = { ...ofPlace(newer, by, newId, standing(place)), by: from.user.name };
  return [
    placeHandedOn.to(receiver(from.user), [placeId], off, filedAt(meeting)),
    placeReceived.to(receiver(by.user), [newId], onto, filedAt(meeting)),
  ];
}

/** To who waits again, because there are fewer places. */
export function setBackMail(meeting: ToldPlaces, guest: PlaceHolder, placeId: string): EmailDraft {
  const when = [placeId, meeting.sequence];
  const told = ofPlace(meeting, guest, placeId, "waiting");
  return placeSetBack.to(receiver(guest.user), when, told, filedAt(meeting));
}

/** Which meeting, and who has signed the reader up. */
function signedUp(told: OfPlace & { by?: string }, locale: Receiver["locale"]) {
  return { ...values(told, locale), by: told.by ?? "none" };
}

function standing({ remote }: Had): GuestStanding {
  return remote ? "afar" : "in-room";
}

/** What every mail about a place tells whoever has it, or waits. */
export function ofPlace(
  meeting: ToldPlaces,
  { user }: PlaceHolder,
  placeId: string,
  guest: GuestStanding,
): OfPlace {
  const { programme, id: groupId } = meeting.group;
  const { locale } = receiver(user);
  const host = meeting.host?.enrolment.name ?? programme.name[locale];
  return {
    programme: programme.name[locale],
    convener: programme.convener.name,
    ...{ groupId, seats: 2, other: host, reader: "participant" },
    ...{ meetingId: meeting.id, step: meeting.step, host, isGuest: true, placeId },
    calendar: calendarFacts(meeting, guest),
  };
}

/** Where the mails of a place are filed. */
export function filedAt({ convenerId, group }: ToldPlaces) {
  return { convenerId, programmeId: group.programmeId, groupId: group.id };
}

async function stillTaken(
  row: Queued<OfPlace>,
  tx: Tx,
  at: Parameters<typeof isThenAndThere>[2],
): Promise<boolean> {
  return (await isThenAndThere(row, tx, at)) && (await isIn(tx, row.params, "TAKEN"));
}

/** Whether somebody has no place at a meeting now. */
async function stillWithout({ params: { meetingId }, toUserId }: Queued<OfPlace>, tx: Tx): Promise<boolean> {
  const participant = { userId: toUserId ?? "" };
  return !toUserId || (await tx.place.count({ where: { meetingId, participant, state: "TAKEN" } })) === 0;
}

async function isIn(tx: Tx, { placeId }: OfPlace, state: "TAKEN" | "WAITING"): Promise<boolean> {
  return (await tx.place.count({ where: { id: placeId, state } })) > 0;
}

async function positionNow(tx: Tx, { placeId, meetingId }: OfPlace): Promise<number> {
  const place = await tx.place.findUnique({ where: { id: placeId }, select: { turn: true } });
  const before = { meetingId, state: "WAITING", remote: false, turn: { lte: place?.turn ?? 0 } } as const;
  return tx.place.count({ where: before });
}
