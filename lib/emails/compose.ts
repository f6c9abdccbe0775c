import { personalPath } from "@/lib/auth/minting";
import { unconfirmedReceiver } from "@/lib/emails/confirmed";
import { definitionOf } from "@/lib/emails/registry";
import type { Wording } from "@/lib/emails/templates";
import { letterFor, ownWordsOnly } from "@/lib/emails/templates";
import { nameOnly } from "@/lib/forms/text";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import type { Tx } from "@/lib/kernel/db";
import type { AnyMail, CalendarUse, Found, Judging, Queued } from "@/lib/mail/define";
import type { CalendarFacts } from "@/lib/mail/draft";
import type { Letter } from "@/lib/mail/letter";
import { formatsOf } from "@/lib/programmes/words-tx";

/** A row of the outbox, as far as its words need it. */
export type StoredEmail = {
  key: string;
  convenerId: string | null;
  programmeId: string | null;
  groupId: string | null;
  enrolmentId: string | null;
  toUserId: string | null;
  toAddress: string;
  toName: string;
  locale: string;
  template: string;
  params: unknown;
  causedBy: string | null;
};

/** A mail with its words, ready to be put on paper. */
export type Composed = {
  letter: Letter;
  locale: Locale;
  /** In whose words: its programme's; null where it is of none. */
  format: Wording["format"];
  receiver: string;
  /** It holds our own words only, and the whole of it is owed once its receiver has opened its link. */
  wholeFollows: boolean;
  sender: {
    name: string;
    replyTo: string | null;
    person: { name: string; phone: string | null } | null;
  };
  calendar: {
    use: CalendarUse;
    facts: CalendarFacts;
    about: { programme: string; other: string; host: string; step?: string };
  } | null;
};

/**
 * Composes a mail when it is sent: checks that it still holds, makes its links, and reads what must not lie in the outbox. `nobody`
 * when it has no receiver, such as a sign-in for an unknown address; `superseded` when it no longer holds.
 */
export async function compose(
  tx: Tx,
  email: StoredEmail,
  at: Judging,
): Promise<Composed | "nobody" | "superseded"> {
  const mail = definitionOf(email.template);
  if (!mail) return "superseded";
  const row = queuedOf(email);
  if (!(await mail.still(row, tx, at))) return "superseded";
  const locale = isLocale(email.locale) ? email.locale : defaultLocale;
  const found = mail.look ? await mail.look(row, tx, { ...at, locale }) : {};
  if (!found) return "nobody";
  const [format = null] = await formatsOf(tx, [email]);
  const unconfirmed = await unconfirmedReceiver(tx, email);
  // What has a group has been read by a coordinator.
  const inOwnWords = unconfirmed !== null && unconfirmed !== "outsider" && !email.groupId;
  const letter = inOwnWords
    ? ownWordsOnly(mail, row.params, { locale, format }, at.now)
    : letterFor(mail, row.params, { locale, format }, at.now, found);
  if (letter.action)
    letter.action.path = found.path ?? (await personalPath(tx, email.toUserId, letter.action.path, at.now));
  return {
    letter,
    locale,
    format,
    receiver: nameOnly(found.receiver ?? (inOwnWords || isTypedOnly(email) ? "" : email.toName)),
    wholeFollows: inOwnWords && mail.confirms === true,
    sender: { ...(await senderOf(tx, email.convenerId)), ...writtenBy(found.from) },
    calendar: inOwnWords ? null : calendarOf(mail, row.params),
  };
}

/** Whether the name of its receiver is one that a stranger typed beside an address. */
function isTypedOnly({ causedBy, toUserId }: StoredEmail): boolean {
  return causedBy === "visitor" && toUserId === null;
}

/** A row as its definition sees it. */
export function queuedOf({ key, params, toUserId, toAddress, groupId, enrolmentId }: StoredEmail): Queued {
  return { key, params: params as object, toUserId, toAddress, groupId, enrolmentId };
}

async function senderOf(tx: Tx, convenerId: string | null): Promise<Composed["sender"]> {
  const select = {
    senderName: true,
    replyTo: true,
    coordinators: {
      select: { user: { select: { name: true, phone: true } } },
      orderBy: { userId: "asc" },
      take: 1,
    },
  } as const;
  const convener = convenerId ? await tx.convener.findUnique({ where: { id: convenerId }, select }) : null;
  const person = convener?.coordinators[0]?.user ?? null;
  return convener
    ? {
        name: nameOnly(convener.senderName),
        replyTo: convener.replyTo,
        person: person && { ...person, name: nameOnly(person.name) },
      }
    : { name: "Kylässä", replyTo: null, person: null };
}

/** Whoever has written a letter themselves signs it, and is answered. */
function writtenBy(from: Found["from"]): Partial<Composed["sender"]> {
  if (!from) return {};
  return { replyTo: from.address, person: { name: nameOnly(from.name), phone: from.phone } };
}

/** What the mail does to the calendar, as its definition says; nothing where the visit had no time. */
function calendarOf({ calendar: use }: AnyMail, params: object): Composed["calendar"] {
  const { calendar: facts, ...about } = params as Composed["calendar"] & {
    calendar?: CalendarFacts | null;
    programme: string;
    other: string;
    host: string;
    step?: string;
  };
  if (!use || !facts?.startsAt) return null;
  const { programme, other, host, step } = about;
  return {
    use,
    facts,
    about: { programme: nameOnly(programme), other: nameOnly(other), host: nameOnly(host), step },
  };
}
