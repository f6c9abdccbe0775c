import type { Format } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder } from "@/lib/groups/to-each";
import type { Filed, Receiver } from "@/lib/mail/draft";
import type { Task } from "@/lib/steps/step";
import { awaitedPeople, placeOf, type Side } from "@/lib/tasks/awaited";
import type { OfTask } from "@/lib/tasks/mails";
import { taskName } from "@/lib/tasks/names";
import { lastDayBefore } from "@/lib/time/days";

/** What each person of a side whom an open task waits for is told of it, in their own language. */
export function awaiting(
  format: Format,
  task: Task,
  side: Side,
  group: GroupReceivers,
  zone: string,
): { to: Receiver; filed: Filed; params: OfTask }[] {
  return awaitedPeople(task, side, group).map(({ to, other }) => {
    const params = {
      programme: group.programme[to.locale],
      convener: group.convener,
      path: placeOf(task, side, { id: group.groupId, seats: group.seats }),
      task: taskName(to.locale, { ...group, format }, task),
      other,
      due: dueDay(task, zone),
      taskKey: task.key,
      side: String(side),
    };
    return { to, filed: filedUnder(group), params };
  });
}

/** The calendar day by which a task is due: the last one before its instant. */
export function dueDay(task: Task, zone: string): string | null {
  return task.by && lastDayBefore(task.by, zone);
}
