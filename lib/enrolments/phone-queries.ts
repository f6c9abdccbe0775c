import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { getEnrolment } from "@/lib/enrolments/queries";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { asksRatherNot, questionsOf } from "@/lib/surveys/rules";

/** What coordinators have begun to ask by phone and not sent yet, the latest first. */
export async function listPhoneDrafts(viewer: Viewer, programmeId: string) {
  const where = {
    programmeId,
    state: "DRAFT",
    source: "PHONE",
    AND: enrolmentsCoordinatedBy(viewer),
  } as const;
  return read(viewer, (db) =>
    db.enrolment.findMany({
      where,
      orderBy: [{ savedAt: "desc" }, { id: "desc" }],
      select: { id: true, name: true, savedAt: true },
    }),
  );
}

/** What a receipt repeats, on paper as in the mail: what was answered, but for whom they would rather not meet. */
export async function getReceiptCopy(viewer: Viewer, id: string) {
  const enrolment = await getEnrolment(viewer, id);
  if (!enrolment) return null;
  const { reference, name, programme, programmeId, submittedAt, definition, answers, short } = enrolment;
  const told = Object.fromEntries(Object.entries(answers).filter(([key]) => !isPrivate(definition, key)));
  return {
    reference,
    organisation: name,
    programme: programme.name,
    programmeId,
    convener: { name: programme.convener.name, phone: programme.convener.phone },
    submittedAt,
    short,
    definition,
    themes: programme.themes,
    answers: told,
  };
}

/** Whom one would rather not meet does not travel by mail. */
function isPrivate(definition: SurveyDefinition, key: string): boolean {
  return questionsOf(definition).some((question) => asksRatherNot(question) && question.key === key);
}
