import { assignment } from "@/components/steps/assignment";
import { check } from "@/components/steps/check";
import { document } from "@/components/steps/document";
import type { DrawnStep } from "@/components/steps/drawn";
import { meeting } from "@/components/steps/meeting";
import { survey } from "@/components/steps/survey";
import type { StepKind } from "@/lib/steps/step";

/** Every kind of step as it is drawn. One that is missing here does not compile. */
export const drawn: Record<StepKind, DrawnStep> = { meeting, assignment, document, survey, check };
