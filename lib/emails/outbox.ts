import type { Tx } from "@/lib/db";
import type { Held } from "@/lib/dispatches/holding";
import type { EmailDraft } from "@/lib/emails/draft";

/**
 * Puts mails into the outbox and wakes the worker, both in the transaction of the change: neither exists without the other.
 * A mail whose key is there already is left as it is. Mails of a press that is held wait until it leaves.
 */
export async function queue(tx: Tx, drafts: readonly EmailDraft[], held: Held = null): Promise<void> {
  for (const { to, ...draft } of drafts) {
    const rows = await tx.email.createManyAndReturn({
      data: [
        { ...draft, toUserId: to.userId, toAddress: to.address, toName: to.name, locale: to.locale, ...held },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!held) for (const { id } of rows) await wake(tx, id);
  }
}

/** Asks the worker to send one mail of the outbox, now or later; asking twice is asking once. */
export async function wake(tx: Tx, emailId: string, at: Date | null = null): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job('send-email', json_build_object('emailId', ${emailId}::text),
    run_at := coalesce(${at}::timestamptz, now()), job_key := ${`email:${emailId}`}, max_attempts := 25)`;
}

/** Asks the worker to send all of these now. */
export async function wakeAll(tx: Tx, emailIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job('send-email', json_build_object('emailId', id),
    job_key := 'email:' || id, max_attempts := 25) from unnest(${emailIds}::text[]) id`;
}
