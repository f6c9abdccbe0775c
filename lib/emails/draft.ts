import type { Locale } from "@/lib/i18n/locales";

/** Instants as ISO strings, days as YYYY-MM-DD; names of programmes and organisations in the receiver's language. */
type About = { programme: string; convener: string };
/** `seats`: how many associations the group has. `other` names whom the receiver meets, in the receiver's language. */
type OfSeats = About & { groupId: string; seats: number };
type OfGroup = OfSeats & { other: string };
type OfMeeting = OfGroup & { meetingId: string; step: string; host: string };

/** What a calendar invitation says (RFC 5545, RFC 5546): the same uid for life, a sequence that only rises. */
export type CalendarFacts = {
  meetingId: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  remoteLink: string | null;
};

/** What each mail needs to be written: facts of the moment it was queued, and nothing confidential. */
export type EmailParams = {
  "sign-in": { requestId: string };
  "enrolment-link": About & { enrolmentId: string };
  "enrolment-submitted": About & { enrolmentId: string; reference: string; organisation: string };
  "enrolment-accepted": About & { enrolmentId: string; organisation: string };
  "enrolment-waitlisted": About & { enrolmentId: string; organisation: string };
  "enrolment-unpaired": About & { enrolmentId: string; organisation: string };
  "enrolment-declined": About & { enrolmentId: string; organisation: string };
  "enrolment-withdrawn": About & { enrolmentId: string; organisation: string };
  "participant-added": About & { enrolmentId: string; organisation: string; addedBy: string };
  "group-proposed": OfGroup & { enrolmentId: string; facilitator: string; answerBy: string };
  "group-facilitator-named": OfSeats & { pair: string };
  /** `other` is the one that has said yes; so many answers are waited for still. */
  "group-agreed": OfGroup & { enrolmentId: string; waiting: number };
  "group-talk-asked": OfSeats & { pair: string; organisation: string };
  "group-declined": OfSeats & { pair: string; organisation: string };
  "group-confirmed": OfGroup & { facilitator: string };
  "group-dissolved": About & {
    enrolmentId: string;
    seats: number;
    because: "declined" | "timed-out" | "withdrawn" | "by-coordinator";
  };
  "times-proposed": OfMeeting & { proposedBy: string; count: number };
  "meeting-scheduled": OfMeeting & { facilitator: string; calendar: CalendarFacts };
  "meeting-changed": OfMeeting & {
    facilitator: string;
    calendar: CalendarFacts;
    was: { startsAt: string; endsAt: string } | null;
  };
  "meeting-moving": OfMeeting & { calendar: CalendarFacts; movedBy: string };
  "meeting-cancelled": OfMeeting & { calendar: CalendarFacts | null; cancelledBy: string };
  /** To one who is not of the company any more; the visit itself takes place. */
  "meeting-left": OfMeeting & { calendar: CalendarFacts; part: "participant" | "facilitator" };
  "assignment-open": OfGroup & { step: string; due: string | null };
  /** `other` is the one that has handed in. */
  "assignment-other-in": OfGroup & { step: string; due: string | null };
  "assignments-revealed": OfGroup & { step: string };
  "survey-asked": OfGroup & { step: string; about: string | null; openUntil: string };
  "insight-to-approve": OfGroup;
  reminder: About & { path: string; task: string; other: string; due: string | null };
  nudge: About & { path: string; task: string; other: string; due: string | null; from: string };
};

export type TemplateName = keyof EmailParams;

export type Receiver = { userId: string | null; address: string; name: string; locale: Locale };

/** A mail to be queued. `key` says once what it is about: a second queueing under the same key does nothing. */
export type EmailDraft = {
  [T in TemplateName]: {
    key: string;
    template: T;
    to: Receiver;
    params: EmailParams[T];
    convenerId?: string;
    programmeId?: string;
    groupId?: string;
    enrolmentId?: string;
  };
}[TemplateName];
