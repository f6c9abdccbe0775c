import type { Localised } from "@/lib/i18n/locales";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Who a task of a step belongs to. */
export type Asked = "contacts" | "those-who-came";

/**
 * One thing a format asks for. A step is linked to meetings in two ways only: `about` a meeting (opens when it has been held)
 * or `after` one.
 */
export type Step =
  | {
      kind: "survey";
      key: string;
      asked: Asked;
      survey: SurveyDefinition;
      about?: "each-meeting";
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

/** The meetings of a format, in their order. */
export function meetingSteps(format: Format): MeetingStep[] {
  return format.steps.filter((step) => step.kind === "meeting");
}

/** The surveys that come after meetings, in their order. */
export function surveySteps(format: Format): SurveyStep[] {
  return format.steps.filter((step) => step.kind === "survey");
}

/** The assignments of a format, in their order. */
export function assignmentSteps(format: Format): AssignmentStep[] {
  return format.steps.filter((step) => step.kind === "assignment");
}
