import { createHash } from "node:crypto";
import type Mail from "nodemailer/lib/mailer";
import { as, type Tx } from "@/lib/db";
import { entryOf, invitation, methodOf } from "@/lib/emails/calendar";
import { type Composed, compose, type StoredEmail } from "@/lib/emails/compose";
import { wake } from "@/lib/emails/outbox";
import { render } from "@/lib/emails/render";
import { deliver, type Failure, failureOf, senderAddress } from "@/lib/emails/transport";
import { env } from "@/lib/env";
import type { Viewer } from "@/lib/viewer";

/** Sent; nothing left to do (sent already, being sent, or not needed any more); or waiting for an earlier one to go first. */
export type Sending = "sent" | "nothing-to-do" | "after-another";

/** After so many tries of one that is refused "for now" we say that it has failed. */
const mostAttempts = 20;

/**
 * Sends one mail of the outbox, once: its row is locked while the mail server has it, so that of many who try one sends. What is
 * made for the mail (its links) is made in the same transaction and vanishes with it when sending fails.
 */
export async function sendEmail(viewer: Viewer, emailId: string, now: Date): Promise<Sending> {
  try {
    return await as(viewer, (tx) => claimAndSend(tx, viewer, emailId, now));
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    await noteFailure(viewer, emailId, error.failure);
    // The job fails as well, unless there is no use in trying again: the worker comes back to it later and later.
    if (error.failure.kind === "refused") return "nothing-to-do";
    throw error;
  }
}

async function claimAndSend(tx: Tx, viewer: Viewer, emailId: string, now: Date): Promise<Sending> {
  const claimed = await tx.$queryRaw<{ id: string }[]>`
    select id from "Email" where id = ${emailId}::uuid and state = 'WAITING' and not exists (
      select from "Dispatch" d where d.id = "dispatchId" and d."leftAt" is null) for update skip locked`;
  if (claimed.length === 0) return "nothing-to-do";
  const email = await tx.email.findUniqueOrThrow({ where: { id: emailId } });
  if (await anotherGoesFirst(tx, email)) return "after-another";
  const composed = await compose(tx, email, { viewer, now });
  if (composed === "nobody") {
    await tx.email.delete({ where: { id: emailId } });
    return "nothing-to-do";
  }
  if (composed === "superseded") {
    await tx.email.update({ where: { id: emailId }, data: { state: "SUPERSEDED" } });
    await wakeNext(tx, email);
    return "nothing-to-do";
  }
  await deliver(envelope(email, composed, now)).catch((error) => {
    throw new NotSent(failureOf(error));
  });
  const data = { state: "SENT" as const, sentAt: new Date(), attempts: { increment: 1 }, lastError: null };
  await tx.email.update({ where: { id: emailId }, data });
  await wakeNext(tx, email);
  return "sent";
}

/** A mail that could not be handed over; it ends the transaction, so that nothing made for it stays. */
export class NotSent extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.said);
    this.failure = failure;
  }
}

async function noteFailure(viewer: Viewer, emailId: string, { kind, said }: Failure): Promise<void> {
  await as(viewer, async (tx) => {
    const data = { attempts: { increment: 1 }, lastError: `${kind}: ${said}` };
    const [email] = await tx.email.updateManyAndReturn({ where: { id: emailId, state: "WAITING" }, data });
    if (!email || (kind !== "refused" && (kind !== "later" || email.attempts < mostAttempts))) return;
    await tx.email.update({ where: { id: emailId }, data: { state: "FAILED" } });
    await wakeNext(tx, email);
  });
}

type Row = StoredEmail & { id: string; createdAt: Date };

/** About one visit and one receiver mails go in their order: a cancellation must not overtake its invitation. */
async function anotherGoesFirst(tx: Tx, email: Row): Promise<boolean> {
  const meetingId = meetingOf(email);
  if (!meetingId) return false;
  const earlier = await tx.$queryRaw<{ id: string }[]>`
    select id from "Email" where state = 'WAITING' and "toAddress" = ${email.toAddress} and id <> ${email.id}::uuid
      and params->'calendar'->>'meetingId' = ${meetingId} and (params->'calendar'->>'sequence')::int < ${sequenceOf(email)} limit 1`;
  return earlier.length > 0;
}

async function wakeNext(tx: Tx, email: Row): Promise<void> {
  const meetingId = meetingOf(email);
  if (!meetingId) return;
  const later = await tx.$queryRaw<{ id: string }[]>`
    select id from "Email" where state = 'WAITING' and "toAddress" = ${email.toAddress} and id <> ${email.id}::uuid
      and params->'calendar'->>'meetingId' = ${meetingId} order by (params->'calendar'->>'sequence')::int limit 1`;
  if (later[0]) await wake(tx, later[0].id);
}

function meetingOf({ params }: StoredEmail): string | null {
  return (params as { calendar?: { meetingId?: string } | null }).calendar?.meetingId ?? null;
}

function sequenceOf({ params }: StoredEmail): number {
  return (params as { calendar?: { sequence?: number } }).calendar?.sequence ?? 0;
}

function envelope(email: StoredEmail, composed: Composed, now: Date): Mail.Options {
  const { letter, locale, receiver, sender } = composed;
  const stationery = {
    locale,
    origin: env().APP_ORIGIN,
    receiver,
    sender: sender.name,
    replyTo: sender.replyTo,
    person: sender.person,
  };
  const calendar = calendarPart(email, composed, now);
  return {
    ...render(letter, stationery),
    // Objects with one checked address each: a string would be read as a list, line ends and all.
    from: { name: sender.name, address: senderAddress() },
    to: { name: receiver.replace(/\s+/g, " "), address: email.toAddress },
    ...(sender.replyTo ? { replyTo: { name: sender.name, address: sender.replyTo } } : {}),
    messageId: `<${createHash("sha256").update(email.key).digest("hex").slice(0, 40)}@${senderAddress().split("@")[1]}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      "Content-Language": locale,
    },
    ...(calendar ? { icalEvent: calendar } : {}),
  };
}

function calendarPart(email: StoredEmail, { calendar, locale, receiver, sender }: Composed, now: Date) {
  if (!calendar) return null;
  const { use, facts, about } = calendar;
  if (use === "publish") return null;
  const method = methodOf(use);
  const content = invitation({
    use,
    entry: entryOf(facts, about, { origin: env().APP_ORIGIN, locale }),
    organiser: { name: sender.name, email: senderAddress() },
    attendee: { name: receiver, email: email.toAddress },
    sentAt: now,
  });
  return { method, content, filename: method === "CANCEL" ? "cancel.ics" : "invite.ics" };
}
