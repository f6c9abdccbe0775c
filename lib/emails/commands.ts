import { record } from "@/lib/activity";
import { as, type Tx } from "@/lib/db";
import { isHeld } from "@/lib/dispatches/rules";
import { queuedOf } from "@/lib/emails/compose";
import type { EmailDraft } from "@/lib/emails/draft";
import { queue, wake } from "@/lib/emails/outbox";
import { visibleEmails } from "@/lib/emails/queries";
import { definitionOf } from "@/lib/emails/registry";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

/**
 * Has the worker try a mail again that failed or is waiting; one that has been sent is not sent twice. One that no longer holds is
 * marked so, and what the same reader would be written today goes instead.
 */
export async function sendAgain(viewer: Viewer, emailId: string, now = new Date()): Promise<void> {
  await as(viewer, async (tx) => {
    const visible = await visibleEmails(viewer, tx);
    const email = await tx.email.findFirst({
      where: { AND: [visible, { id: emailId }] },
      include: { dispatch: true },
    });
    if (!email) throw new Refused("not-found");
    if (email.dispatch && isHeld(email.dispatch)) throw new Refused("mail-is-held");
    if (!["FAILED", "WAITING", "SUPERSEDED"].includes(email.state))
      throw new Refused("changed-by-someone-else");
    const mail = definitionOf(email.template);
    const row = queuedOf(email);
    const holds = mail !== null && (await mail.still(row, tx, { viewer, now }));
    const where = { id: emailId, state: email.state };
    const data = { state: holds ? ("WAITING" as const) : ("SUPERSEDED" as const), attempts: 0 };
    const { count } = await tx.email.updateMany({ where, data });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    if (holds) await wake(tx, emailId);
    else await sendToday(tx, (await mail?.today?.(row, tx, { viewer, now })) ?? []);
    if (!email.convenerId) return;
    const convener = { type: "convener" as const, id: email.convenerId, convenerId: email.convenerId };
    await record(tx, viewer, "email.send-again", convener, { email: emailId });
  });
}

/** Today's letters: queued where they are not in the outbox yet, and tried again where they failed as well. */
async function sendToday(tx: Tx, letters: readonly EmailDraft[]): Promise<void> {
  await queue(tx, letters);
  const keys = letters.map(({ key }) => key);
  const failed = await tx.email.updateManyAndReturn({
    where: { key: { in: keys }, state: { in: ["FAILED", "SUPERSEDED"] } },
    data: { state: "WAITING", attempts: 0 },
    select: { id: true },
  });
  for (const { id } of failed) await wake(tx, id);
}

/**
 * Wakes mails that wait with nobody to send them: whose job is gone or hangs with a worker that died, and, once the mail server
 * answers again, those that it kept waiting. Says how many.
 */
export async function sweepOutbox(viewer: Viewer, serverAnswers: () => Promise<boolean>): Promise<number> {
  const left = await as(
    viewer,
    (tx) => tx.$queryRaw<{ id: string; unreachable: boolean }[]>`
    select e.id, coalesce(e."lastError" like 'unreachable:%', false) as unreachable from "Email" e
    left join graphile_worker.jobs j on j.key = 'email:' || e.id and j.attempts < j.max_attempts
      and (j.locked_at is null or j.locked_at > now() - interval '2 minutes')
    where e.state = 'WAITING' and not exists (select from "Dispatch" d where d.id = e."dispatchId" and d."leftAt" is null)
      and e."createdAt" < now() - interval '20 seconds'
      and (j.id is null or (j.locked_at is null and e."lastError" like 'unreachable:%'))
    order by e."createdAt" limit 500`,
  );
  // A server that is down gets one question a minute, not all the waiting mails.
  const answers = left.some(({ unreachable }) => unreachable) ? await serverAnswers() : true;
  const ready = left.filter(({ unreachable }) => answers || !unreachable);
  await as(viewer, async (tx) => {
    for (const { id } of ready) await wake(tx, id);
  });
  return ready.length;
}
