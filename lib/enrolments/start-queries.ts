import { cache } from "react";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { intakeStepsAt, type Part, partAsked } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { ProgrammeState } from "@/lib/programmes/states";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import type { Theme } from "@/lib/surveys/rules";

/**
 * The enrolment whose key this browser holds, with its own answers; null where it holds none. One query: this is the survey's page.
 */
export const getHeldEnrolment = cache(async (viewer: Viewer): Promise<HeldEnrolment | null> => {
  if (!viewer.enrolmentId) return null;
  const rows = await read(
    viewer,
    (db) => db.$queryRaw<HeldEnrolment[]>`
      select e.id, e.part, e.state, e.short, e.reference, r.answers, r.version as "answersVersion", s.definition,
        json_build_object('slug', p.slug, 'name', p.name, 'format', p.format, 'themes', p.themes) as programme
      from "Enrolment" e join "Programme" p on p.id = e."programmeId" join "Survey" s on s.id = e."surveyId"
        join "Response" r on r."enrolmentId" = e.id
      where e.id = ${heldEnrolmentOf(viewer)}::uuid`,
  );
  return rows[0] ?? null;
});

export type HeldEnrolment = {
  id: string;
  part: string;
  state: EnrolmentState;
  short: boolean;
  reference: string;
  answers: Answers;
  answersVersion: number;
  definition: SurveyDefinition;
  programme: { slug: string; name: Localised; format: string; themes: readonly Theme[] };
};

/**
 * The start of the survey of a part of a programme, the first where it has no such, with what this browser holds already and what one has sent as a contact, in one query: a
 * newsletter sends everybody here.
 */
export async function getSurveyStart(
  viewer: Viewer,
  slug: string,
  part?: string,
): Promise<SurveyStart | null> {
  const rows = await read(
    viewer,
    (db) => db.$queryRaw<(Omit<SurveyStart, "part"> & { step: string })[]>`
      select p.id, p.name, p.format, p.state, p."timeZone", p."signUpOpensOn", p."signUpClosesOn", p."meetingsToOn", c.name as convener,
        s.step, s.definition->'minutes' as minutes, e.id as "heldId", e.state as "heldState",
        own.id as "ownId", own.name as "sentName"
      from "Programme" p join "Convener" c on c.id = p."convenerId"
        join lateral (
          select step, definition from "Survey" where "programmeId" = p.id and step = any(${intakeStepsAt(part)}::text[])
          order by length(step) desc, version desc limit 1
        ) s on true
        left join lateral (
          select held.id, held.state from "Enrolment" held join "Survey" x on x.id = held."surveyId"
          where held.id = ${heldEnrolmentOf(viewer)}::uuid and held."programmeId" = p.id and (held.state = 'DRAFT' or x.step = s.step)
        ) e on true
        left join lateral (
          select sent.id, sent.name from "Participant" x join "Enrolment" sent on sent.id = x."enrolmentId"
            join "Survey" asked on asked.id = sent."surveyId" and asked.step = s.step
          where x."userId" = ${userIdOf(viewer)}::uuid and x."isContact" and x."leftAt" is null
            and sent."programmeId" = p.id and sent.state in ('SUBMITTED', 'ACCEPTED', 'WAITLISTED')
          order by sent."submittedAt" limit 1
        ) own on true
      where p.slug = ${slug} and p.state in ('OPEN', 'MATCHING', 'RUNNING', 'CLOSED')`,
  );
  const [row] = rows;
  return row ? { ...row, part: partAsked(formatOf(row.format), row.step) } : null;
}

export type SurveyStart = {
  id: string;
  name: Localised;
  format: string;
  state: ProgrammeState;
  timeZone: string;
  signUpOpensOn: Date;
  signUpClosesOn: Date;
  meetingsToOn: Date;
  part: Part;
  convener: string;
  minutes: SurveyDefinition["minutes"];
  heldId: string | null;
  heldState: EnrolmentState | null;
  /** An answer that has been sent, whose contact the viewer is, on whatever device. */
  ownId: string | null;
  sentName: string | null;
};
