import { columnsOf, factsOf } from "@/lib/enrolments/facts";
import { mintReference } from "@/lib/enrolments/reference";
import { intakeStep, readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { pagesOf } from "@/lib/surveys/rules";

/** A draft with its empty response. A new reference is tried until one is free; two browsers never share a key. */
export async function createDraft(
  tx: Tx,
  programme: { id: string; convenerId: string; format: string; surveys: { id: string }[] },
  draft: Beginnings,
  answers: Answers = {},
): Promise<string> {
  const shared = {
    convenerId: programme.convenerId,
    programmeId: programme.id,
    surveyId: programme.surveys[0]?.id ?? "",
  };
  const format = formatOf(programme.format);
  const columns = { ...columnsOf(factsOf(readsOf(format), answers)), part: format.parts[0].key };
  for (let tries = 0; tries < 5; tries++) {
    const rows = await tx.enrolment.createManyAndReturn({
      data: [{ ...shared, ...draft, reference: mintReference(), ...columns }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!rows[0]) continue;
    await tx.response.create({ data: { ...shared, step: intakeStep, enrolmentId: rows[0].id, answers } });
    return rows[0].id;
  }
  throw new Refused("try-again");
}

/** What is read of a programme to begin an answer to its survey. */
export const withSurvey = {
  id: true,
  convenerId: true,
  format: true,
  state: true,
  themes: true,
  timeZone: true,
  signUpOpensOn: true,
  signUpClosesOn: true,
  surveys: {
    where: { step: intakeStep },
    orderBy: { version: "desc" as const },
    take: 1,
    select: { id: true, definition: true },
  },
};

/** The page that the survey of such a programme begins with. */
export function firstPage(surveys: readonly { definition: SurveyDefinition }[], short: boolean): string {
  return surveys.flatMap(({ definition }) => pagesOf(definition, short))[0]?.key ?? "review";
}

type Beginnings = { locale: string; short: boolean; keyHash?: string; source?: "PHONE" };
