import type { Format } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import type { EmailDraft } from "@/lib/mail/draft";
import type { Task } from "@/lib/steps/step";
import { awaitedSides } from "@/lib/tasks/awaited";
import { awaiting, dueDay } from "@/lib/tasks/awaiting";
import { reminder } from "@/lib/tasks/mails";
import { dayAfter, dayIn } from "@/lib/time/days";
import { isQuiet } from "@/lib/time/holidays";

/**
 * The reminders about a group that are due: to each association's own people, about what they have not done yet, and to those who guide
 * about what only their role can do. Three days before
 * the day it is due, the day after it, and weekly from then on for a month. One that was missed stays due for a few days, under the
 * key of its own day, so that it goes out once; in July and around Christmas nobody is reminded.
 */
export function reminders(
  format: Format,
  plan: readonly Task[],
  group: GroupReceivers,
  zone: string,
  now: Date,
): EmailDraft[] {
  const today = dayIn(now, zone);
  return plan
    .flatMap((task) => {
      const day = dueReminder(task, today, zone);
      return day ? [{ task, day }] : [];
    })
    .flatMap(({ task, day }) =>
      awaitedSides(task)
        .filter((side) => side !== "facilitator" || isOfRole(task))
        .flatMap((side) =>
          awaiting(format, task, side, group, zone).map(({ to, filed, params }) =>
            reminder.to(to, [group.groupId, task.key, day], params, filed),
          ),
        ),
    );
}

/** Whether any of a plan's tasks is reminded of today, before anybody's address is looked up. */
export function hasReminders(plan: readonly Task[], zone: string, now: Date): boolean {
  const today = dayIn(now, zone);
  return plan.some((task) => dueReminder(task, today, zone) !== null);
}

/** Whether a task is for those in one role, such as a memo that is theirs to write. */
function isOfRole({ whose }: Task): boolean {
  return whose.some((one) => one.kind === "facilitator" && one.role !== undefined);
}

/** Days from the due day on which a reminder goes out. */
const offsets = [-3, 1, 8, 15, 22, 29];
/** Days for which one that was missed is made up for; after that it is late, and dropped. */
const lateDays = 3;

/** The day whose reminder about a task is due today, whether it has been sent or not; null where none is. */
function dueReminder(task: Task, today: string, zone: string): string | null {
  const due = dueDay(task, zone);
  if (task.status !== "open" || !due || !task.since || isQuiet(today)) return null;
  const asked = dayIn(task.since, zone);
  const days = offsets.map((offset) => dayAfter(due, offset));
  const day = days.findLast((one) => one <= today);
  if (!day || isQuiet(day) || dayAfter(day, lateDays) < today) return null;
  // What was asked for only that day or the day before had just been written about.
  return dayAfter(asked, 1) >= day ? null : day;
}
