import { countDay } from "@/lib/days/count-loading";
import { formatOf } from "@/lib/formats/registry";
import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";

/**
 * Counts the days that have been held, and those of which something has come in since they were counted. What is counted here stays when
 * somebody's rows are gone. Returns how many days that were.
 */
export async function countDays(viewer: Viewer, now: Date): Promise<number> {
  const due = await read(
    viewer,
    (db) => db.$queryRaw<{ id: string }[]>`
      select id from "Meeting" where badged and state = 'HELD' and "countedVersion" is distinct from version`,
  );
  await eachAlone(due, ({ id }) =>
    write(viewer, async (tx) => {
      await tx.$queryRaw`select id from "Meeting" where id = ${id}::uuid for update`;
      const { group, version, ...day } = await tx.meeting.findUniqueOrThrow({
        where: { id },
        select: {
          ...{ id: true, convenerId: true, version: true, startsAt: true, heldByClock: true },
          group: { select: { programme: { select: { format: true } } } },
        },
      });
      const count = await countDay(tx, day, formatOf(group.programme.format), now);
      await tx.meeting.update({
        where: { id },
        data: {
          ...{ countedVersion: version, cameInAll: count.people, cameFrom: count.organisations },
          newlyMet: count.newlyMet,
        },
      });
    }),
  );
  return due.length;
}
