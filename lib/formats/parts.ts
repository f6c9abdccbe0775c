import type { Reading } from "@/lib/formats/reading";
import type { Format } from "@/lib/formats/recipe";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Who enrols, and with which survey. */
export type Part = {
  key: string;
  of: "organisation" | "person";
  intake: SurveyDefinition;
  reads: Reading;
  accepted: "by-coordinator" | "at-once";
  /** Somebody may enrol while the programme runs. */
  whileRunning?: true;
  /** Its contact names those who take part, so many; the contact does only where they name themselves. */
  company?: { least: number; most: number };
};

/** Under which the answer to the survey of an enrolment is stored, beside those of a recipe's steps; none of them has this key. */
export const intakeStep = "intake";

/** The part of a format that an enrolment is in. */
export function partOf({ parts }: Format, key: string): Part {
  const part = parts.find((one) => one.key === key);
  if (!part) throw new Error(`no such part: ${key}`);
  return part;
}

/** The survey that an enrolment is made with. */
export function intakeOf({ parts: [part] }: Format): SurveyDefinition {
  return part.intake;
}

/** Which of its questions says what the house reads. */
export function readsOf({ parts: [part] }: Format): Reading {
  return part.reads;
}
