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
};

/** The survey that an enrolment is made with. */
export function intakeOf({ parts: [part] }: Format): SurveyDefinition {
  return part.intake;
}

/** Which of its questions says what the house reads. */
export function readsOf({ parts: [part] }: Format): Reading {
  return part.reads;
}
