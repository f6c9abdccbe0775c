import { isOfHost, type Occurrence } from "@/lib/formats/occurrences";
import { assignment } from "@/lib/steps/assignment";
import { check } from "@/lib/steps/check";
import { document } from "@/lib/steps/document";
import type { GroupFacts } from "@/lib/steps/facts";
import { meeting } from "@/lib/steps/meeting";
import type { OfStep, StepBehaviour, StepKind, StepOf, Task, TaskKind } from "@/lib/steps/step";
import { survey } from "@/lib/steps/survey";

/** Every kind of step that a format may have. One that is missing here does not compile. */
export const kinds: { [K in StepKind]: StepBehaviour<K> } = {
  meeting,
  assignment,
  document,
  survey,
  check,
};

/** What has to be done of a step in a group. */
export function tasksOf(at: Occurrence, group: GroupFacts, now: Date): Task[] {
  return ask(at.step.kind, at, group, now);
}

/** The kind of step that a task is of; null for what comes before all steps. */
export function kindOf(task: Pick<Task, "kind">): StepKind | null {
  return ofTask.get(task.kind) ?? null;
}

/** A step by the names under which it is stored. */
export function storedAs({ step, key, about, before }: Occurrence): OfStep {
  // What whoever hosts writes is of its meeting, as what is written about one is.
  if (step.kind === "assignment" && isOfHost(step)) return { step: key, about: before };
  return { step: step.kind === "meeting" ? key : step.key, about };
}

/** Their names. */
export const stepKinds = Object.keys(kinds) as StepKind[];
const ofTask = new Map<TaskKind, StepKind>(
  stepKinds.flatMap((kind) => kinds[kind].has.map((task) => [task, kind] as const)),
);

function ask<K extends StepKind>(kind: K, at: Occurrence<StepOf<K>>, group: GroupFacts, now: Date): Task[] {
  return kinds[kind].tasks(at, group, now);
}
