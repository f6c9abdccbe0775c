import { sealed, type Vote } from "@/lib/feedback/ballot-sealing";
import { counts } from "@/lib/feedback/counting-tx";
import { currentSurvey, loadAsked, loadNamed } from "@/lib/feedback/loading";
import { partsOf, quotedName } from "@/lib/feedback/rules";
import { type NamedSheet, NothingToSay, type SurveySheet } from "@/lib/feedback/schema";
import { readsAfter } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { readersAmong } from "@/lib/groups/access";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer, withoutReceipt } from "@/lib/kernel/viewer";
import { hasNameless, questionsOf } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";
import { isNameless } from "@/lib/surveys/sight";
import { isoWeek } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/**
 * Answers a survey after a meeting so that nothing links the answer and the person: the question to the person is deleted and the
 * answer dropped into the ballot box, sealed, from where it comes out among others. The transaction writes nothing that names the
 * person: no receipt (a form's key would), no activity. Who sends again is not asked any more; that is their first receipt. Who sends nothing
 * is asked whether that is meant; no answer is made of it, and they are not asked again.
 */
export function answerSurvey(viewer: Viewer, sheet: SurveySheet, typed: unknown, now: Date): Promise<void> {
  const { groupId, step, about } = sheet;
  return write(withoutReceipt(viewer), async (tx) => {
    const asked = await loadAsked(tx, viewer, sheet, now);
    if (!asked || asked.asking === "not-asked") throw new Refused("not-found");
    if (asked.asking === "answered") return;
    if (asked.asking === "closed") throw new Refused("survey-not-open");
    const { group, survey, meeting, name } = asked;
    const questions = questionsOf(survey.definition).filter(isNameless);
    const answers = answersSchema(questions, group.programme.themes).parse(typed);
    const isEmpty = Object.keys(answers).length === 0;
    if (isEmpty) NothingToSay.parse(typed);
    const { count } = await tx.unanswered.deleteMany({
      where: { groupId, step, about, userId: userIdOf(viewer) },
    });
    if (count === 0 || isEmpty) return;
    const { quote } = readsAfter(formatOf(group.programme.format));
    const { numbers, words, addressed } = partsOf(survey.definition, answers, quote);
    const origin = { groupId, about, counts: await counts(tx, viewer, group) };
    const quotedAs = quotedName(quote, answers, name);
    const readers = readersAmong(group.facilitators);
    const place = {
      ...{ convenerId: group.convenerId, programmeId: group.programmeId, step },
      week: isoWeek(now, meeting?.timeZone ?? "Europe/Helsinki"),
    };
    // Always both, so that it does not tell who has written something to the facilitator.
    await drop(
      tx,
      { ...place, kind: "answers" },
      { ...origin, readers: [], answers: numbers, words, quotedAs },
    );
    await drop(
      tx,
      { ...place, kind: "addressed" },
      { ...origin, readers, answers: addressed, words: [], quotedAs: null },
    );
  });
}

/**
 * What the contacts of an association say in its name of the whole, when the last meeting is behind, or of a meeting that they hosted; they may change it until the programme
 * ends. Returns the group's id.
 */
export function answerInName(viewer: Viewer, sheet: NamedSheet, typed: unknown, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const named = await loadNamed(tx, viewer, sheet);
    if (!named) throw new Refused("not-found");
    if (!named.isOpen) throw new Refused("survey-not-open");
    const survey = await currentSurvey(tx, named.programmeId, sheet.step, sheet.surveyId);
    if (!survey) throw new Refused("not-found");
    const questions = questionsOf(survey.definition).filter((question) => !isNameless(question));
    const answers = answersSchema(questions, []).parse(typed);
    const { groupId, step, about } = sheet;
    const key = { groupId, step, about, enrolmentId: named.enrolmentId };
    const data = { surveyId: survey.id, answers, answeredAt: now, readers: named.facilitators };
    // Where all of it is said in the association's name, its contacts have answered with it.
    if (!hasNameless(survey.definition))
      await tx.unanswered.deleteMany({
        where: { groupId, step, about, userId: { in: named.contacts } },
      });
    if (sheet.version === 0) {
      const { convenerId, programmeId } = named;
      const { count } = await tx.namedAnswer.createMany({
        data: [{ ...key, convenerId, programmeId, ...data }],
        skipDuplicates: true,
      });
      if (count === 0) throw new Refused("changed-by-someone-else");
      return sheet.groupId;
    }
    const { count } = await tx.namedAnswer.updateMany({
      where: { ...key, version: sheet.version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw new Refused("changed-by-someone-else");
    return sheet.groupId;
  });
}

function drop(tx: Tx, place: Omit<Prisma.BallotCreateManyInput, "id" | "sealed">, vote: Vote) {
  return tx.ballot.createMany({ data: [{ ...place, ...sealed(vote) }] });
}
