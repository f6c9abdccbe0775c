import type { Reading } from "@/lib/formats/reading";
import type { Format } from "@/lib/formats/recipe";
import type { Locale, Localised } from "@/lib/i18n/locales";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Who enrols, and with which survey. */
export type Part = {
  key: string;
  of: "organisation" | "person";
  /** What it is called in lists, and what leads to its survey; a format of one part says neither. */
  label?: Localised;
  invitation?: Localised;
  intake: SurveyDefinition;
  reads: Reading;
  accepted: "by-coordinator" | "at-once";
  /** No group is proposed to anybody of it before their supervisor, whom they name, has said yes by a link. */
  endorsed?: "supervisor";
  /** Somebody may enrol while the programme runs. */
  whileRunning?: true;
  /** Its contact names those who take part, so many; the contact does only where they name themselves. */
  company?: { least: number; most: number };
};

type WithParts = Pick<Format, "parts">;

/** The part of a format that an enrolment is in. */
export function partOf({ parts }: WithParts, key: string): Part {
  const part = parts.find((one) => one.key === key);
  if (!part) throw new Error(`no such part: ${key}`);
  return part;
}

/** Whether whoever enrols in a part of a format names those who take part. */
export function hasCompany({ parts }: WithParts): boolean {
  return parts.some(({ company }) => company !== undefined);
}

/** Whether one chooses as what to enrol. */
export function hasChoice({ parts }: WithParts): boolean {
  return parts.length > 1;
}

/** As what somebody takes part in a format, in words; null where there is nothing to choose. */
export function partLabel(format: WithParts, key: string, locale: Locale): string | null {
  return hasChoice(format) ? (partOf(format, key).label?.[locale] ?? null) : null;
}

/** Which of the questions of a part's survey say what the house reads. */
export function readsOf(format: WithParts, part: string): Reading {
  return partOf(format, part).reads;
}

/**
 * Under which a programme's copy of a part's survey and the answers to it are stored, beside those of a recipe's steps; none of them has
 * such a key. The first part's is a word that says nothing of parts.
 */
export function intakeStep({ parts }: WithParts, part: string): string {
  return parts[0].key === part ? firstIntake : `${firstIntake}-${part}`;
}

/** Under which the survey of a part by this key may stand in a programme of whatever format: the longer one, where there is one such. */
export function intakeStepsAt(part: string | undefined): string[] {
  return part ? [firstIntake, `${firstIntake}-${part}`] : [firstIntake];
}

/** The part whose survey stands under this key. */
export function partAsked(format: WithParts, step: string): Part {
  const part = format.parts.find(({ key }) => intakeStep(format, key) === step);
  if (!part) throw new Error(`no such survey: ${step}`);
  return part;
}

/** The keys of the surveys of all parts. */
export function intakeSteps(format: WithParts): string[] {
  return format.parts.map(({ key }) => intakeStep(format, key));
}

/** The part whose enrolments have seats in groups; null where nobody has one. */
export function seatedPart({ parts, grouping }: Grouped): Part | null {
  if (grouping.kind === "each") return partOf({ parts }, grouping.of);
  if (grouping.kind !== "everyone") return parts[0];
  return grouping.seats === null ? null : partOf({ parts }, grouping.seats);
}

/** The part that a format is about before all: whose enrolments have seats, or where nobody has, the first. */
export function mainPart(format: Grouped): Part {
  return seatedPart(format) ?? format.parts[0];
}

/** Which questions of the surveys after meetings say a sentence that may be told onward, and what a report speaks of. */
export function readsAfter({ parts }: WithParts): Pick<Reading, "quote" | "thought"> {
  const all = parts.map(({ reads }) => reads);
  return {
    quote: all.find(({ quote }) => quote)?.quote,
    thought: all.find(({ thought }) => thought)?.thought,
  };
}

type Grouped = Pick<Format, "parts" | "grouping">;

/** The survey of the first part; those of the others begin with it. */
export const firstIntake = "intake";
