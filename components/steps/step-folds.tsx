import type { ReactNode } from "react";
import { AssignmentFold } from "@/components/steps/assignment-fold";
import { CheckFold } from "@/components/steps/check-fold";
import { DocumentFold } from "@/components/steps/document-fold";
import type { FoldProps } from "@/components/steps/drawn";
import { MeetingFold } from "@/components/steps/meeting-fold";
import { SurveyFold } from "@/components/steps/survey-fold";
import { type Occurrence, stepsFor } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Shape } from "@/lib/formats/shape";
import type { Locale } from "@/lib/i18n/locales";
import type { StepKind } from "@/lib/steps/step";
import { stopOf } from "@/lib/tasks/path";
import type { GroupPlan } from "@/lib/tasks/queries";

/** The fold of every kind of step. One that is missing does not compile. */
const folds: Record<StepKind, (props: FoldProps) => ReactNode> = {
  meeting: MeetingFold,
  assignment: AssignmentFold,
  document: DocumentFold,
  survey: SurveyFold,
  check: CheckFold,
};

type Folded = { programme: { format: Format }; facts: Shape };

/** The folds of a group's cycle: each meeting with what follows it, then those of surveys; stops that are shared once. */
export function foldsOf({ programme, facts }: Folded): [during: Occurrence[][], surveys: Occurrence[]] {
  const during: Occurrence[][] = [];
  const surveys: Occurrence[] = [];
  const seen = new Set<string>();
  for (const at of stepsFor(programme.format, facts)) {
    const station = stopOf(at);
    if (at.step.kind === "survey") {
      if (!seen.has(station)) surveys.push(at);
    } else if (at.step.kind === "meeting" || during.length === 0) during.push([at]);
    else during.at(-1)?.push(at);
    seen.add(station);
  }
  return [during, surveys];
}

/** Some folds of a group's cycle. */
export function StepFolds({
  locale,
  group,
  folds: own,
  now,
}: {
  locale: Locale;
  group: GroupPlan;
  folds: readonly Occurrence[];
  now: Date;
}) {
  return own.map((at) => {
    const Fold = folds[at.step.kind];
    return <Fold key={at.key} {...{ locale, group, at, now }} />;
  });
}
