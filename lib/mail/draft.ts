import type { Locale } from "@/lib/i18n/locales";

/** What a calendar entry says (RFC 5545, RFC 5546): the same uid for life, a sequence that only rises; instants as ISO strings. */
export type CalendarFacts = {
  meetingId: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  /** Where it is of several days: those that take place, each with an entry of its own, and of how many they are. */
  days?: readonly { number: number; startsAt: string; endsAt: string }[];
  outOf?: number;
  timeZone: string;
  place: string;
  remoteLink: string | null;
  /** Of what is no meeting: its page, and what it is called by the reader. */
  beside?: { path: string; title: string };
};

export type Receiver = { userId: string | null; address: string; name: string; locale: Locale };

/** Whose outbox a mail lies in, and what it is filed under. */
export type Filed = { convenerId?: string; programmeId?: string; groupId?: string; enrolmentId?: string };

declare const drafted: unique symbol;

/**
 * A mail to be queued; only a definition makes one (`defineMail`). `key` is its idempotency key: a second queueing under the
 * same key does nothing.
 */
export type EmailDraft = Filed & {
  key: string;
  template: string;
  to: Receiver;
  params: object;
  [drafted]: true;
};
