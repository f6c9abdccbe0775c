import type { Reading } from "@/lib/formats/reading";
import type { Localised } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/overrides";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Who a task of a step belongs to; what a survey asks with a name is for the contacts alone. */
export type Asked = "those-who-came";

/** Instead of a meeting's key: the last meeting that a group has, however many those are. */
export const lastMeeting = "last-meeting";

/** A meeting as it takes place in a group, by its key there, such as "visit-1"; or the last. */
export type MeetingRef = string | typeof lastMeeting;

/** People meet: each seat hosts once, in their order, or so many times without a host. */
export type MeetingStep = {
  kind: "meeting";
  key: string;
  count: { each: "seat" } | { times: number };
  minutes: number;
  /** Between one and the next. */
  gapWeeks?: { min: number; max: number };
};

/** Asked about a meeting, or about each, when it has been held; or about the whole, after one. */
export type SurveyStep = {
  kind: "survey";
  key: string;
  asked: Asked;
  survey: SurveyDefinition;
  when: { about: typeof eachMeeting | MeetingRef } | { after: MeetingRef };
  openDays: number;
};

/** Each seat answers by itself, and all are revealed when all are in. */
export type AssignmentStep = {
  kind: "assignment";
  key: string;
  opens: "at-once" | { after: MeetingRef };
  due: { days: number; before: MeetingRef };
};

/** One thing that a format asks for; `stepsFor` says how often that is in a group. */
export type Step = MeetingStep | SurveyStep | AssignmentStep;

/** A survey about every meeting that a group has. */
export const eachMeeting = "each-meeting";

export type Prompt = { key: string; label: Localised; claim?: true };

export type AssignmentTemplate = {
  key: string;
  title: Localised;
  intro: Localised;
  minutes: number;
  /** Answered in words; a claim by a number from 1 (strongly disagree) to 5. */
  prompts: readonly Prompt[];
  /** What to look for when all answers are read side by side. */
  mirror: Localised;
};

export type AgendaItem = {
  minutes: number;
  key: string;
  title: Localised;
  what: Localised;
  readAloud?: boolean;
};

/** A format: the recipe of a programme, as a value. */
export type Format = {
  key: string;
  name: Localised;
  summary: Localised;
  groupSize: number;
  /** Where one is left over, a group may have so many seats; each hosts once. */
  largestGroup: number;
  /** The survey that an enrolment is made with. */
  intake: SurveyDefinition;
  /** Which of its questions says what the house reads. */
  reads: Reading;
  steps: readonly Step[];
  themes: readonly { key: string; label: Localised }[];
  assignments: readonly AssignmentTemplate[];
  agendas: Readonly<Record<string, readonly AgendaItem[]>>;
  groundRules: readonly { key: string; text: Localised }[];
  /** What it says otherwise than the platform, by namespace and key. */
  words: Words;
};
