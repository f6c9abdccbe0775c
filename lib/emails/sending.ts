import { createHash } from "node:crypto";
import type Mail from "nodemailer/lib/mailer";
import { forgetLink } from "@/lib/auth/minting";
import { afterFailure, type Failure } from "@/lib/emails/attempts";
import { attached, calendarParts } from "@/lib/emails/calendar-parts";
import { type Composed, compose, type StoredEmail } from "@/lib/emails/compose";
import { whyHeld } from "@/lib/emails/holding";
import { headerText, render } from "@/lib/emails/render";
import { deliver, type Limits, limits, senderAddress } from "@/lib/emails/transport";
import { type Tx, write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { idsOf, wake } from "@/lib/mail/outbox";

/**
 * Sent; nothing left to do (sent already, being sent, not due yet, or not needed any more); waiting for an earlier one to go first;
 * left to the sweep, because the server takes no mail of ours now; held for a coordinator; or why it did not go.
 */
export type Sending = "sent" | "nothing-to-do" | "after-another" | "left-to-sweep" | "held" | Failure["kind"];

type How = {
  limits?: Limits /** Asks the server although it took nothing the last time. */;
  asking?: boolean;
};

/** How long the lease on a mail lasts; the sender renews it three times meanwhile. */
const leaseSeconds = 30;

/**
 * Sends one mail of the outbox. It is leased in one transaction, sent outside any, and its outcome is written in another: a worker
 * that dies meanwhile leaves a lease that expires. Just before the server has the whole of it that is noted too, so that a mail that
 * may have arrived is told from one that has not.
 */
export async function sendEmail(viewer: Viewer, emailId: string, now: Date, how: How = {}): Promise<Sending> {
  const claimed = await write(viewer, (tx) =>
    claim(tx, viewer, { emailId, now, asking: how.asking ?? false }),
  );
  if (typeof claimed === "string") return claimed;
  const { email, composed } = claimed;
  const renewing = setInterval(
    () => void renew(viewer, email).catch(() => undefined),
    (leaseSeconds * 1000) / 3,
  );
  try {
    const failure = await deliver(envelope(email, composed, now), {
      limits: how.limits ?? limits,
      atTheDot: () => noteHandedOver(viewer, email),
    });
    const noted = (tx: Tx) => (failure ? failed(tx, claimed, failure, now) : sent(tx, email));
    await persistently(() => write(viewer, noted));
    return failure ? failure.kind : "sent";
  } catch (error) {
    if (error instanceof TakenBack) return "nothing-to-do";
    if (!(error instanceof NotNoted)) throw error;
    await persistently(() => write(viewer, (tx) => tx.email.updateMany({ where: mine(email), data: free })));
    throw error.cause;
  } finally {
    clearInterval(renewing);
  }
}

type Claimed = { email: Row; composed: Composed };

async function claim(
  tx: Tx,
  viewer: Viewer,
  { emailId, now, asking }: { emailId: string; now: Date; asking: boolean },
): Promise<Claimed | Sending> {
  const [free] = await tx.$queryRaw<{ id: string }[]>`
    select id from "Email" where id = ${emailId}::uuid and state = 'WAITING'
      and ("leasedUntil" is null or "leasedUntil" < now()) and ("nextAt" is null or "nextAt" <= ${now})
      and not exists (select from "Dispatch" d where d.id = "dispatchId" and d."leftAt" is null) for update skip locked`;
  if (!free) return "nothing-to-do";
  const email = await tx.email.findUniqueOrThrow({ where: { id: emailId } });
  if (email.handedAt) {
    const died: Failure = { kind: "uncertain", said: "the sender ended before the mail server had answered" };
    await failed(tx, { email, composed: null }, died, now);
    return died.kind;
  }
  if (!asking && (await tx.mailTrouble.count()) > 0) return "left-to-sweep";
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
  const heldFor = await whyHeld(tx, email);
  if (heldFor) {
    await tx.email.update({ where: { id: emailId }, data: { state: "HELD", heldFor } });
    if (composed.letter.action) await forgetLink(tx, composed.letter.action.path);
    return "held";
  }
  await tx.$executeRaw`
    update "Email" set attempts = attempts + 1, "triedAt" = now(), "nextAt" = null, "wholeFollows" = ${composed.wholeFollows},
      "leasedUntil" = now() + make_interval(secs => ${leaseSeconds}) where id = ${emailId}::uuid`;
  return { email: { ...email, attempts: email.attempts + 1 }, composed };
}

/** Renews the lease, unless another worker has taken it since: its attempt counts one more. */
async function renew(viewer: Viewer, { id, attempts }: Row): Promise<void> {
  await write(
    viewer,
    (tx) => tx.$executeRaw`
      update "Email" set "leasedUntil" = now() + make_interval(secs => ${leaseSeconds})
      where id = ${id}::uuid and attempts = ${attempts} and "leasedUntil" is not null`,
  );
}

/** Notes that from now on the mail may have arrived. One that has been taken back or claimed by another meanwhile does not leave. */
async function noteHandedOver(viewer: Viewer, { id, attempts }: Row): Promise<void> {
  const note = (tx: Tx) => tx.$executeRaw`
    update "Email" set "handedAt" = now(), "leasedUntil" = now() + make_interval(secs => ${leaseSeconds})
    where id = ${id}::uuid and attempts = ${attempts} and state = 'WAITING' and "leasedUntil" is not null`;
  const count = await write(viewer, note).catch((cause: unknown) => {
    throw new NotNoted("nobody knows whether it is noted", { cause });
  });
  if (count !== 1) throw new TakenBack();
}

/** Its row is gone, or somebody else's. */
class TakenBack extends Error {}

/** The database said nothing of the note, which may stand there: the mail has not left, and the note is taken back. */
class NotNoted extends Error {}

async function sent(tx: Tx, email: Row): Promise<void> {
  const data = { state: "SENT" as const, sentAt: new Date(), lastError: null, ...free };
  await tx.email.updateMany({ where: mine(email), data });
  await tx.mailTrouble.deleteMany();
  await wakeNext(tx, email);
}

type Failing = { email: Row; composed: Composed | null };

async function failed(tx: Tx, { email, composed }: Failing, failure: Failure, now: Date): Promise<void> {
  const { kind, said } = failure;
  const uncertain = email.uncertain + (kind === "uncertain" ? 1 : 0);
  const { state, nextAt } = afterFailure(failure, { attempts: email.attempts, uncertain }, now);
  const data = { state, nextAt, uncertain, lastError: `${kind}: ${said}`, ...free };
  const { count } = await tx.email.updateMany({ where: mine(email), data });
  if (kind !== "uncertain" && composed?.letter.action) await forgetLink(tx, composed.letter.action.path);
  if (kind === "unreachable" || kind === "ours") await noteTrouble(tx, failure);
  else if (kind !== "uncertain") await tx.mailTrouble.deleteMany();
  if (count !== 1) return;
  if (state !== "WAITING") await wakeNext(tx, email);
  else if (nextAt) await wake(tx, [email.id]);
}

const free = { leasedUntil: null, handedAt: null };

/** The row as whoever counted this attempt left it. */
function mine({ id, attempts }: Row) {
  return { id, attempts, state: "WAITING" as const };
}

async function noteTrouble(tx: Tx, { kind, said }: Failure): Promise<void> {
  await tx.$executeRaw`
    insert into "MailTrouble" (kind, said) values (${kind}, ${said})
    on conflict (id) do update set kind = excluded.kind, said = excluded.said, "askedAt" = now()`;
}

/** What became of a mail is worth waiting for a database that is away: a minute, in which it usually comes back. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

type Row = StoredEmail & { id: string; attempts: number; uncertain: number };

/** About one visit and one receiver mails go in their order: a cancellation must not overtake its invitation. */
async function anotherGoesFirst(tx: Tx, email: Row): Promise<boolean> {
  const meetingId = meetingOf(email);
  if (!meetingId) return false;
  const earlier = await tx.$queryRaw<{ id: string }[]>`
    select id from "Email" where state in ('WAITING', 'HELD') and "toAddress" = ${email.toAddress} and id <> ${email.id}::uuid
      and params->'calendar'->>'meetingId' = ${meetingId} and (params->'calendar'->>'sequence')::int < ${sequenceOf(email)} limit 1`;
  return earlier.length > 0;
}

async function wakeNext(tx: Tx, email: Row): Promise<void> {
  const meetingId = meetingOf(email);
  if (!meetingId) return;
  const later = await tx.$queryRaw<{ id: string }[]>`
    select id from "Email" where state = 'WAITING' and "toAddress" = ${email.toAddress} and id <> ${email.id}::uuid
      and params->'calendar'->>'meetingId' = ${meetingId} order by (params->'calendar'->>'sequence')::int limit 1`;
  await wake(tx, idsOf(later));
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
  const [calendar, ...further] = calendarParts(email, composed, { now, senderAddress: senderAddress() });
  return {
    ...render(letter, stationery),
    // Objects with one checked address each: a string would be read as a list, line ends and all.
    from: { name: headerText(sender.name), address: senderAddress() },
    to: { name: headerText(receiver), address: email.toAddress },
    ...(sender.replyTo ? { replyTo: { name: headerText(sender.name), address: sender.replyTo } } : {}),
    messageId: `<${createHash("sha256").update(email.key).digest("hex").slice(0, 40)}@${senderAddress().split("@")[1]}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      "Content-Language": locale,
    },
    ...(calendar ? { icalEvent: calendar } : {}),
    ...(further.length > 0 ? { attachments: further.map(attached) } : {}),
  };
}
