import type { Occurrence } from "@/lib/formats/occurrences";
import { kindOf, kinds, stepKinds, storedAs } from "@/lib/steps/kinds";
import type { StepKind, Task } from "@/lib/steps/step";
import { isStuck, isYours, type Standing } from "@/lib/tasks/turns";

type StationStatus = "done" | "yours" | "theirs" | "later" | "skipped" | "stuck" | "sealed";

/** A stop on the path from one house to the other and back; its tasks are what has to be done there. */
export type Station = {
  key: string;
  /** The kind of step that it is of; null before all steps. */
  kind: StepKind | null;
  /** Which of the group's meetings it is; 0 where it is none. */
  n: number;
  status: StationStatus;
  tasks: readonly Task[];
};

/**
 * The cycle of a group as a path: survey → pair → each visit with the assignment in between → feedback,
 * seen by somebody: what is theirs to do is "yours", what waits for others "theirs". Its steps are those of a group of its size.
 */
export function path(
  steps: readonly Occurrence[],
  plan: readonly Task[],
  standing: Standing,
  now: Date,
): Station[] {
  const before = plan.filter((task) => task.kind === "proposal" || task.kind === "agreement");
  const stops: Omit<Station, "status">[] = [{ key: "pair", kind: null, n: 0, tasks: before }];
  const meetings = steps.filter(({ step }) => step.kind === "meeting");
  for (const key of new Set(steps.map(stationOf))) {
    const n = meetings.findIndex((meeting) => meeting.key === key) + 1;
    const kind = steps.find((at) => stationOf(at) === key)?.step.kind ?? null;
    stops.push({ key, kind, n, tasks: plan.filter((task) => stationOfTask(task) === key) });
  }
  const stations = stops.map((stop) => ({ ...stop, status: stationStatus(stop.tasks, standing, now) }));
  return [{ key: "survey", kind: null, n: 0, status: "done", tasks: [] }, ...stations];
}

function stationStatus(tasks: readonly Task[], standing: Standing, now: Date): StationStatus {
  if (tasks.length === 0) return "later";
  if (tasks.every((task) => task.status === "done" || task.status === "skipped"))
    return isDone(tasks) ? "done" : "skipped";
  if (tasks.some((task) => isYours(task, standing))) return "yours";
  if (standing.coordinator || standing.facilitator) {
    if (tasks.some((task) => isStuck(task, now))) return "stuck";
  }
  if (standing.seats.length > 0 && tasks.some((task) => isSealed(task) && task.status === "done"))
    return "sealed";
  if (tasks.some((task) => task.status === "open" || task.status === "waiting")) return "theirs";
  return "later";
}

/** Of a stop that is over, whether it came about: all said yes, and each kind of step at it says so of its own. */
function isDone(tasks: readonly Task[]): boolean {
  const answers = tasks.filter(({ kind }) => kind === "agreement");
  return (
    answers.every(({ status }) => status === "done") &&
    stepKinds.every((kind) => {
      const own = tasks.filter((task) => kindOf(task) === kind);
      return own.length === 0 || kinds[kind].cameAbout(own);
    })
  );
}

function isSealed(task: Task): boolean {
  const kind = kindOf(task);
  return kind !== null && kinds[kind].seals;
}

function stationOf(at: Occurrence): string {
  return kinds[at.step.kind].station(storedAs(at));
}

function stationOfTask(task: Task): string | null {
  const kind = kindOf(task);
  return kind && kinds[kind].station(task);
}
