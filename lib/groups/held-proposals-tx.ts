import type { Item } from "@/lib/dispatches/commands";
import { groupStates } from "@/lib/groups/states";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";

/** Makes proposals drafts again whose mails have not left: their associations have heard and seen nothing of them. */
export async function takeBackProposals(tx: Tx, viewer: Viewer, items: readonly Item[]): Promise<void> {
  for (const group of await heldProposals(tx, items))
    await move(tx, viewer, groupStates, group, "takeBack", { answerByOn: null });
  await tx.order.updateMany({ where: heldOffers(items), data: { sentAt: null } });
}

/** From now on the associations see what has been proposed to them. */
export async function showProposals(
  tx: Tx,
  _viewer: Viewer,
  items: readonly Item[],
  now: Date,
): Promise<void> {
  const ids = (await heldProposals(tx, items)).map(({ id }) => id);
  await tx.group.updateMany({ where: { id: { in: ids } }, data: { proposedAt: now } });
  await tx.order.updateMany({ where: heldOffers(items), data: { offeredAt: now } });
}

/** The offers that were sent with them. */
function heldOffers(items: readonly Item[]) {
  const groupId = { in: items.map(({ subjectId }) => subjectId) };
  return { groupId, sentAt: { not: null }, offeredAt: null, supersededAt: null };
}

/** What is proposed still; an association may have withdrawn meanwhile, or the coordinator have taken the pair apart. */
function heldProposals(tx: Tx, items: readonly Item[]) {
  return tx.group.findMany({
    where: { id: { in: items.map(({ subjectId }) => subjectId) }, state: "PROPOSED", proposedAt: null },
    select: { id: true, convenerId: true, state: true },
    orderBy: { id: "asc" },
  });
}
