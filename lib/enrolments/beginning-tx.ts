import { columnsOf, factsOf } from "@/lib/enrolments/facts";
import { mintReference } from "@/lib/enrolments/reference";
import { intakeStep, type Part } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { pagesOf } from "@/lib/surveys/rules";

/** A draft with its empty response. A new reference is tried until one is free; two browsers never share a key. */
export async function createDraft(
  tx: Tx,
  { programme, part, survey }: Start,
  draft: Beginnings,
  answers: Answers = {},
): Promise<string> {
  const shared = {
    convenerId: programme.convenerId,
    programmeId: programme.id,
    surveyId: survey.id,
  };
  const columns = { ...columnsOf(factsOf(part.reads, answers)), part: part.key };
  const step = intakeStep(formatOf(programme.format), part.key);
  for (let tries = 0; tries < 5; tries++) {
    const rows = await tx.enrolment.createManyAndReturn({
      data: [{ ...shared, ...draft, reference: mintReference(), ...columns }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!rows[0]) continue;
    await tx.response.create({ data: { ...shared, step, enrolmentId: rows[0].id, answers } });
    return rows[0].id;
  }
  throw new Refused("try-again");
}

/** What is read of a programme to begin an answer to the survey of one of its parts. */
export const beginningFields = {
  id: true,
  convenerId: true,
  format: true,
  state: true,
  themes: true,
  timeZone: true,
  signUpOpensOn: true,
  signUpClosesOn: true,
  meetingsToOn: true,
};

/** The survey with which one enrols in a programme in a part, the format's first where none is named; refused where there is none such. */
export async function startOf<P extends Start["programme"]>(
  tx: Tx,
  programme: P | null,
  asked: string | undefined,
): Promise<Start & { programme: P }> {
  if (!programme) throw new Refused("not-found");
  const format = formatOf(programme.format);
  const part = format.parts.find(({ key }) => key === (asked ?? format.parts[0].key));
  const survey = await tx.survey.findFirst({
    where: { programmeId: programme.id, step: part ? intakeStep(format, part.key) : "" },
    orderBy: { version: "desc" },
    select: { id: true, definition: true },
  });
  if (!part || !survey) throw new Refused("not-found");
  return { programme, part, survey };
}

/** The page that such a survey begins with. */
export function firstPage({ survey }: Pick<Start, "survey">, short: boolean): string {
  return pagesOf(survey.definition, short)[0]?.key ?? "review";
}

type Start = {
  programme: { id: string; convenerId: string; format: string };
  part: Part;
  survey: { id: string; definition: SurveyDefinition };
};

type Beginnings = { locale: string; short: boolean; keyHash?: string; source?: "PHONE" };
