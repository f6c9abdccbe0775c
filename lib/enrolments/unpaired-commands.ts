import { record } from "@/lib/activity";
import { as } from "@/lib/db";
import { queue } from "@/lib/emails/outbox";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { mailFacts } from "@/lib/enrolments/loading";
import { unpairedMails } from "@/lib/enrolments/mails";
import { Refused } from "@/lib/refusals";
import { dayIn } from "@/lib/time/days";
import type { Viewer } from "@/lib/viewer";

/**
 * Tells those who wait for a pair that none has been found yet, and what happens next. Who has found one meanwhile is told nothing.
 * Once a day is enough for anybody. Returns how many associations are told.
 */
export function tellUnpaired(
  viewer: Viewer,
  { programmeId, enrolmentIds }: { programmeId: string; enrolmentIds: readonly string[] },
  now: Date,
): Promise<number> {
  return as(viewer, async (tx) => {
    const alone = await tx.enrolment.findMany({
      where: {
        id: { in: [...enrolmentIds] },
        programmeId,
        state: "ACCEPTED",
        seats: { none: { live: true } },
        AND: enrolmentsCoordinatedBy(viewer),
      },
      select: { id: true, convenerId: true, programme: { select: { timeZone: true } } },
      orderBy: { id: "asc" },
    });
    if (alone.length === 0) throw new Refused("nobody-unpaired");
    await tx.enrolment.updateMany({
      where: { id: { in: alone.map(({ id }) => id) } },
      data: { toldUnpairedAt: now },
    });
    for (const { id, convenerId, programme } of alone) {
      await queue(tx, unpairedMails(await mailFacts(tx, id), dayIn(now, programme.timeZone)));
      await record(tx, viewer, "enrolment.tell-unpaired", { type: "enrolment", id, convenerId });
    }
    return alone.length;
  });
}
