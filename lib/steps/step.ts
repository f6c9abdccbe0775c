import type { Occurrence } from "@/lib/formats/occurrences";
import type { Format, Step } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import type { Address } from "@/lib/kernel/addresses";
import type { GroupFacts, Whose } from "@/lib/steps/facts";

export type StepKind = Step["kind"];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;

/** What there is to do of each kind of step. */
type TaskKinds = {
  meeting: "times" | "place" | "visit";
  assignment: "assignment";
  document: "document" | "approval" | "publishing";
  survey: "survey";
  check: "check-time" | "check";
};

/** What there is to do of a group's steps, and before them, for it to come about. */
export type TaskKind = "proposal" | "agreement" | "naming" | "few" | TaskKinds[StepKind];

/** - done: it has been, whatever has become of the group since; - waiting: nothing to do before its time comes; - skipped: will not be done any more; - locked: something else comes first. */
export type TaskStatus = "done" | "open" | "waiting" | "skipped" | "locked";

export type Task = {
  /** Unique in the group, such as `assignment:interim:2`. */
  key: string;
  kind: TaskKind;
  step: string;
  /** The meeting's step that a survey is about. */
  about: string | null;
  seat: number | null;
  meetingId: string | null;
  status: TaskStatus;
  whose: readonly Whose[];
  /** Due before this instant, the end of the day that is shown. */
  by: Date | null;
  /** Open since. */
  since: Date | null;
  /** Stuck from this instant on; where this is missing, when its day has passed. */
  stuckFrom?: Date | null;
};

/** All that the house knows of a kind of step. A new one is a file beside these, and a row in `kinds`. */
export type StepBehaviour<K extends StepKind> = {
  /** The kinds of its tasks. */
  has: readonly TaskKinds[K][];
  /** What has to be done of it in a group, each with its status, whose turn it is and by when. */
  tasks: (at: Occurrence<StepOf<K>>, group: GroupFacts, now: Date) => Task[];
  /** The stop on the path that it belongs to: its own, its meeting's or one that it shares. */
  stop: (step: StepOf<K>, stored: OfStep) => Stop;
  /** Whether a task that waits for its time is one that somebody has agreed on, and not merely still to come. */
  agreed: boolean;
  /** Of a stop that is over, whether it came about. */
  cameAbout: (tasks: readonly Task[]) => boolean;
  /** Whether what is done of it is kept from the others until they are as far. */
  seals: boolean;
  /** Where a task is done: a path without the language. */
  place: (task: Task, group: { id: string }) => Address;
  /** What a task is called, in a list and in a mail; `host`: who hosts the meeting that it belongs to. */
  name: (locale: Locale, format: Format, task: Task, host: string | null) => string;
};

/** A stop on the path: of a kind of step, and of one of those where its kind has several. */
export type Stop = { kind: StepKind; step: string | null };

/** A step by the names under which it is stored: a meeting's own key, the step of what is about it. */
export type OfStep = { step: string; about: string | null };

/** A task of which nothing is known yet. */
export const blank = { about: null, seat: null, meetingId: null, whose: [], by: null, since: null } as const;

/** Whether its visits are still being arranged. */
export function arranges(group: GroupFacts): boolean {
  return group.state === "CONFIRMED";
}

/** Where nothing can be done of a step: not yet, or, of a group that runs without it or has ended, not any more. */
export function unopened(group: GroupFacts): TaskStatus {
  return group.state === "DRAFT" || group.state === "PROPOSED" ? "locked" : "skipped";
}
