import type { Localised } from "@/lib/i18n/locales";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Who a task of a step belongs to; what a survey asks with a name is for the contacts alone. */
export type Asked = "those-who-came";

/** Instead of a meeting's key: the last meeting that a group has, however many those are. */
export const lastMeeting = "last-meeting";

/**
 * One thing a format asks for. A step is linked to meetings in two ways only: `about` a meeting (opens when it has been held)
 * or `after` one. A meeting takes place in the groups in which its host has a seat, and what is linked to it in those groups.
 */
export type Step =
  | {
      kind: "survey";
      key: string;
      asked: Asked;
      survey: SurveyDefinition;
      /** The meeting that it is about; else it is about the whole, `after` a meeting. */
      about?: string;
      after?: string;
      openDays: number;
    }
  | {
      kind: "meeting";
      key: string;
      hostSeat: number;
      after?: string;
      minutes: number;
      gapWeeks?: { min: number; max: number };
    }
  | { kind: "assignment"; key: string; after: string; before: string; dueDaysBefore: number };

export type AssignmentTemplate = {
  key: string;
  title: Localised;
  intro: Localised;
  minutes: number;
  prompts: readonly { key: string; label: Localised }[];
  /** What to look for when both answers are read side by side. */
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
  steps: readonly Step[];
  themes: readonly { key: string; label: Localised }[];
  assignments: readonly AssignmentTemplate[];
  agendas: Readonly<Record<string, readonly AgendaItem[]>>;
  groundRules: readonly { key: string; text: Localised }[];
};

export type MeetingStep = Extract<Step, { kind: "meeting" }>;
export type SurveyStep = Extract<Step, { kind: "survey" }>;
export type AssignmentStep = Extract<Step, { kind: "assignment" }>;

/** What a format asks of a group of so many seats, in its order. */
export function stepsFor({ steps }: Format, seats: number): Step[] {
  const meetings = steps.filter((step) => step.kind === "meeting" && step.hostSeat <= seats);
  const last = meetings.at(-1)?.key;
  const takesPlace = (key: string | undefined) => !key || meetings.some((meeting) => meeting.key === key);
  return steps
    .map((step) => (step.kind === "survey" && step.after === lastMeeting ? { ...step, after: last } : step))
    .filter((step) => {
      if (step.kind === "meeting") return step.hostSeat <= seats;
      return takesPlace(step.after) && (step.kind === "survey" || takesPlace(step.before));
    });
}

/** The meetings of a group of so many seats, in their order: each seat hosts one. */
export function meetingSteps(format: Format, seats: number): MeetingStep[] {
  return stepsFor(format, seats).filter((step) => step.kind === "meeting");
}

/** The surveys that come after the meetings of a group of so many seats, in their order. */
export function surveySteps(format: Format, seats: number): SurveyStep[] {
  return stepsFor(format, seats).filter((step) => step.kind === "survey");
}

/** The assignments of a group of so many seats, in their order. */
export function assignmentSteps(format: Format, seats: number): AssignmentStep[] {
  return stepsFor(format, seats).filter((step) => step.kind === "assignment");
}

/** Every survey that a format asks after meetings in groups of any size, by the key of its step. */
export function surveysAfter({ steps }: Format): SurveyStep[] {
  return steps.filter((step) => step.kind === "survey");
}
