import type { Step } from "@/lib/formats/recipe";
import type { Task } from "@/lib/tasks/plan";
import { isStuck, isYours, type Standing } from "@/lib/tasks/turns";

export type StationStatus = "done" | "yours" | "theirs" | "later" | "skipped" | "stuck" | "sealed";

/** A stop on the path from one house to the other and back; its tasks are what has to be done there. */
export type Station = { key: string; status: StationStatus; tasks: readonly Task[] };

/**
 * The cycle of a group as a path: survey → pair → each visit with the assignment in between → feedback,
 * seen by somebody: what is theirs to do is "yours", what waits for others "theirs". Its steps are those of a group of its size.
 */
export function path(
  steps: readonly Step[],
  plan: readonly Task[],
  standing: Standing,
  now: Date,
): Station[] {
  const stops: { key: string; tasks: Task[] }[] = [
    { key: "pair", tasks: plan.filter((task) => task.kind === "proposal" || task.kind === "agreement") },
  ];
  for (const meeting of steps.filter(({ kind }) => kind === "meeting")) {
    const between = steps.filter((step) => step.kind === "assignment" && step.after === meeting.key);
    for (const { key } of [meeting, ...between])
      stops.push({ key, tasks: plan.filter((task) => task.step === key) });
  }
  stops.push({ key: "feedback", tasks: plan.filter((task) => task.kind === "survey") });
  const stations = stops.map((stop) => ({ ...stop, status: stationStatus(stop.tasks, standing, now) }));
  return [{ key: "survey", status: "done", tasks: [] }, ...stations];
}

function stationStatus(tasks: readonly Task[], standing: Standing, now: Date): StationStatus {
  if (tasks.length === 0) return "later";
  if (tasks.every((task) => task.status === "done" || task.status === "skipped"))
    return isDone(tasks) ? "done" : "skipped";
  if (tasks.some((task) => isYours(task, standing))) return "yours";
  if (standing.coordinator || standing.facilitator) {
    if (tasks.some((task) => isStuck(task, now))) return "stuck";
  }
  if (standing.seats.length > 0 && tasks.some((task) => task.kind === "assignment" && task.status === "done"))
    return "sealed";
  if (tasks.some((task) => task.status === "open" || task.status === "waiting")) return "theirs";
  return "later";
}

/** Of a stop that is over, whether it came about: all said yes, the visit was held, all handed in, somebody was asked and has answered. */
function isDone(tasks: readonly Task[]): boolean {
  const surveys = tasks.filter(({ kind }) => kind === "survey");
  if (surveys.length > 0) return surveys.some(({ status }) => status === "done");
  return tasks
    .filter(({ kind }) => kind === "agreement" || kind === "visit" || kind === "assignment")
    .every(({ status }) => status === "done");
}
