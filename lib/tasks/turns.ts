import type { Whose } from "@/lib/steps/facts";
import type { Task } from "@/lib/steps/step";
import { daysBetween } from "@/lib/time/days";

/** Where somebody stands to a group; several may be true at once. */
export type Standing = {
  userId: string | null;
  seats: readonly number[];
  /** Seats that the person is a contact of. */
  contactOf: readonly number[];
  facilitator: boolean;
  /** Guides it in a role that holds its meetings. */
  holds: boolean;
  /** The roles in which they guide it. */
  roles: readonly string[];
  coordinator: boolean;
};

/** Whether an open task is this person's to do now; what a side has to do is its contacts' to do. */
export function isYours(task: Task, standing: Standing): boolean {
  return task.status === "open" && task.whose.some((whose) => isWhose(whose, standing));
}

/**
 * Whether a task has been open too long: its day has passed, with the days that its format lets it be late, or, where it has none or is a time to be found together, nobody has
 * done anything for ten days.
 */
export function isStuck(task: Task, now: Date): boolean {
  if (task.status !== "open" || task.kind === "survey") return false;
  if (task.stuckFrom) return task.stuckFrom < now;
  if (task.by && task.by < now) return true;
  if (task.by && task.kind !== "times") return false;
  return task.since !== null && daysBetween(task.since, now) >= stuckAfterDays;
}

const stuckAfterDays = 10;

/** Since when nobody has done anything to a stuck task. */
export function stuckSince(task: Task, now: Date): Date | null {
  if (!isStuck(task, now)) return null;
  return task.since ?? task.by;
}

/** The tasks that can be done now, the ones of this person first, then in the order of the plan. */
export function openTasks(tasks: readonly Task[], standing: Standing): Task[] {
  const open = tasks.filter((task) => task.status === "open");
  return [
    ...open.filter((task) => isYours(task, standing)),
    ...open.filter((task) => !isYours(task, standing)),
  ];
}

/** This person's open tasks, what is due first before the rest; what comes before the first meeting stands first while it has no day. */
export function yourTasks(tasks: readonly Task[], standing: Standing): Task[] {
  const meeting = tasks.findIndex(({ kind }) => kind === "times");
  const due = (task: Task) =>
    task.by?.getTime() ??
    (tasks.indexOf(task) < meeting ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  return tasks
    .filter((task) => isYours(task, standing))
    .sort((one, other) => (due(one) === due(other) ? 0 : due(one) - due(other)));
}

function isWhose(whose: Whose, standing: Standing): boolean {
  switch (whose.kind) {
    case "seat":
      return standing.contactOf.includes(whose.seat);
    case "person":
      return standing.userId === whose.userId;
    case "facilitator":
      return whose.role ? standing.roles.includes(whose.role) : standing.holds;
    case "coordinator":
      return standing.coordinator;
  }
}
