import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import type { Part } from "@/lib/formats/parts";
import type { Presentation } from "@/lib/formats/presentation";
import type { Localised } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/overrides";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import type { Counting } from "@/lib/surveys/totals";

/** Whom a survey asks; what it asks with a name is for the contacts alone. */
type Asked = "those-who-came" | "contacts";

/** Instead of a meeting's key: the last meeting that a group has, however many those are. */
export const lastMeeting = "last-meeting";

/** A meeting as it takes place in a group, by its key there, such as "visit-1"; or the last. */
export type MeetingRef = string | typeof lastMeeting;

/**
 * People meet: each seat hosts once, in their order, or so many times without a host; in a place, online or in either; at a time that
 * all vote on, or that whoever holds the meeting sets.
 */
export type MeetingStep = {
  kind: "meeting";
  key: string;
  count: { each: "seat" } | { times: number };
  where: "place" | "either" | "online";
  minutes: number;
  times: "voted" | "set";
  /** So many are enough where the group says so; without it all take place. */
  enough?: number;
  /** Between one and the next. */
  gapWeeks?: { min: number; max: number };
};

/** Asked about a meeting, or about each, when it has been held; or about the whole, after one or so many months later. */
export type SurveyStep = {
  kind: "survey";
  key: string;
  asked: Asked;
  survey: SurveyDefinition;
  when: { about: typeof eachMeeting | MeetingRef } | { after: MeetingRef; months?: number };
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
export type Step = MeetingStep | SurveyStep | AssignmentStep | DocumentStep;

/** A survey about every meeting that a group has. */
export const eachMeeting = "each-meeting";

type Prompt = { key: string; label: Localised; claim?: true };

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

/** How enrolments are brought into groups; a format of a way that is not built cannot be opened. */
export type Grouping =
  /** In twos, and up to `largest` by hand or where some are left over. */
  | { kind: "pairs"; largest: number }
  /** By hand. */
  | { kind: "sets"; least: number; most: number }
  | { kind: "each" }
  | { kind: "everyone" }
  | { kind: "placed" };

/** Whose yes confirms a proposed group: of all, of so many when all have answered or their days are over, or of nobody. */
type Agreement = { kind: "all" } | { kind: "enough"; least: number } | { kind: "none" };

/** What becomes of a group that somebody leaves: it ends, or goes on while so many are left. */
type Leaving = { kind: "ends" } | { kind: "goes-on"; least: number };

/** What somebody who guides a group is there for. */
type Role = {
  key: string;
  label: Localised;
  /** No group is proposed without one. */
  needed: boolean;
  /** Booked for the meetings, and in one place at a time. */
  busy: boolean;
  /** May hold a meeting: chooses its time and says who came. */
  holds: boolean;
  /** Reads and writes the notes, and what is written to those who guide. */
  notes: boolean;
};

/** A format: the recipe of a programme, as a value. */
export type Format = {
  key: string;
  name: Localised;
  summary: Localised;
  presentation: Presentation;
  parts: readonly [Part, ...Part[]];
  grouping: Grouping;
  agreement: Agreement;
  leaving: Leaving;
  roles: readonly Role[];
  steps: readonly Step[];
  counting: Counting;
  themes: readonly { key: string; label: Localised }[];
  assignments: readonly AssignmentTemplate[];
  documents: readonly DocumentTemplate[];
  /** By the key of a meeting as it takes place in a group, such as "visit-1", or of its step. */
  agendas: Readonly<Record<string, readonly AgendaItem[]>>;
  groundRules: readonly { key: string; text: Localised }[];
  /** What it says otherwise than the platform, by namespace and key. */
  words: Words;
};
