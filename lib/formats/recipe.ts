import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import type { MeetingName } from "@/lib/formats/meeting-names";
import type { Part } from "@/lib/formats/parts";
import type { Presentation } from "@/lib/formats/presentation";
import type { Round } from "@/lib/formats/rounds";
import type { Localised } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/overrides";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import type { Counting } from "@/lib/surveys/totals";

/**
 * Whom a survey asks: those who came; the contacts of every seat, or of the one that hosts the meeting it is about; everybody who takes
 * part. What it asks with a name is for the contacts and, before a meeting, for those who take part.
 */
type Asked = "those-who-came" | "contacts" | "host" | "participants";

/** Instead of a meeting's key: the last meeting that a group has, however many those are. */
export const lastMeeting = "last-meeting";

/** Instead of a meeting's key: the first that a group has of those that only its mode has, whichever that is. */
export const firstOfMode = "first-of-mode";

/** A meeting as it takes place in a group, by its key there, such as "visit-1"; or the last, or the first of its mode; where something is about meetings, a step by its key, each of whose it is about. */
export type MeetingRef = string | typeof lastMeeting | typeof firstOfMode;

/**
 * People meet: each seat hosts once, in their order, or so many times without a host, or as many times as were ordered; in a place,
 * online or in either; at a time that all vote on, that all vote on for all meetings at once, or that whoever holds the meeting sets.
 */
export type MeetingStep = {
  kind: "meeting";
  key: string;
  /** What it is called; without it by its number, as the platform says it. A recipe with several steps of meetings names each. */
  name?: MeetingName;
  count: { each: "seat" } | { times: number } | { ordered: { least: number; most: number; usual: number } };
  where: "place" | "either" | "online";
  minutes: number;
  /** It goes on for several days, so many: one meeting, each of whose days takes so many minutes. */
  days?: { least: number; most: number };
  times: "voted" | "together" | "set";
  /** Who is expected: all of the group; or where this stands those who have a place, for it takes so many and others wait in a queue. */
  places?: Places;
  /** So many are enough where the group says so; without it all take place. */
  enough?: number;
  /** It is a day of rounds, one after the other, in each of which people meet others: who is expected there has a numbered badge. */
  rounds?: readonly Round[];
  /** Once it has been held, so many days long whoever met somebody there may say that they would like to stay in touch. */
  contacts?: { days: number };
  /** Guests keep a diary of its days, which nobody else reads. */
  diary?: true;
  /** Each of its days ends with a talk of so many minutes between those who meet, who tick that they have had it. */
  talk?: { minutes: number };
  /** Between one and the next. */
  gapWeeks?: { min: number; max: number };
  /** Only groups of these modes have it; without it, every group. */
  modes?: readonly string[];
};

/**
 * Places at a meeting to which one signs up: how many there usually are, under how many it is asked whether it takes place, and of one
 * organisation how many at most in the first days after signing up has begun.
 */
type Places = { usual: number; least: number; perOrganisation: { most: number; days: number } };

/**
 * Asked about a meeting, or about each, when it has been held; or about the whole: after a meeting, so many months later, or once in a
 * calendar year, of the same person in all groups together. Before a meeting somebody writes to those who guide it, with their name; or
 * answers without one.
 */
export type SurveyStep = {
  kind: "survey";
  key: string;
  asked: Asked;
  survey: SurveyDefinition;
  when:
    | { about: typeof eachMeeting | MeetingRef }
    | { after: MeetingRef; months?: number }
    | { before: MeetingRef }
    | { yearly: true };
  openDays: number;
};

/**
 * Each seat answers by itself, and all are revealed when all are in; or whoever hosts does, before each meeting of a step that they host,
 * and the others read it at once.
 */
export type AssignmentStep = {
  kind: "assignment";
  key: string;
  /** Its template is the one of its own key. */
  by?: "host";
  /** Whoever hosts may name colleagues who meet the guests: these are told who comes and when, and when that changes. */
  colleagues?: true;
  opens: "at-once" | { after: MeetingRef };
  due: { days: number; before: MeetingRef };
};

/**
 * Before a meeting online those who take part try out the technology with whoever has this role, each in so many minutes of their own, of
 * which there are so many. It is beside the meetings: nothing is asked or written of it, and nothing waits for it.
 */
export type CheckStep = {
  kind: "check";
  key: string;
  title: Localised;
  /** What it is, and for whom. */
  intro: Localised;
  heldBy: string;
  before: MeetingRef;
  minutes: number;
  places: number;
};

/** One thing that a format asks for; `stepsFor` says how often that is in a group. */
export type Step = MeetingStep | SurveyStep | AssignmentStep | DocumentStep | CheckStep;

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
  /** Each enrolment of a part is a group by itself. */
  | { kind: "each"; of: string }
  /** The whole programme is one group, in which each enrolment of a part has a seat, also those that come later; nobody where null. */
  | { kind: "everyone"; seats: string | null }
  /** Guests with hosts, of these parts; where it is mutual, each hosts the other as far as that can be, and only the rest one way. */
  | { kind: "placed"; guest: string; host: string; mutual: "first" | "never" };

/**
 * Whose yes confirms a proposed group: of all, of so many when all have answered or their days are over, of whoever accepts an offer, or
 * of nobody.
 */
type Agreement = { kind: "all" } | { kind: "enough"; least: number } | Offered | { kind: "none" };

/**
 * What an offer says until somebody writes otherwise: its note on value added tax, what is included, and for how many days it holds; and
 * what it always says: what whoever orders learns of the meetings, and what not.
 */
type Offered = { kind: "offer"; vat?: Localised; included?: Localised; days?: number; learns?: Localised };

/**
 * What becomes of a group that somebody leaves: it ends, or goes on while so many are left; somebody may still come until so many of its
 * meetings have been held.
 */
type Leaving = { kind: "ends" } | { kind: "goes-on"; least: number; newcomersUntil?: number };

/** What somebody who guides a group is there for. */
export type Role = {
  key: string;
  label: Localised;
  /** What it is to have it, and what one sees and does not see, told to whoever is named and to those who name. */
  told?: Localised;
  /** No group is proposed without one; of those that contacts name, none is missing when its meetings begin. */
  needed: boolean;
  /** Booked for the meetings, and in one place at a time. */
  busy: boolean;
  /** May hold a meeting: chooses its time and says who came. */
  holds: boolean;
  /** Reads and writes the notes, and what is written to those who guide. */
  notes: boolean;
  /** A meeting to which whoever has it cannot come may take place without them, as a free one, where others hold it. */
  free?: true;
  /** Named by a contact of the group; a coordinator names the others. */
  from?: "contact";
};

/** What so many meetings cost, in cents. */
export type Price = { meetings: number; cents: number };

/** A format: the recipe of a programme, as a value. */
export type Format = {
  key: string;
  name: Localised;
  summary: Localised;
  presentation: Presentation;
  parts: readonly [Part, ...Part[]];
  grouping: Grouping;
  agreement: Agreement;
  /** Where an offer is accepted: what so many meetings cost; a number that is not here has no price. */
  prices?: readonly Price[];
  leaving: Leaving;
  roles: readonly Role[];
  /** In which ways a group may go about it; a step may be of some of them only. */
  modes?: readonly { key: string; label: Localised }[];
  steps: readonly Step[];
  /** Those who have taken part may stand on a list by theme that the others read, as long as they say so once a year. */
  contacts?: "list";
  /** Of each house whose people take part somebody may be named who reads how many of them go out and come in: numbers, and nothing else. */
  houses?: "numbers";
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
