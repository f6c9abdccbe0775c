import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";

/** To a new coordinator: what they can do, where, and who added them. */
export const coordinatorAdded = defineMail<{ convener: string; convenerId: string; by: string }>()({
  name: "coordinator-added",
  readers: ["coordinator"],
  reason: "convener",
  path: () => to.manage.front(),
  calendar: null,
  still: async ({ params: { convenerId }, toUserId }, tx) =>
    !toUserId || (await tx.coordinator.count({ where: { convenerId, userId: toUserId } })) > 0,
});
