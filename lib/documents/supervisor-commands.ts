import { loadDocument } from "@/lib/documents/loading";
import { addressOf } from "@/lib/documents/schema";
import { readBySupervisor } from "@/lib/documents/supervisor-loading";
import { reportMail } from "@/lib/documents/supervisor-mails";
import { readingDays } from "@/lib/endorsements/rules";
import { formatsWith } from "@/lib/formats/registry";
import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { addDays } from "@/lib/time/days";

/**
 * What all have approved is sent to the supervisors of those who wrote it, as the answers name them now: whoever is named in the stead of
 * another gets it, too, for as long as it can be read. Returns at how many documents it looked.
 */
export async function tellSupervisors(viewer: Viewer, now: Date): Promise<number> {
  const keys = formatsWith(({ steps }) =>
    steps.some((step) => step.kind === "document" && step.reads?.includes("supervisors")),
  );
  const passed = await read(viewer, (db) =>
    db.document.findMany({
      where: {
        ...{ state: "APPROVED", changedAt: { gt: addDays(now, -readingDays) } },
        group: { programme: { format: { in: keys } } },
      },
      orderBy: { id: "asc" },
      select: { groupId: true, step: true, about: true },
    }),
  );
  await eachAlone(passed, ({ groupId, ...at }) =>
    write(viewer, async (tx) => {
      const found = await loadDocument(tx, viewer, groupId, addressOf(at));
      if (found?.row?.state !== "APPROVED" || !found.at.step.reads?.includes("supervisors")) return;
      const { row, template } = found;
      const wrote = found.seats.filter(({ seat }) => found.writers.seats.includes(seat));
      for (const { enrolmentId } of wrote) {
        const reading = await readBySupervisor(tx, { documentId: row.id, enrolmentId });
        if (reading) await queue(tx, [reportMail(reading, { ...row, template })]);
      }
    }),
  );
  return passed.length;
}
