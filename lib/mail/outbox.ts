import type { Tx } from "@/lib/kernel/db";
import type { EmailDraft } from "@/lib/mail/draft";

/** A press whose mails are held, as commands pass it on; null where mails leave at once. */
export type Held = { dispatchId: string; convenerId: string } | null;

/**
 * Queues mails (transactional outbox): the rows and the worker's job are written in the transaction of the change. A mail whose key
 * is there already is left as it is (idempotent). Mails of a press that is held wait until it leaves. Who caused a mail is whoever the
 * transaction is of, unless it says so.
 */
export async function queue(
  tx: Tx,
  drafts: readonly (EmailDraft & { causedBy?: string })[],
  held: Held = null,
): Promise<void> {
  for (let from = 0; from < drafts.length; from += inOneStatement) {
    const rows = await tx.email.createManyAndReturn({
      data: drafts.slice(from, from + inOneStatement).map(({ to, ...draft }) => ({
        ...{ ...draft, ...held },
        ...{ toUserId: to.userId, toAddress: to.address, toName: to.name, locale: to.locale },
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    if (!held) await wake(tx, idsOf(rows));
  }
}

/** PostgreSQL takes some 32,000 values in a statement. */
const inOneStatement = 1_000;

/** Queues the jobs that send these mails: now, or when their rows say. Idempotent by job key. */
export async function wake(tx: Tx, emailIds: readonly string[]): Promise<void> {
  if (emailIds.length === 0) return;
  await tx.$executeRaw`
    select graphile_worker.add_job('send-email', json_build_object('emailId', id::text),
      run_at := coalesce("nextAt", now()), job_key := 'email:' || id, max_attempts := 25)
    from "Email" where id = any(${emailIds}::uuid[])`;
}

/** The ids of such rows. */
export function idsOf(emails: readonly { id: string }[]): string[] {
  return emails.map(({ id }) => id);
}
