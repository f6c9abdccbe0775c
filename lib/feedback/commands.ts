import { as } from "@/lib/db";
import { loadAsked } from "@/lib/feedback/loading";
import { quotedName } from "@/lib/feedback/rules";
import { NothingToSay, type SurveySheet } from "@/lib/feedback/schema";
import { Refused } from "@/lib/refusals";
import { answersSeenBy, questionsOf } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";
import { isoWeek } from "@/lib/time/days";
import { userIdOf, type Viewer } from "@/lib/viewer";

/**
 * Answers a survey after a meeting so that nothing links the answer and the person: the question to the person is deleted and
 * the answer inserted under a random id, with no time finer than the week. The transaction writes nothing that names the person:
 * no receipt (a form's key would), no activity. Who sends again is not asked any more; that is their first receipt. Who sends
 * nothing is asked whether that is meant; no answer is made of it, and they are not asked again.
 */
export function answerSurvey(viewer: Viewer, sheet: SurveySheet, typed: unknown, now: Date): Promise<void> {
  const { groupId, step, about } = sheet;
  return as({ ...viewer, formKey: null }, async (tx) => {
    const asked = await loadAsked(tx, viewer, sheet, now);
    if (!asked || asked.asking === "not-asked") throw new Refused("not-found");
    if (asked.asking === "answered") return;
    if (asked.asking === "closed") throw new Refused("survey-not-open");
    const { group, survey, meeting, standing } = asked;
    const answers = answersSchema(questionsOf(survey.definition), group.programme.themes).parse(typed);
    const isEmpty = Object.keys(answers).length === 0;
    if (isEmpty) NothingToSay.parse(typed);
    const { count } = await tx.unanswered.deleteMany({
      where: { groupId, step, about, userId: userIdOf(viewer) },
    });
    if (count === 0 || isEmpty) return;
    const own = group.seats.find(({ seat }) => standing.seats.includes(seat));
    await tx.response.create({
      data: {
        convenerId: group.convenerId,
        programmeId: group.programmeId,
        surveyId: survey.id,
        groupId,
        step,
        about,
        answers: answersSeenBy(survey.definition, answers, "own", "agreed"),
        week: isoWeek(now, meeting?.timeZone ?? "Europe/Helsinki"),
        quotedAs: quotedName(answers, own?.enrolment.name ?? ""),
      },
    });
  });
}
