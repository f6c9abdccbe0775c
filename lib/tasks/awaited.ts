import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import type { Receiver } from "@/lib/mail/draft";
import type { Task } from "@/lib/tasks/plan";

/** A side of a group that something is awaited from: a seat by its number, or those who guide. */
export type Side = number | "facilitator";

/** The sides that an open task waits for, each once; what waits for the coordinators themselves has none. */
export function awaitedSides(task: Task): Side[] {
  if (task.status !== "open") return [];
  const sides = task.whose.flatMap((whose): Side[] => {
    if (whose.kind === "coordinator") return [];
    return [whose.kind === "facilitator" ? "facilitator" : whose.seat];
  });
  return [...new Set(sides)];
}

/** The people of a side whom an open task waits for: a seat's contacts, those who were asked themselves, those who guide. */
export function awaitedPeople(
  task: Task,
  side: Side,
  group: GroupReceivers,
): { to: Receiver; other: string }[] {
  if (!awaitedSides(task).includes(side)) return [];
  if (side === "facilitator") return group.facilitators.map((to) => ({ to, other: group.pair }));
  const seat = group.seats.find((one) => one.seat === side);
  if (!seat) return [];
  const asked = new Set(task.whose.flatMap((whose) => (whose.kind === "person" ? [whose.userId] : [])));
  const people =
    asked.size > 0 ? seat.participants.filter(({ userId }) => userId && asked.has(userId)) : seat.contacts;
  return people.map((to) => ({ to, other: seat.others[to.locale] }));
}

type Place = { groupId: string; seats: readonly { seat: number; enrolmentId: string }[] };

/** Where a task is done: a path without the language. */
export function placeOf(task: Task, side: Side, group: Place): string {
  const home = `/groups/${group.groupId}`;
  const enrolmentId = group.seats.find((one) => one.seat === side)?.enrolmentId;
  switch (task.kind) {
    case "agreement":
      return enrolmentId ? `/enrolments/${enrolmentId}/agreement` : home;
    case "times":
      return `${home}/times`;
    case "place":
      return task.meetingId ? `/meetings/${task.meetingId}/details` : home;
    case "visit":
      return task.meetingId ? `/meetings/${task.meetingId}/attendance` : home;
    case "assignment":
      return `${home}/assignments/${task.step}`;
    case "survey":
      return task.meetingId
        ? `/meetings/${task.meetingId}/surveys/${task.step}`
        : `${home}/surveys/${task.step}`;
    default:
      return home;
  }
}
