import type { Occurrence } from "@/lib/formats/occurrences";
import { kindOf, kinds, stepKinds, storedAs } from "@/lib/steps/kinds";
import type { OfStep, StepKind, StepOf, Stop, Task } from "@/lib/steps/step";
import { isStuck, isYours, type Standing } from "@/lib/tasks/turns";

type StationStatus = "done" | "yours" | "theirs" | "later" | "skipped" | "stuck" | "sealed";

/** What comes before all steps of a recipe: somebody enrols, and a group comes about. */
export type Beginning = "enrolling" | "grouping";

/** A stop on the path from one house to the other and back; its tasks are what has to be done there. */
export type Station = {
  /** Unique on a path. */
  key: string;
  kind: StepKind | Beginning;
  /** The name under which its step is stored; none before all steps, and where all of a kind share the stop. */
  step: string | null;
  status: StationStatus;
  tasks: readonly Task[];
};

/** The stops of a group's path, before it is known how far it is. */
type Standstill = Omit<Station, "status">;

/**
 * The cycle of a group as a path: the survey → the group → its steps in their order, seen by somebody: what is theirs to do is
 * "yours", what waits for others "theirs". Its steps are those of a group of its size.
 */
export function path(
  steps: readonly Occurrence[],
  plan: readonly Task[],
  standing: Standing,
  now: Date,
): Station[] {
  const stood = new Map(plan.map((task) => [task, stopOfTask(steps, task)]));
  const grouping = {
    ...before("grouping"),
    tasks: plan.filter((task) => task.kind === "agreement" || task.step === "proposal"),
  };
  const stops = stopsOf(steps).map((stop) => ({
    ...stop,
    tasks: plan.filter((task) => stood.get(task) === stop.key),
  }));
  return [
    { ...before("enrolling"), status: "done" },
    ...[grouping, ...stops].map((stop) => ({
      ...stop,
      status: stationStatus(stop.tasks, standing, now),
    })),
  ];
}

/** The stops that a recipe has, when nothing has been done yet. */
export function pathAhead(steps: readonly Occurrence[]): Station[] {
  return [before("enrolling"), before("grouping"), ...stopsOf(steps)].map((stop) => ({
    ...stop,
    status: "later",
  }));
}

/** The stop on the path that a step of a group stands at. */
export function stopOf(at: Occurrence): string {
  return keyOf(stopAt(at, storedAs(at)));
}

function before(kind: Beginning): Standstill {
  return { key: kind, kind, step: null, tasks: [] };
}

/** The stops of steps, each once, in the order of the steps. */
function stopsOf(steps: readonly Occurrence[]): Standstill[] {
  const stops = new Map(
    steps.map((at) => stopAt(at, storedAs(at))).map((stop) => [keyOf(stop), stop] as const),
  );
  return [...stops].map(([key, { kind, step }]) => ({ key, kind, step, tasks: [] }));
}

function stopAt(at: Occurrence, stored: OfStep): Stop {
  return ask(at.step.kind, at.step, stored);
}

function ask<K extends StepKind>(kind: K, step: StepOf<K>, stored: OfStep): Stop {
  return kinds[kind].stop(step, stored);
}

function keyOf({ kind, step }: Stop): string {
  return step ? `${kind}:${step}` : kind;
}

/** Where a task stands: with its step, or, where it was asked of another meeting than is asked now, with the same step there. */
function stopOfTask(steps: readonly Occurrence[], task: Task): string | null {
  const kind = task.kind === "naming" || task.kind === "few" ? "meeting" : kindOf(task);
  const own = steps.filter(({ step }) => step.kind === kind);
  const at =
    own.find((one) => storedAs(one).step === task.step && storedAs(one).about === task.about) ??
    own.find(({ step }) => step.key === task.step);
  return at ? keyOf(stopAt(at, task)) : null;
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
  if (tasks.some((task) => task.status === "open" || isAgreed(task))) return "theirs";
  return "later";
}

/** Whether a task waits for a day that has been agreed on. */
export function isAgreed(task: Task): boolean {
  const kind = kindOf(task);
  return task.status === "waiting" && kind !== null && kinds[kind].agreed;
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
  return kind !== null && kinds[kind].seals && task.about === null;
}
