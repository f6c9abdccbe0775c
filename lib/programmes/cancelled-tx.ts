import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";

/**
 * Refuses while a programme's cancelling is held: until it leaves or is undone nothing begins in it that would stand in its way. The
 * press is read here and not with its own noun, which knows of programmes.
 */
export async function refuseWhileCancelled(tx: Tx, programmeId: string): Promise<void> {
  const held = { what: "cancel", leftAt: null, undoneAt: null };
  const presses = await tx.dispatchItem.count({ where: { subjectId: programmeId, dispatch: held } });
  if (presses > 0) throw new Refused("mail-is-held");
}
