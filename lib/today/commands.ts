import { write } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { type Since, sinceBefore, visited } from "@/lib/today/rules";

/**
 * Remembers that the viewer reads what waits, and says since when they have not, by convener: since their last visit before this one,
 * which an hour without reading ends. Reading again within that hour changes nothing of it.
 */
export async function visitToday(viewer: Viewer, now: Date): Promise<Since> {
  return write(viewer, async (tx) => {
    const conveners = await tx.coordinator.findMany({
      where: { userId: userIdOf(viewer) },
      select: { convenerId: true, todayAt: true, todaySince: true, addedAt: true },
    });
    for (const one of conveners) {
      const next = visited(one, now);
      if (next)
        await tx.coordinator.updateMany({
          where: { convenerId: one.convenerId, userId: userIdOf(viewer) },
          data: next,
        });
    }
    return new Map(
      conveners.map((one) => [one.convenerId, sinceBefore({ ...one, ...visited(one, now) }, now)]),
    );
  });
}
