import { sealedOrigin } from "@/lib/feedback/ballot-sealing";
import { shuffled } from "@/lib/feedback/shuffled";
import type { Tx } from "@/lib/kernel/db";

/**
 * Answers that an older version let out of the ballot box say in clear which group they come from. They are written anew, with that
 * under a seal and in an order of chance.
 */
export async function hideOlderOrigins(tx: Tx): Promise<void> {
  const older = await tx.response.findMany({ where: { enrolmentId: null, groupId: { not: null } } });
  if (older.length === 0) return;
  const { count } = await tx.response.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
  if (count !== older.length) throw new Error("somebody else is writing these answers anew");
  const ended = await tx.programme.findMany({
    where: {
      id: { in: older.map(({ programmeId }) => programmeId) },
      state: { in: ["CLOSED", "CANCELLED"] },
    },
    select: { id: true },
  });
  const isLast = ({ programmeId, step, batch }: (typeof older)[number]) =>
    batch !== null &&
    ended.some(({ id }) => id === programmeId) &&
    older.every((one) => one.programmeId !== programmeId || one.step !== step || (one.batch ?? 0) <= batch);
  const last = new Set(older.filter(isLast).map(({ id }) => id));
  await tx.response.createMany({
    data: shuffled(older).map(({ groupId, about, readers, answers, ...row }) => ({
      ...{ ...row, groupId: null, about: null, readers: [], closing: last.has(row.id) },
      answers,
      ...sealedOrigin({ groupId: groupId as string, about, readers, counts: true }),
    })),
  });
}
