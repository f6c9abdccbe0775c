import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { exportProgramme } from "@/lib/exports/commands";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerInName, answerSurvey } from "@/lib/feedback/commands";
import { getFeedback, getSurvey } from "@/lib/feedback/queries";
import { readFreeAnswer } from "@/lib/feedback/words-commands";
import { listFreeWords, listNamedAnswers } from "@/lib/feedback/words-queries";
import { answeredSurveys } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import {
  type AfterReader,
  afterReaders,
  type Form,
  formSeen,
  type SurveyState,
  surveyStates,
} from "@/lib/surveys/after-sight";
import type { Answers, Question } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";
import type { Totals } from "@/lib/surveys/totals";
import type { Person } from "@/prisma/seed/builders";
import { type Asked, crowd } from "../../support/crowd";
import { emptyDatabase, rows } from "../../support/database";
import { closeDatabase, later, type PairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const surveys = answeredSurveys(formatOf("peer-visits"));

beforeAll(emptyDatabase);
afterAll(closeDatabase);

/** What a reader is told, by the form in which it is told. */
type Told = Record<Exclude<Form, "numbers">, string> & { numbers: readonly string[] };

const every = surveys.flatMap((survey) =>
  surveyStates.map((state) => ({ survey, state, title: survey.survey.title.en })),
);

describe.each(every)("$title, $state", ({ survey: { key: step, when, survey }, state }) => {
  let told: Record<AfterReader, Told>;
  let mails: string;

  beforeAll(async () => {
    const place = { step, about: "about" in when ? when.about : null };
    const { world, people } = await answered(place, questionsOf(survey), state);
    const at = hasClosed(state) ? later(now, 20) : later(now, 8);
    await readAll(world, at);
    const entries = afterReaders.map(async (reader) => [
      reader,
      await toldTo(reader, world, people, place, at),
    ]);
    told = Object.fromEntries(await Promise.all(entries));
    mails = JSON.stringify(await rows('select * from "Email"'));
  });

  it.each(questionsOf(survey).map((question) => [question.key, question] as const))(
    "C1: what the line under %s promises is what queries and files show",
    (key, question) => {
      const expected = afterReaders.map((reader) => [reader, formSeen(reader, question, state)]);
      expect(afterReaders.map((reader) => [reader, formOf(told[reader], question)])).toEqual(expected);
      expect(mails).not.toContain(`merkki-${key}`);
    },
  );
});

/** The one form in which a reader is told the answer; two at once are none that is promised. */
function formOf(told: Told, question: Question): string | null {
  const forms = [
    ...(["named", "words", "quoted"] as const).filter((form) => told[form].includes(markOf(question, form))),
    ...(told.numbers.includes(question.key) ? ["numbers"] : []),
  ];
  return forms.length === 0 ? null : forms.join(" and ");
}

/** What an answer can be found again by: a text by itself, a choice with its key, and leave to quote by the name it leads to. */
function markOf(question: Question, form: Form): string {
  if (question.kind === "text" || question.kind === "long-text") return `merkki-${question.key}`;
  if (question.seenBy === "quote") return form === "named" ? '"quoteConsent":' : "Kerho 0 ry";
  return `"${question.key}":`;
}

function answerTo(question: Question): string {
  if (question.kind === "rating") return "5";
  if (question.kind === "score") return "10";
  if (question.kind !== "choice") return `merkki-${question.key}`;
  return (question.options.find(({ key }) => key === "named") ?? question.options[0])?.key ?? "";
}

function answersTo(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map((question) => [question.key, answerTo(question)]));
}

/** A survey that has been answered as far as its state says: every question, by everybody, and in the association's name. */
async function answered(
  place: { step: string; about: string | null },
  questions: readonly Question[],
  state: SurveyState,
): Promise<{ world: PairWorld; people: Asked[] }> {
  const isFew = state === "open" || state === "few";
  const { world, people } = await crowd(isFew ? 4 : 12, now, place);
  for (const { person, group } of people) {
    const sheet = { ...place, groupId: group.id };
    await answerSurvey(viewerOf(person), sheet, answersTo(questions.filter(isNameless)), now);
  }
  const named = questions.filter((question) => !isNameless(question));
  const [{ person, group }] = people as [Asked];
  const sheet = { groupId: group.id, step: place.step, about: null, version: 0 };
  if (named.length > 0) await answerInName(viewerOf(person), sheet, answersTo(named), now);
  await openBallots(systemViewer(), now);
  if (hasClosed(state))
    await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [world.programme.id]);
  if (state === "dissolved")
    await rows(`update "Group" set state = 'DISSOLVED', "dissolvedAt" = $2 where id = $1`, [group.id, now]);
  await openBallots(systemViewer(), hasClosed(state) ? later(now, 20) : later(now, 8));
  return { world, people };
}

function hasClosed(state: SurveyState): boolean {
  return state === "few" || state === "closed" || state === "dissolved";
}

/** What may be told onward is told once a coordinator has read it. */
async function readAll(world: PairWorld, at: Date): Promise<void> {
  const viewer = viewerOf(world.coordinator);
  for (const { words } of await listFreeWords(viewer, await programmeOf(world), at))
    for (const { id } of words) await readFreeAnswer(viewer, { id, blank: [] }, at);
}

/** All that a reader can get of the answers, the first group's facilitator and associations among them. */
async function toldTo(
  reader: AfterReader,
  world: PairWorld,
  people: readonly Asked[],
  place: { step: string; about: string | null },
  at: Date,
): Promise<Told> {
  const [{ person, group, other }, , , colleague] = people as [Asked, Asked, Asked, Asked];
  const programme = await programmeOf(world);
  if (reader === "report") return reported(world, programme, at);
  const persons: Record<Exclude<AfterReader, "report">, Person> = {
    ...{ own: person, colleague: colleague.person, other },
    ...{ coordinator: world.coordinator, facilitator: world.facilitator },
  };
  const viewer = viewerOf(persons[reader]);
  const feedback = (await getFeedback(viewer, group.id, at))?.surveys ?? [];
  const survey = await getSurvey(viewer, { ...place, groupId: group.id }, at);
  const report = reader === "coordinator" ? await getReport(viewer, programme, at) : null;
  return {
    named: JSON.stringify([
      (await listNamedAnswers(viewer, programme)).map(({ answered }) => answered),
      feedback.map(({ toGuides }) => toGuides),
      survey?.named?.answers,
    ]),
    words: JSON.stringify([
      (await listFreeWords(viewer, programme, at)).map(({ words }) => words),
      feedback.map(({ greetings }) => greetings),
    ]),
    quoted: "",
    numbers: [...feedback, ...(report?.surveys ?? [])].flatMap(({ totals }) => counted(totals)),
  };
}

/** What the report and the files of the programme say, whoever they are handed to. */
async function reported(
  world: PairWorld,
  programme: Awaited<ReturnType<typeof programmeOf>>,
  at: Date,
): Promise<Told> {
  const viewer = viewerOf(world.coordinator);
  const { surveys: said, quotes } = await getReport(viewer, programme, at);
  const feedback = await exportProgramme(viewer, programme, "feedback", "fi");
  return {
    named: "",
    words: "",
    quoted: JSON.stringify([quotes, feedback]),
    numbers: said.flatMap(({ totals }) => counted(totals)),
  };
}

function counted({ questions }: Totals): string[] {
  return questions.filter(({ kind }) => kind !== "too-few").map(({ key }) => key);
}

async function programmeOf(world: PairWorld) {
  const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  return programme;
}
