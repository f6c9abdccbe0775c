import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { tomorrowMails } from "@/lib/meetings/coming-mails";
import { dayFields } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { isReminderDue } from "@/lib/meetings/rules";
import { addDays } from "@/lib/time/days";

/**
 * Reminds everybody who comes of a visit, from the day before it on, once: what was missed is made up for until the visit begins.
 * Returns how many visits are reminded of.
 */
export async function remindOfVisits(viewer: Viewer, now: Date): Promise<number> {
  const coming = await write(viewer, (tx) =>
    tx.meeting.findMany({
      where: {
        state: "SCHEDULED",
        startsAt: { gt: now, lt: addDays(now, 2) },
        group: { state: "CONFIRMED", programme: { state: { not: "CANCELLED" } } },
      },
      include: { days: dayFields },
    }),
  );
  const due = coming.filter((meeting) => isReminderDue(meeting, now));
  await eachAlone(due, (meeting) =>
    write(viewer, async (tx) => queue(tx, tomorrowMails(await receiversAt(tx, meeting), meeting))),
  );
  return due.length;
}
