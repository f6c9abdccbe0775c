import type { EmailParams, Receiver } from "@/lib/emails/draft";
import type { Format } from "@/lib/formats/recipe";
import { type GroupReceivers, mailOf } from "@/lib/groups/receivers";
import { awaitedPeople, placeOf, type Side } from "@/lib/tasks/awaited";
import { taskName } from "@/lib/tasks/names";
import type { Task } from "@/lib/tasks/plan";
import { dayIn } from "@/lib/time/days";

/** What each person of a side whom an open task waits for is told of it, in their own language. */
export function awaiting(
  format: Format,
  task: Task,
  side: Side,
  group: GroupReceivers,
  zone: string,
): { to: Receiver; place: ReturnType<typeof mailOf>["place"]; params: EmailParams["reminder"] }[] {
  return awaitedPeople(task, side, group).map(({ to, other }) => {
    const { place, about } = mailOf(group, to.locale);
    const { programme, convener } = about;
    const path = placeOf(task, side, group);
    const params = {
      programme,
      convener,
      path,
      task: taskName(to.locale, { format, seats: group.seats.length }, task),
      other,
      due: dueDay(task, zone),
    };
    return { to, place, params };
  });
}

/** The calendar day by which a task is due: the last one before its instant. */
export function dueDay(task: Task, zone: string): string | null {
  return task.by && dayIn(new Date(task.by.getTime() - 1), zone);
}
