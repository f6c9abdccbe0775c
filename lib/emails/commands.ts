import { isHeld } from "@/lib/dispatches/rules";
import { givenUpBefore } from "@/lib/emails/attempts";
import { queuedOf } from "@/lib/emails/compose";
import { releaseConfirmed } from "@/lib/emails/holding";
import { visibleEmails } from "@/lib/emails/queries";
import { definitionOf } from "@/lib/emails/registry";
import type { stopped } from "@/lib/emails/schema";
import { sendEmail } from "@/lib/emails/sending";
import { type Limits, mailServerAnswers } from "@/lib/emails/transport";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft } from "@/lib/mail/draft";
import { idsOf, queue, wake } from "@/lib/mail/outbox";

/**
 * Has the worker try a mail again that failed or is waiting; one that has been sent is not sent twice. One that no longer holds is
 * marked so, and what the same reader would be written today goes instead.
 */
export async function sendAgain(viewer: Viewer, emailId: string, now = new Date()): Promise<void> {
  await write(viewer, async (tx) => {
    const visible = await visibleEmails(viewer, tx);
    const email = await tx.email.findFirst({
      where: { AND: [visible, { id: emailId }] },
      include: { dispatch: true },
    });
    if (!email) throw new Refused("not-found");
    if (email.dispatch && isHeld(email.dispatch)) throw new Refused("mail-is-held");
    if (email.state === "SENT" || isBeingSent(email, now)) throw new Refused("changed-by-someone-else");
    const mail = definitionOf(email.template);
    const row = queuedOf(email);
    const holds = mail !== null && (await mail.still(row, tx, { viewer, now }));
    const where = { id: emailId, state: email.state };
    const data = holds ? { ...anew, waitsSince: now } : { state: "SUPERSEDED" as const };
    const { count } = await tx.email.updateMany({ where, data });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    if (holds) await wake(tx, [emailId]);
    else await sendToday(tx, (await mail?.today?.(row, tx, { viewer, now })) ?? [], now);
    if (!email.convenerId) return;
    const convener = { type: "convener" as const, id: email.convenerId, convenerId: email.convenerId };
    await record(tx, viewer, "email.send-again", convener, { email: emailId });
  });
}

/** Which of the outbox is sent again with one press. */
export type Stopped = (typeof stopped)[number];

/**
 * Has all that failed tried again, or all that is held let go, as far as the viewer may see it: what no longer holds says so when it is
 * to leave. Says how many.
 */
export async function sendAllAgain(viewer: Viewer, state: Stopped, now = new Date()): Promise<number> {
  return write(viewer, async (tx) => {
    const visible = await visibleEmails(viewer, tx);
    const back = await tx.email.updateManyAndReturn({
      where: { AND: [visible, { state }] },
      data: { ...anew, waitsSince: now },
      select: { id: true, convenerId: true },
    });
    await wake(tx, idsOf(back));
    for (const id of new Set(back.map(({ convenerId }) => convenerId))) {
      if (!id) continue;
      const count = back.filter(({ convenerId }) => convenerId === id).length;
      await record(tx, viewer, "email.send-again", { type: "convener", id, convenerId: id }, { count });
    }
    return back.length;
  });
}

/** A row as if it had never been tried. */
const anew = { state: "WAITING" as const, attempts: 0, uncertain: 0, nextAt: null };

/** Whether the mail server has it now: it may be about to arrive. */
function isBeingSent({ leasedUntil }: { leasedUntil: Date | null }, now: Date): boolean {
  return leasedUntil !== null && leasedUntil > now;
}

/** Today's letters: queued where they are not in the outbox yet, and tried again where they failed as well. */
async function sendToday(tx: Tx, letters: readonly EmailDraft[], now: Date): Promise<void> {
  await queue(tx, letters);
  const keys = letters.map(({ key }) => key);
  const failed = await tx.email.updateManyAndReturn({
    where: { key: { in: keys }, state: { in: ["FAILED", "SUPERSEDED"] } },
    data: { ...anew, waitsSince: now },
    select: { id: true },
  });
  await wake(tx, idsOf(failed));
}

/**
 * Sweeps mails that wait without a job. While the server accepts none, one of them is sent as a probe, another each time; once it
 * is accepted, all are queued. Those that could not be delivered for days have failed. Returns how many were queued.
 */
export async function sweepOutbox(viewer: Viewer, now: Date, how: { limits?: Limits } = {}): Promise<number> {
  await write(viewer, releaseConfirmed);
  const trouble = await write(viewer, (tx) => tx.mailTrouble.findFirst());
  if (trouble?.kind === "unreachable") await giveUp(viewer, now);
  if (trouble && !(await asksServer(viewer, now, how))) return 0;
  return write(viewer, async (tx) => {
    const left = await tx.$queryRaw<{ id: string }[]>`
      select e.id from "Email" e
      left join graphile_worker.jobs j on j.key = 'email:' || e.id and j.attempts < j.max_attempts
        and (j.locked_at is null or j.locked_at > now() - interval '2 minutes' or e."leasedUntil" > now())
      where e.state = 'WAITING' and e."createdAt" < now() - interval '20 seconds' and j.id is null
        and (e."leasedUntil" is null or e."leasedUntil" < now())
        and not exists (select from "Dispatch" d where d.id = e."dispatchId" and d."leftAt" is null)`;
    await wake(tx, idsOf(left));
    return left.length;
  });
}

/** Whether the server takes our mail again: it gets the one that has not been tried for longest. Where none waits, a greeting will do. */
async function asksServer(viewer: Viewer, now: Date, how: { limits?: Limits }): Promise<boolean> {
  for (let asked = 0; asked < 20; asked += 1) {
    const [next] = await write(
      viewer,
      (tx) => tx.$queryRaw<{ id: string }[]>`
        select e.id from "Email" e where e.state = 'WAITING' and ("nextAt" is null or "nextAt" <= ${now})
          and ("leasedUntil" is null or "leasedUntil" < now())
          and not exists (select from "Dispatch" d where d.id = e."dispatchId" and d."leftAt" is null)
        order by "triedAt" nulls first, "createdAt" limit 1 offset ${asked}`,
    );
    if (!next) break;
    const became = await sendEmail(viewer, next.id, now, { ...how, asking: true });
    if (["sent", "refused", "later"].includes(became)) return true;
    if (became === "unreachable" || became === "ours" || became === "uncertain") return false;
  }
  if (!(await mailServerAnswers())) return false;
  await write(viewer, (tx) => tx.mailTrouble.deleteMany());
  return true;
}

/** What has waited too long for a server that cannot be reached has failed; a coordinator may send it again. */
async function giveUp(viewer: Viewer, now: Date): Promise<void> {
  await write(viewer, (tx) =>
    tx.email.updateMany({
      where: { state: "WAITING", waitsSince: { lt: givenUpBefore(now) }, leasedUntil: null },
      data: { state: "FAILED", lastError: "unreachable: the mail server could not be reached for days" },
    }),
  );
}
