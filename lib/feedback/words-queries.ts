import { mayReadWords } from "@/lib/feedback/closed-loading";
import { blankedOut, namesIn } from "@/lib/feedback/free-words";
import { wholeSurvey } from "@/lib/feedback/loading";
import { answeredSurveys } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Answers, Question, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy, questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";

/** Something written without a name, for the coordinator who reads it. */
export type FreeWord = {
  id: string;
  question: string;
  /** As it was written while it is unread; without what was blanked out afterwards. */
  text: string;
  blanked: string[];
  /** Names of the programme that it seems to hold. */
  names: string[];
  read: boolean;
  consent: string | null;
  quotedAs: string | null;
};

/** A survey's free words: nothing before it has closed, or where meetings are counted one by one before that of a meeting has. */
export type SurveyWords = {
  step: string;
  title: Localised;
  closed: boolean;
  questions: Question[];
  words: FreeWord[];
};

type Of = { id: string; format: string };

/** What people have written after the meetings of a programme that the viewer coordinates; nobody else reads it. */
export function listFreeWords(viewer: Viewer, { id, format }: Of, now: Date): Promise<SurveyWords[]> {
  return read(viewer, async (db) => {
    const own = { id, ...programmesCoordinatedBy(viewer) };
    if ((await db.programme.count({ where: own })) === 0) return [];
    const names = await namesOf(db, id);
    const all: SurveyWords[] = [];
    for (const { key: step } of answeredSurveys(formatOf(format))) {
      const definition = await wholeSurvey(db, id, step);
      if (!definition) continue;
      const closed = await mayReadWords(db, { id, format, step }, now);
      const rows = closed
        ? await db.freeAnswer.findMany({ where: { programmeId: id, step }, orderBy: { id: "asc" } })
        : [];
      all.push({
        ...{ step, title: definition.title, closed },
        questions: questionsOf(definition).filter(
          ({ kind, key }) =>
            (kind === "text" || kind === "long-text") && rows.some((row) => row.question === key),
        ),
        words: rows.map((row) => ({
          ...{ id: row.id, question: row.question, blanked: row.blanked, read: row.readAt !== null },
          text: row.readAt ? blankedOut(row.text, row.blanked) : row.text,
          names: row.readAt ? [] : namesIn(row.text, names),
          ...{ consent: row.consent, quotedAs: row.quotedAs },
        })),
      });
    }
    return all;
  });
}

/** What an association said in its own name when the meetings were over. */
type NamedWords = { enrolmentId: string; name: string; reference: string; answers: Answers };
export type NamedSurvey = {
  step: string;
  title: Localised;
  definition: SurveyDefinition;
  questions: Question[];
  answered: NamedWords[];
};

/** What associations said in their own name to those who coordinate their programme: who wants a new partner, what to improve. */
export function listNamedAnswers(viewer: Viewer, { id, format }: Of): Promise<NamedSurvey[]> {
  return read(viewer, async (db) => {
    const own = { id, ...programmesCoordinatedBy(viewer) };
    if ((await db.programme.count({ where: own })) === 0) return [];
    const all: NamedSurvey[] = [];
    for (const { key: step } of answeredSurveys(formatOf(format))) {
      const definition = await wholeSurvey(db, id, step);
      const questions = definition ? questionsOf(definition).filter((one) => !isNameless(one)) : [];
      if (!definition || questions.length === 0) continue;
      const rows = await db.namedAnswer.findMany({
        where: { programmeId: id, step },
        orderBy: [{ enrolment: { name: "asc" } }, { id: "asc" }],
        select: { answers: true, enrolment: { select: { id: true, name: true, reference: true } } },
      });
      all.push({
        ...{ step, title: definition.title, definition, questions },
        answered: rows.map(({ answers, enrolment: { id: enrolmentId, name, reference } }) => ({
          ...{ enrolmentId, name, reference },
          answers: answersSeenBy(definition, answers, "coordinator", "agreed"),
        })),
      });
    }
    return all;
  });
}

async function namesOf(db: Reads, programmeId: string): Promise<string[]> {
  const enrolments = await db.enrolment.findMany({
    where: { programmeId },
    select: { name: true, participants: { select: { user: { select: { name: true } } } } },
  });
  const guides = await db.groupFacilitator.findMany({
    where: { group: { programmeId } },
    select: { user: { select: { name: true } } },
  });
  return [
    ...enrolments.flatMap(({ name, participants }) => [name, ...participants.map(({ user }) => user.name)]),
    ...guides.map(({ user }) => user.name),
  ];
}
