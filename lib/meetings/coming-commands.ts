import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { soonMails } from "@/lib/meetings/coming-mails";
import { dayFields, takingPlace } from "@/lib/meetings/days";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { isReminderDue } from "@/lib/meetings/rules";
import { addDays } from "@/lib/time/days";

/** Days before a meeting of several days on which those who go away from home for it are reminded, besides the day before. */
const ahead = 7;

/**
 * Reminds everybody who comes of a visit, from the day before it on, once, and of one of several days also a week before: what was
 * missed is made up for until the visit begins. Returns how many visits are reminded of.
 */
export async function remindOfVisits(viewer: Viewer, now: Date): Promise<number> {
  const coming = await write(viewer, (tx) =>
    tx.meeting.findMany({
      where: {
        state: "SCHEDULED",
        startsAt: { gt: now },
        OR: [
          { startsAt: { lt: addDays(now, 2) } },
          { startsAt: { lt: addDays(now, ahead + 1) }, days: { some: { number: { gt: 1 } } } },
        ],
        group: { state: "CONFIRMED", programme: { state: { not: "CANCELLED" } } },
      },
      include: { days: dayFields },
    }),
  );
  const due = coming.flatMap((meeting) => {
    if (isReminderDue(meeting, now)) return [{ meeting, daysBefore: 1 }];
    const isAway = takingPlace(meeting.days).length > 1 && isReminderDue(meeting, now, ahead);
    return isAway ? [{ meeting, daysBefore: ahead }] : [];
  });
  await eachAlone(due, ({ meeting, daysBefore }) =>
    write(viewer, async (tx) => queue(tx, soonMails(await receiversAt(tx, meeting), meeting, daysBefore))),
  );
  return due.length;
}
