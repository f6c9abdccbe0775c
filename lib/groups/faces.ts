import { factsOf } from "@/lib/enrolments/facts";
import type { Reading } from "@/lib/formats/reading";
import { type Wishing, wishesBetween } from "@/lib/groups/wishes";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy } from "@/lib/surveys/rules";
import type { Stage } from "@/lib/surveys/sight";

/** What is read of an enrolment to say what those who are proposed to it, or it to them, may see of it. */
export const faceFields = {
  name: true,
  municipality: true,
  organisationId: true,
  survey: { select: { definition: true } },
  response: { select: { answers: true } },
  wishes: {
    where: { kind: "WISH" },
    select: { organisationId: true, name: true, mayTell: true, settledAt: true },
  },
} as const;

type Shown = Wishing & {
  survey: { definition: SurveyDefinition };
  response: { answers: Answers } | null;
};

/** What the pair may see of a seat, seen from one's own. */
export function faceOf(
  reads: Reading,
  { enrolment, seat, agreedAt }: { seat: number; agreedAt: Date | null; enrolment: Shown },
  { enrolment: own }: { enrolment: Shown },
  stage: Stage,
) {
  const definition = enrolment.survey.definition;
  const seen = answersSeenBy(definition, enrolment.response?.answers ?? {}, "other", stage);
  const mine = answersSeenBy(own.survey.definition, own.response?.answers ?? {}, "other", stage);
  const facts = factsOf(reads, seen);
  return {
    seat,
    name: enrolment.name,
    agreed: agreedAt !== null,
    municipality: enrolment.municipality,
    definition,
    seen,
    website: facts.website,
    why: { own: factsOf(reads, mine), other: facts, ...wishesBetween(own, enrolment) },
  };
}
