import { isGroupedByHand } from "@/lib/formats/grouping";
import type { Part } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import type { Refusal } from "@/lib/kernel/refusals";
import { after } from "@/lib/kernel/states";
import { type ProgrammeEvent, type ProgrammeState, programmeStates } from "@/lib/programmes/states";
import { offeredThemes, type Theme } from "@/lib/surveys/rules";
import { dayAfter, dayIn, dayOf } from "@/lib/time/days";
import { hasPassed } from "@/lib/time/deadline";

type SignUp = {
  state: ProgrammeState;
  signUpOpensOn: Date;
  signUpClosesOn: Date;
  meetingsToOn: Date;
  timeZone: string;
};
type Enrolled = Pick<Part, "whileRunning">;

/**
 * Why nobody can answer the survey of a part now, or null: sign-up is open from its first day to the end of its last, and where the part
 * says so from then on as long as the programme runs, to the end of its last day.
 */
export function whyNotEnrol(programme: SignUp, part: Enrolled, now: Date): Refusal | null {
  const today = dayIn(now, programme.timeZone);
  const runs = programme.state === "RUNNING" && part.whileRunning;
  const last = runs ? programme.meetingsToOn : programme.signUpClosesOn;
  const open = dayOf(programme.signUpOpensOn) <= today && today <= dayOf(last);
  return open && (runs || programme.state === "OPEN") ? null : { code: "programme-not-open" };
}

/** Why a coordinator cannot type in an answer taken by phone, or null: that may come late, while pairs are being made. */
export function whyNotEnrolByPhone(programme: { state: ProgrammeState }, part: Enrolled): Refusal | null {
  const takes: readonly ProgrammeState[] = part.whileRunning
    ? ["OPEN", "MATCHING", "RUNNING"]
    : ["OPEN", "MATCHING"];
  return takes.includes(programme.state) ? null : { code: "programme-not-open" };
}

/** The parts of its format in which one can enrol in a programme now. */
export function openParts(programme: SignUp & { format: string }, now: Date): Part[] {
  return formatOf(programme.format).parts.filter((part) => whyNotEnrol(programme, part, now) === null);
}

/** The parts of its format in which a coordinator can type in answers taken by phone. */
export function partsByPhone(programme: { state: ProgrammeState; format: string }): Part[] {
  return formatOf(programme.format).parts.filter((part) => whyNotEnrolByPhone(programme, part) === null);
}

/** What to ask about days that were typed for a programme, or null: one far from today is rather a slip of the year. */
export function whyAskDays(days: readonly string[], now: Date, zone: string): Refusal | null {
  const today = dayIn(now, zone);
  const far = days.find((day) => day < dayAfter(today, -farDays) || day > dayAfter(today, 2 * farDays));
  return far ? { code: "date-far", params: { day: far } } : null;
}

const farDays = 365;

/** What decides whether a programme may go on to its next state. */
export type Moving = Omit<SignUp, "signUpOpensOn" | "meetingsToOn"> & {
  /** The key of its format, which says whether its groups need somebody who guides them. */
  format: string;
  facilitators: number;
  themes: number;
  /** Groups that have neither ended nor been dissolved. */
  liveGroups: number;
  /** Groups that have been proposed and not been dissolved. */
  proposedGroups: number;
};

/** What decides whether a programme may go on, from what its page knows of it. */
export function movingOf(
  programme: Omit<SignUp, "meetingsToOn"> & {
    format: string;
    facilitators: readonly unknown[];
    invited: readonly unknown[];
    themes: readonly Theme[];
  },
  { groups }: { groups: Record<"DRAFT" | "PROPOSED" | "CONFIRMED" | "COMPLETED", number> },
): Moving {
  return {
    ...programme,
    facilitators: programme.facilitators.length + programme.invited.length,
    themes: offeredThemes(programme.themes).length,
    liveGroups: groups.DRAFT + groups.PROPOSED + groups.CONFIRMED,
    proposedGroups: groups.PROPOSED + groups.CONFIRMED + groups.COMPLETED,
  };
}

/** Whether a programme has those who guide its groups, or needs none. */
function hasGuides({ format, facilitators }: Moving): boolean {
  return facilitators > 0 || neededRoles(formatOf(format)).length === 0;
}

/** Whether a programme has themes to choose from, or its format knows none. */
function hasThemes({ format, themes }: Moving): boolean {
  return themes > 0 || formatOf(format).themes.length === 0;
}

/** Why an event cannot happen to a programme now, or null. */
export function whyNotMove(programme: Moving, event: ProgrammeEvent, now: Date): Refusal | null {
  if (!after(programmeStates, programme.state, event)) return { code: "changed-by-someone-else" };
  const isMadeByHand = isGroupedByHand(formatOf(programme.format));
  const signUpsLast = { day: programme.signUpClosesOn, now, zone: programme.timeZone };
  switch (event) {
    case "open":
      if (!hasThemes(programme) || !hasGuides(programme)) return { code: "programme-not-ready" };
      return hasPassed(signUpsLast) ? { code: "programme-dates-past" } : null;
    case "reopenSignUp":
      return hasPassed(signUpsLast) ? { code: "programme-dates-past" } : null;
    case "closeSignUp":
      return isMadeByHand ? null : { code: "changed-by-someone-else" };
    case "start":
      if (!isMadeByHand) return null;
      if (programme.state !== "MATCHING") return { code: "changed-by-someone-else" };
      return programme.proposedGroups === 0 ? { code: "programme-without-groups" } : null;
    case "close":
    case "cancel":
      return programme.liveGroups > 0 ? { code: "programme-has-groups" } : null;
    default:
      return null;
  }
}

/** The event that a programme waits for, or null where it has come to its end. Where nobody makes groups it starts from its sign-up. */
export function nextEvent({ state, format }: Pick<Moving, "state" | "format">): ProgrammeEvent | null {
  const next: Partial<Record<ProgrammeState, ProgrammeEvent>> = {
    DRAFT: "open",
    OPEN: isGroupedByHand(formatOf(format)) ? "closeSignUp" : "start",
    MATCHING: "start",
    RUNNING: "close",
  };
  return next[state] ?? null;
}

/** Why a programme's details cannot be changed, or null. */
export function whyNotChangeProgramme({ state }: { state: ProgrammeState }): Refusal | null {
  return endOf(state) ? { code: "programme-has-ended" } : null;
}

/** The address that a programme's name suggests, as it can be read on a poster: "Vertaisvierailut, kevät 2027" → "vertaisvierailut-kevat-2027". */
export function slugFrom(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
}

/** Whether a programme has come to its end, and how; null while it goes on. */
export function endOf(state: ProgrammeState): "closed" | "cancelled" | null {
  if (state === "CLOSED") return "closed";
  return state === "CANCELLED" ? "cancelled" : null;
}

/**
 * What a coordinator does next where nobody waits for a pair: decide, take in from the waiting list, follow the pairs, or invite; and
 * nothing of it in a programme that has ended.
 */
export function nextWithoutPairing(
  state: ProgrammeState,
  { enrolments, groups }: Standings,
): "closed" | "cancelled" | "decide" | "take-in" | "follow" | "invite" {
  const ended = endOf(state);
  if (ended) return ended;
  if (enrolments.SUBMITTED > 0) return "decide";
  if (enrolments.WAITLISTED > 0) return "take-in";
  return groups.PROPOSED + groups.CONFIRMED + groups.COMPLETED > 0 ? "follow" : "invite";
}

type Standings = {
  enrolments: Record<"SUBMITTED" | "WAITLISTED", number>;
  groups: Record<"PROPOSED" | "CONFIRMED" | "COMPLETED", number>;
};
