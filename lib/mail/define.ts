import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/translator";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft, Filed, Receiver } from "@/lib/mail/draft";
import type { AnswerSheet } from "@/lib/mail/letter";
import { hasPassed } from "@/lib/time/deadline";
import { formatDateTime, formatDay } from "@/lib/time/format";

/*
 * How to add a mail
 *
 * 1. Define it beside its noun, in lib/<noun>/mails.ts (or another file there whose name ends in `mails`):
 *
 *      export const groupAgreed = defineMail<OfGroup & { waiting: number }>()({
 *        name: "group-agreed",                     the key of its words, and the beginning of its row's key
 *        readers: ["contact"],                     for whom it is written; their role is `reader` in the words
 *        reason: "enrolment",                      why one gets it: `emails.reasons.<reason>`
 *        path: ({ enrolmentId }) => `/enrolments/${enrolmentId}/agreement`,
 *        facts: ({ answerBy }, locale, now) => [dueLine("answerBy", answerBy, { locale, now })],
 *        calendar: null,                           "request" | "cancel" | "uninvite" | "publish": said, never guessed
 *        still: ({ params }, tx) => …,             whether it holds when it leaves; `always` for what cannot become untrue
 *      });
 *
 *    The type says which facts it needs; what it could not know when it was queued comes from `look`, read when it is sent.
 * 2. Give it words in lib/i18n/messages/{fi,sv,en}/emails.json: subjects, leads, actions and nexts, all under its name. Every plain
 *    fact fills them by its name, and so does what `values` returns.
 * 3. Queue it in the command that changes something, in its transaction: `queue(tx, toEach(groupAgreed, group, {…}))`.
 * 4. Say which event writes to whom in lib/emails/occasions.ts, and run `npm run diagrams`.
 *
 * A new file is named in lib/emails/registry.ts. Tests refuse a mail that lacks words, is in no registry, or belongs to no event.
 * A mail that is no longer written keeps its definition until no outbox can hold it; facts added later get a value in `before`.
 */

/** The names that have words: a mail without a subject, a lead, a button or what comes next does not compile. */
export type MailKey = keyof (Messages["emails"]["subjects"] | Messages["emails"]["leads"]) &
  keyof (Messages["emails"]["actions"] | Messages["emails"]["nexts"]);

/** Whom a mail is written for. */
export type Reader = "visitor" | "contact" | "participant" | "facilitator" | "coordinator" | "leaver";

/** What becomes of the calendar entry: asked, taken away from everybody or from this reader only, or offered without an answer. */
export type CalendarUse = "request" | "cancel" | "uninvite" | "publish";

/** Why one gets a mail. */
type Reason = keyof Messages["emails"]["reasons"];

type FactName =
  | "time"
  | "times"
  | "suiting"
  | "nextVisit"
  | "place"
  | "remote"
  | "host"
  | "facilitator"
  | "answerBy"
  | "due"
  | "wasDue"
  | "who"
  | "also"
  | "dates"
  | "call"
  | "away"
  | "arrival"
  | "openUntil"
  | "waits"
  | "reference"
  | "code";

/** The lines that say by when; how is `dueLine`'s to say. */
type DueName = "answerBy" | "due" | "wasDue" | "openUntil";
declare const judged: unique symbol;
type DueLine = [DueName, string | null] & { readonly [judged]: true };

/** One line of the box in a mail: time, place and the like; left out where it is not known. */
export type Stated = [Exclude<FactName, DueName>, string | null] | DueLine;

/** By when, as it is when the mail leaves: a calendar day, or the moment where an instant is given; one that has passed is said as passed. */
export function dueLine(
  name: Exclude<DueName, "wasDue">,
  due: string | null,
  { locale, now, zone = "Europe/Helsinki" }: { locale: Locale; now: Date; zone?: string },
): DueLine {
  if (!due) return [name, null] as DueLine;
  const moment = due.length > 10 ? new Date(due) : null;
  const past = moment ? moment < now : hasPassed({ day: due, now, zone });
  const words = moment ? formatDateTime(moment, { locale, zone }) : formatDay(due, locale);
  return [past ? "wasDue" : name, words] as DueLine;
}

/** What a letter says in somebody's own words, in the stead of the catalogue's: paragraphs before the button and after it, where it has one. */
export type OwnWords = { subject: string; before: string[]; after: string[]; button: boolean };

/** What a mail needs besides its row: looked up when it is sent, and never stored with it. */
export type Found = {
  /** A person's own letter, and who is answered. */
  own?: OwnWords;
  from?: { name: string; address: string; phone: string | null } | null;
  /** The way that the button leads, where it is made for this mail only. */
  path?: string;
  /** Another page than the definition's, where only the present tells which. */
  leadsTo?: string;
  receiver?: string;
  code?: string;
  answers?: AnswerSheet[];
  values?: Record<string, string | number>;
  facts?: Stated[];
};

/** A row of the outbox, as its definition sees it. */
export type Queued<P extends object = object> = {
  key: string;
  params: P;
  toUserId: string | null;
  toAddress: string;
  groupId: string | null;
  enrolmentId: string | null;
};

/** When and for whom a row is judged. */
export type Judging = { viewer: Viewer; now: Date };

type Sheet<N extends MailKey, P extends object> = {
  name: N;
  readers: readonly Reader[];
  reason: Reason | ((params: P) => Reason);
  path: (params: P) => string;
  values?: (params: P, locale: Locale) => Record<string, string | number>;
  facts?: (params: P, locale: Locale, now: Date) => Stated[];
  calendar: CalendarUse | null;
  /** Its link is what confirms an address: until then it says in our own words what it is, and follows whole afterwards. */
  confirms?: boolean;
  look?: (row: Queued<P>, tx: Tx, at: Judging & { locale: Locale }) => Promise<Found | null>;
  still: (row: Queued<P>, tx: Tx, at: Judging) => Promise<boolean> | boolean;
  /** What would be written to the same reader today, where this mail no longer holds. */
  today?: (row: Queued<P>, tx: Tx, at: Judging) => Promise<EmailDraft[]>;
  /** What rows that were queued before did not say yet. */
  before?: Partial<P>;
};

/** One kind of mail: what it needs, where it leads, for whom it is, and what it is held against. */
export type Mail<N extends MailKey = MailKey, P extends object = object> = Sheet<N, P> & {
  /** A mail of this kind; `about` tells it from all others of its kind to the same receiver. */
  to: (receiver: Receiver, about: readonly (string | number)[], params: P, filed?: Filed) => EmailDraft;
};

/** A definition whatever its facts. */
// biome-ignore lint/suspicious/noExplicitAny: what a mail needs differs from mail to mail; its name leads to it.
export type AnyMail = Mail<MailKey, any>;

/** The facts that a mail needs. */
export type ParamsOf<M> = M extends Mail<MailKey, infer P> ? P : never;

/** Defines one kind of mail. The facts are said first, the rest is read from the sheet. */
export function defineMail<P extends object>() {
  return <const N extends MailKey>(sheet: Sheet<N, P>): Mail<N, P> => ({
    ...sheet,
    to: (receiver, about, params, filed = {}) => {
      const key = [sheet.name, ...about, receiver.userId].filter((part) => part !== null).join(":");
      const row = { ...filed, key, template: sheet.name as string, to: receiver, params: params as object };
      return row as EmailDraft;
    },
  });
}

/** Of a mail that tells what has happened, which nothing later makes untrue. */
export const always = () => true;
