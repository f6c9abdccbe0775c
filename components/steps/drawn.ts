import type { Occurrence } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import type { Task } from "@/lib/steps/step";
import type { Station } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** How a kind of step is drawn, wherever a group is. A new kind is a file beside these, a row in `drawn` and one in `folds`. */
export type DrawnStep = {
  /** What its stop is called on the path of a group. */
  station: (locale: Locale, of: StopIn, stop: StopOf) => string;
  /** The same at the head of a column of the board. */
  column: (locale: Locale, format: Format, stop: StopOf) => string;
  /** How far it is, in a cell of the board: a day or a number. */
  cell: (locale: Locale, group: GroupPlan, station: Station) => string | null;
  /** Which words a task has for the one whose turn it is. */
  face: (group: GroupPlan, task: Task) => Face;
};

/** A stop, as far as its name depends on it: of which step it is. */
export type StopOf = Pick<Station, "step">;

/** A group as far as the names of its stops depend on it: how many are in it and, of a meeting, who hosts it where that is known. */
export type StopIn = { format: Format; seats: number; host?: string | null };

/** What a fold of a step is given: what is known of it and still has to be done, on the page of a group. */
export type FoldProps = { locale: Locale; group: GroupPlan; at: Occurrence; now: Date };

/** The words that tasks have. */
export type Face =
  | "proposal"
  | "agreement"
  | "naming"
  | "few"
  | "talk"
  | "propose-times"
  | "vote"
  | "choose"
  | "propose-rhythms"
  | "answer-rhythms"
  | "choose-rhythm"
  | "place"
  | "visit"
  | "assignment"
  | "host-list"
  | "document"
  | "correction"
  | "approval"
  | "publishing"
  | "survey"
  | "closing"
  | "early"
  | "check-time"
  | "check";
