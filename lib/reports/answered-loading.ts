import { hasClosed } from "@/lib/feedback/closed-loading";
import { blankedOut } from "@/lib/feedback/free-words";
import { wholeSurvey } from "@/lib/feedback/loading";
import { comparable, releasedResponses } from "@/lib/feedback/released-tx";
import { asksWhoCame, monthsOf } from "@/lib/formats/asked";
import { answeredSurveys, followedBy, surveySteps } from "@/lib/formats/occurrences";
import { readsAfter } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { type Predicted, predictedOf } from "@/lib/grouping/pairs/predicted";
import type { Reads } from "@/lib/kernel/db";
import { type Comparison, predictions } from "@/lib/reports/predictions";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { hasNameless, questionsOf } from "@/lib/surveys/rules";
import { type Counting, type Totals, totals } from "@/lib/surveys/totals";

/** What was said after the meetings of a programme, as far as that may be shown. */
export type Answered = {
  surveys: ReportedSurvey[];
  /** From how many answers of how many groups on numbers are shown. */
  counting: Counting;
  /** What the score of the pairs said against what was said of the visits; null until that can be known, and nothing where nobody is asked. */
  predictions?: Comparison[] | null;
  quotes: { text: string; by: string | null }[];
};

/** A survey after the meetings in numbers, as far as batches of enough have come out. */
export type ReportedSurvey = {
  step: string;
  definition: SurveyDefinition;
  totals: Totals;
  /** Nobody is asked any more: what is not shown now will not be. */
  closed: boolean;
  /** How many were asked, at the meeting itself; null while the survey is open, and where it is asked later or of others. */
  asked: number | null;
};

/**
 * What was answered after the meetings, from batches that have come out of the ballot box. The comparison with the scores cuts
 * across batches: it is made once, when the survey has closed.
 */
export async function loadAnswered(
  db: Reads,
  programme: { id: string; format: string },
  now: Date,
): Promise<Answered> {
  const format = formatOf(programme.format);
  const [given, asked] = await Promise.all([
    releasedResponses(db, programme.id),
    askedAtMeetings(db, programme.id, format),
  ]);
  const surveys: ReportedSurvey[] = [];
  for (const { key: step } of answeredSurveys(format)) {
    const definition = await wholeSurvey(db, programme.id, step);
    // What is asked in a name only has no numbers.
    if (!definition || !hasNameless(definition)) continue;
    const own = given.filter((response) => response.step === step);
    const closed = await hasClosed(db, programme.id, step, now);
    const counted = totals(definition, own, format.counting);
    // What is answered by name is read elsewhere, and is no number.
    if (counted.questions.length > 0)
      surveys.push({
        ...{ step, definition, totals: counted, closed },
        asked: closed ? askedOfAll(asked.get(step), counted.answers) : null,
      });
  }
  const { thought = {} } = readsAfter(format);
  const foreseen = surveys.find(({ definition }) =>
    questionsOf(definition).some(({ key }) => key === thought.fit),
  );
  const answering = given.filter(({ step }) => step === foreseen?.step).map(({ groupId }) => groupId);
  const groups = await db.group.findMany({
    where: { programmeId: programme.id, id: { in: [...new Set(answering)] } },
    select: { id: true, predicted: true },
  });
  const compared = foreseen?.closed ? comparable(given.filter(({ step }) => step === foreseen.step)) : [];
  return {
    surveys,
    counting: format.counting,
    predictions:
      foreseen &&
      (await predictions({ ...foreseen, thought }, compared, predictedOfThem(groups), format.counting)),
    quotes: await quotes(db, programme.id),
  };
}

/** How many were asked, as far as it is known: where more have answered, some were asked before that was written down. */
function askedOfAll(asked: number | undefined, answers: number | null): number | null {
  return asked !== undefined && asked > 0 && asked >= (answers ?? 0) ? asked : null;
}

/** How many people each survey was asked of who had come to the meeting that it follows. */
async function askedAtMeetings(db: Reads, programmeId: string, format: Format) {
  const meetings = await db.meeting.findMany({
    where: { state: "HELD", group: { programmeId } },
    select: {
      step: true,
      group: { select: shapeFields },
      _count: { select: { attendances: { where: { asked: true } } } },
    },
  });
  const asked = new Map<string, number>();
  for (const { step, group, _count } of meetings)
    for (const survey of surveySteps(format, group))
      if (followedBy(survey) === step && monthsOf(survey.step) === 0 && asksWhoCame(survey.step))
        asked.set(survey.step.key, (asked.get(survey.step.key) ?? 0) + _count.attendances);
  return asked;
}

/** Sentences whose writers let them be told onward and that a coordinator has read for names. */
async function quotes(db: Reads, programmeId: string): Promise<Answered["quotes"]> {
  const told = await db.freeAnswer.findMany({
    where: { programmeId, readAt: { not: null }, consent: { in: ["anonymous", "named"] } },
    select: { text: true, blanked: true, quotedAs: true },
  });
  return told
    .map(({ text, blanked, quotedAs }) => ({ text: blankedOut(text, blanked), by: quotedAs }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

function predictedOfThem(groups: readonly { id: string; predicted: unknown }[]): Map<string, Predicted> {
  return new Map(
    groups.flatMap(({ id, predicted }) => {
      const told = predictedOf(predicted);
      return told ? [[id, told] as const] : [];
    }),
  );
}
