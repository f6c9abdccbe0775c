import { z } from "zod";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";

/** Who is meant by a name in somebody's wishes: an organisation, or none that is known. */
export const NameSettled = z.object({
  wishId: z.uuid(),
  who: z.union([z.literal("nobody"), z.uuid()], "choose"),
});
export type NameSettled = z.infer<typeof NameSettled>;

/** A coordinator says who is meant by a name; nobody else is told. It can be said anew. */
export function settleName(viewer: Viewer, { wishId, who }: NameSettled, now: Date): Promise<null> {
  return write(viewer, async (tx) => {
    const wish = await tx.wish.findFirst({
      where: { id: wishId, enrolment: enrolmentsCoordinatedBy(viewer) },
      select: { convenerId: true, enrolmentId: true },
    });
    if (!wish) throw new Refused("not-found");
    const { convenerId, enrolmentId } = wish;
    const organisationId = who === "nobody" ? null : who;
    if (organisationId && (await tx.organisation.count({ where: { id: organisationId, convenerId } })) === 0)
      throw new Refused("not-found");
    await tx.wish.updateMany({
      where: { id: wishId },
      data: { organisationId, settledAt: now, settledById: viewer.userId },
    });
    await record(tx, viewer, "enrolment.settle-name", { type: "enrolment", id: enrolmentId, convenerId });
    return null;
  });
}
