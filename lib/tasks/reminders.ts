import type { EmailDraft } from "@/lib/emails/draft";
import type { Format } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers";
import { awaitedSides } from "@/lib/tasks/awaited";
import { awaiting, dueDay } from "@/lib/tasks/awaiting";
import { reminder } from "@/lib/tasks/mails";
import type { Task } from "@/lib/tasks/plan";
import { dayAfter, dayIn } from "@/lib/time/days";

/**
 * The reminders that go out today about a group: to each association's own people, about what they have not done yet. Three
 * days before the day it is due, the day after it, and weekly from then on for a month. A day that was missed is not made up
 * for, and in July and around Christmas nobody is reminded.
 */
export function reminders(
  format: Format,
  plan: readonly Task[],
  group: GroupReceivers,
  zone: string,
  now: Date,
): EmailDraft[] {
  const today = dayIn(now, zone);
  if (isQuiet(today)) return [];
  return plan
    .filter((task) => isRemindedOn(task, today, zone))
    .flatMap((task) =>
      awaitedSides(task)
        .filter((side) => side !== "facilitator")
        .flatMap((side) =>
          awaiting(format, task, side, group, zone).map(({ to, filed, params }) =>
            reminder.to(to, [group.groupId, task.key, today], params, filed),
          ),
        ),
    );
}

/** Whether any of a plan's tasks is reminded of today, before anybody's address is looked up. */
export function hasReminders(plan: readonly Task[], zone: string, now: Date): boolean {
  const today = dayIn(now, zone);
  return !isQuiet(today) && plan.some((task) => isRemindedOn(task, today, zone));
}

/** Whether a calendar day is one on which nobody is reminded: July, and 20 December to 6 January. */
export function isQuiet(day: string): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay.startsWith("07") || monthAndDay >= "12-20" || monthAndDay <= "01-06";
}

/** Days from the due day on which a reminder goes out. */
const offsets = [-3, 1, 8, 15, 22, 29];

function isRemindedOn(task: Task, today: string, zone: string): boolean {
  const due = dueDay(task, zone);
  if (task.status !== "open" || !due || !task.since) return false;
  // What was asked for only today or yesterday has just been written about.
  if (dayAfter(dayIn(task.since, zone), 1) >= today) return false;
  return offsets.some((offset) => dayAfter(due, offset) === today);
}
