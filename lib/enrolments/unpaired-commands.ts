import { holdItem, openDispatch } from "@/lib/dispatches/holding-tx";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { mailFacts } from "@/lib/enrolments/loading";
import { unpairedMails } from "@/lib/enrolments/mails";
import { isGroupedByHand } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { dayIn } from "@/lib/time/days";

/**
 * Tells those who wait for a pair that none has been found yet, and what happens next. Who has found one meanwhile is told nothing.
 * Once a day is enough for anybody. The mails are held, and can be undone until they leave. Returns how many associations are told.
 */
export function tellUnpaired(
  viewer: Viewer,
  { programmeId, enrolmentIds }: { programmeId: string; enrolmentIds: readonly string[] },
  now: Date,
): Promise<{ told: number; dispatchId: string | null }> {
  return write(viewer, async (tx) => {
    const alone = await tx.enrolment.findMany({
      where: {
        id: { in: [...enrolmentIds] },
        programmeId,
        state: "ACCEPTED",
        seats: { none: { live: true, guest: true } },
        AND: enrolmentsCoordinatedBy(viewer),
      },
      select: {
        id: true,
        convenerId: true,
        toldUnpairedAt: true,
        programme: { select: { format: true, timeZone: true } },
      },
      orderBy: { id: "asc" },
    });
    const [one] = alone;
    if (!one || !isGroupedByHand(formatOf(one.programme.format))) throw new Refused("nobody-unpaired");
    const today = dayIn(now, one.programme.timeZone);
    const untold = alone.filter(
      ({ toldUnpairedAt, programme }) =>
        !toldUnpairedAt || dayIn(toldUnpairedAt, programme.timeZone) !== today,
    );
    if (untold.length === 0) return { told: 0, dispatchId: null };
    await tx.enrolment.updateMany({
      where: { id: { in: untold.map(({ id }) => id) } },
      data: { toldUnpairedAt: now },
    });
    const press = { convenerId: one.convenerId, programmeId, what: "tell-unpaired" } as const;
    const held = await openDispatch(tx, viewer, press, now);
    for (const { id, convenerId, toldUnpairedAt } of untold) {
      await holdItem(tx, held, id, { toldUnpairedAt: toldUnpairedAt?.toISOString() ?? null });
      await queue(tx, unpairedMails(await mailFacts(tx, id), today), held);
      await record(tx, viewer, "enrolment.tell-unpaired", { type: "enrolment", id, convenerId });
    }
    return { told: untold.length, ...held };
  });
}
