import type { Tx } from "@/lib/kernel/db";

/** Whether one of some people coordinates at a convener, or administers the installation. */
export async function oversee(tx: Tx, convenerId: string, userIds: readonly string[]): Promise<boolean> {
  const overseers = await tx.user.count({
    where: { id: { in: [...userIds] }, OR: [{ isAdmin: true }, { coordinates: { some: { convenerId } } }] },
  });
  return overseers > 0;
}
