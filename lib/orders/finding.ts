import { mayAnswerFor, mayPair } from "@/lib/groups/access";
import { find } from "@/lib/groups/finding";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** The group of an order for whoever coordinates it, locked, with the offers that have not been superseded. */
export async function findForCoordinator(tx: Tx, viewer: Viewer, groupId: string) {
  const { group, standing } = await findLocked(tx, viewer, groupId);
  if (!mayPair(standing)) throw new Refused("not-allowed");
  return { group, ...(await standingOrders(tx, groupId)) };
}

/** The same for whoever answers for the one who ordered, with the offer that was on their page. */
export async function findToAnswer(tx: Tx, viewer: Viewer, groupId: string, orderId: string) {
  await refuseSuperseded(tx, viewer, groupId, orderId);
  const { group, standing } = await findLocked(tx, viewer, groupId);
  const [seat] = group.seats;
  if (!seat || !mayAnswerFor(standing, seat.seat)) throw new Refused("not-allowed");
  const { open, inForce } = await standingOrders(tx, groupId);
  if (inForce?.id === orderId) throw new Refused("offer-accepted");
  if (!open?.offeredAt || open.id !== orderId) throw new Refused("offer-being-written");
  return { group, seat, open, inForce };
}

/** Where a new offer is being written, the group is hidden from whoever ordered: they are told why. */
async function refuseSuperseded(tx: Tx, viewer: Viewer, groupId: string, id: string): Promise<void> {
  const people = { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } };
  const own = { seats: { some: { enrolment: { participants: people }, leftAt: null } } };
  const superseded = { id, groupId, supersededAt: { not: null }, acceptedAt: null, group: own };
  if ((await tx.order.count({ where: superseded })) > 0) throw new Refused("offer-being-written");
}

/** Of two who press at once the second reads what the first has done. */
async function findLocked(tx: Tx, viewer: Viewer, groupId: string) {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  return find(tx, viewer, groupId);
}

async function standingOrders(tx: Tx, groupId: string) {
  const orders = await tx.order.findMany({ where: { groupId, supersededAt: null } });
  return {
    open: orders.find(({ acceptedAt }) => !acceptedAt) ?? null,
    inForce: orders.find(({ acceptedAt }) => acceptedAt) ?? null,
  };
}
