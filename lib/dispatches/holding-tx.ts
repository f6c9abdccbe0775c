import { type DispatchKind, leavesAfter } from "@/lib/dispatches/rules";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Held } from "@/lib/mail/outbox";
import type { Prisma } from "@/prisma/client/client";

/** Begins a press whose mails are held, inside the transaction; its job lets them go when their time has come. */
export async function openDispatch(
  tx: Tx,
  viewer: Viewer,
  press: { convenerId: string; programmeId: string; what: DispatchKind },
  now: Date,
): Promise<NonNullable<Held>> {
  const leavesAt = leavesAfter(now);
  const data = { ...press, madeById: viewer.userId, madeAt: now, leavesAt };
  const { id } = await tx.dispatch.create({ data, select: { id: true } });
  await tx.$executeRaw`select graphile_worker.add_job('leave-dispatch', json_build_object('dispatchId', ${id}::text),
    run_at := ${leavesAt}, job_key := ${`dispatch:${id}`}, max_attempts := 25)`;
  return { dispatchId: id, convenerId: press.convenerId };
}

/** Notes one thing that a press is about, with how it was before. */
export async function holdItem(
  tx: Tx,
  held: Held,
  subjectId: string,
  before: Prisma.InputJsonObject = {},
): Promise<void> {
  if (held) await tx.dispatchItem.create({ data: { ...held, subjectId, before } });
}

/** The press that holds the mails about one thing now, or null. */
export async function heldFor(tx: Tx, subjectId: string, what: readonly DispatchKind[]): Promise<Held> {
  const item = await tx.dispatchItem.findFirst({
    where: { subjectId, dispatch: { what: { in: [...what] }, leftAt: null, undoneAt: null } },
    select: { dispatchId: true, convenerId: true },
  });
  return item;
}
