import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { listEmails } from "@/lib/emails/queries";
import { exportProgramme } from "@/lib/exports/commands";
import { sealedOrigin } from "@/lib/feedback/ballot-sealing";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerInName, answerSurvey } from "@/lib/feedback/commands";
import { getFeedback, getSurvey } from "@/lib/feedback/queries";
import { openedResponses } from "@/lib/feedback/released-tx";
import { readFreeAnswer } from "@/lib/feedback/words-commands";
import { listFreeWords, listNamedAnswers } from "@/lib/feedback/words-queries";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { addFormat } from "@/lib/formats/registry";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getBoard } from "@/lib/reports/board-queries";
import { getReport } from "@/lib/reports/report-queries";
import { waits } from "@/lib/reports/waits";
import { nudge } from "@/lib/tasks/commands";
import type { BuiltGroup, Person } from "@/prisma/seed/builders";
import { crowd } from "../support/crowd";
import { emptyDatabase, rows } from "../support/database";
import { turnsDuring } from "../support/turns";
import { afterVisits, closingStep, refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const closed = later(now, 20);

const ownNumbers = { ...peerVisits, key: "own-numbers", counting: { answers: 5, groups: 1 } };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("numbers of nameless answers", () => {
  it("C3: the report, the export and the facilitator's page are the same before and after any one answer", async () => {
    const { world, people } = await crowd(12, now);
    const states: string[] = [];
    for (const { person, group } of people) {
      await answer(person, group, { ideas: "5", fit: "4", best: `Sana ${states.length}` });
      await openBallots(systemViewer(), now);
      states.push(await everyReaders(world, now));
    }
    // Numbers come once, when there are enough for them and for the last batch.
    expect(new Set(states.slice(0, 9)).size).toBe(1);
    expect(new Set(states).size).toBeLessThanOrEqual(2);
    const counted = await answersCounted(world, now);
    expect(counted).toBeGreaterThanOrEqual(5);
    expect(people.length - counted).toBeGreaterThanOrEqual(5);
    await close(world);
    await openBallots(systemViewer(), closed);
    expect(await answersCounted(world, closed)).toBe(people.length);
    // How many were asked is said when the survey has closed: while it is open, it would tell who is still to come.
    const [feedback, closing] = (await report(world, closed)).surveys;
    const [came] = await rows<{ first: number; last: number }>(
      `select count(*) filter (where m.ordinal = 1)::int as first, count(*) filter (where m.ordinal = 2)::int as last
       from "Attendance" a join "Meeting" m on m.id = a."meetingId" where a.asked and m.state = 'HELD'`,
    );
    expect(came?.last).toBeGreaterThan(people.length);
    expect([feedback?.asked, closing?.asked]).toEqual([came?.first, came?.last]);
  });

  it("where one group is enough, each group's answers come out by themselves when nobody of it is asked any more", async () => {
    addFormat(ownNumbers);
    const { world, people } = await crowd(10, now, undefined, 2);
    await rows(`update "Programme" set format = $1`, [ownNumbers.key]);
    const [first] = people;
    const own = people.filter(({ group }) => group.id === first?.group.id);
    const others = people.filter((one) => !own.includes(one));
    const says = async (some: typeof people) => {
      for (const { person, group } of some) await answer(person, group, { ideas: "5" });
      await openBallots(systemViewer(), now);
      return answersCounted(world, now);
    };
    expect(await says(own.slice(1))).toBe(0);
    expect(await says(others.slice(1))).toBe(0);
    expect(await says(own.slice(0, 1))).toBe(5);
    await close(world);
    await openBallots(systemViewer(), closed);
    // Four of the other group have nobody to hide among, and never come out.
    expect(await answersCounted(world, closed)).toBe(5);
    expect(await rows('select batch from "Response" where batch is not null group by batch')).toHaveLength(1);
  });

  it("faults 12: the event loop turns while the seals of many answers are opened", async () => {
    const sealed = Array.from({ length: 1_000 }, (_, at) => ({
      ...sealedOrigin({ groupId: `g${at}`, about: null, counts: true, readers: [] }),
      ...{ step: "closing", answers: { ideas: "5" }, batch: 1, closing: false },
    }));
    const { result, turns } = await turnsDuring(() => openedResponses(sealed));
    expect(result.map(({ groupId }) => groupId)).toEqual(sealed.map((_, at) => `g${at}`));
    expect(turns).toBeGreaterThanOrEqual(19);
  });

  it("C3: control: numbers counted as answers come are told apart by the same attack", async () => {
    const { world, people } = await crowd(6, now);
    const states: string[] = [];
    for (const { person, group } of people) {
      await answer(person, group, { ideas: states.length % 2 ? "1" : "5" });
      // A leaky product: every ballot is opened at once.
      const { id, origin } = sealedOrigin({ groupId: group.id, about: null, counts: true, readers: [] });
      await rows(
        `insert into "Response" (id, "convenerId", "programmeId", "surveyId", step, origin, answers, week, batch)
         select $1, b."convenerId", b."programmeId", s.id, b.step, $2, '{"ideas":"5"}', b.week, 1
         from "Ballot" b join "Survey" s on s."programmeId" = b."programmeId" and s.step = b.step where b.kind = 'answers'`,
        [id, origin],
      );
      await rows('delete from "Ballot"');
      states.push(await everyReaders(world, now));
    }
    expect(states.at(-1)).not.toBe(states.at(-2));
  });

  it("C3: nobody is told whose answer is missing: not the board, not who was reminded, not the log", async () => {
    const { world, people } = await crowd(3, now);
    const [first] = people;
    const programme = await programmeOf(world);
    const board = await getBoard(viewerOf(world.coordinator), { ...programme }, {}, 1, now);
    const own = board.rows.find(({ group }) => group.id === first?.group.id);
    const surveys = waits(own?.group.plan ?? [], now).filter(({ task }) => task.kind === "survey");
    expect(surveys.map(({ side }) => side)).toEqual(["asked"]);
    const groupId = first?.group.id as string;
    await nudge(viewerOf(world.coordinator), { groupId, taskKey: "survey:closing", side: null }, now);
    expect(await rows(`select facts->'sides' as sides from "Activity" where action = 'group.nudge'`)).toEqual(
      [{ sides: [] }],
    );
    const outbox = await listEmails(viewerOf(world.coordinator), { groupId, page: 1 });
    expect(outbox).toMatchObject({ total: 0, rows: [] });
    expect(await rows(`select count(*)::int as n from "Email" where template = 'nudge'`)).toEqual([{ n: 1 }]);
  });
});

describe("words without a name", () => {
  it("C2: are read by a coordinator once the survey has closed, and by nobody before", async () => {
    const { world, people } = await crowd(6, now);
    for (const [index, { person, group }] of people.entries())
      await answer(person, group, {
        ideas: "5",
        best: `Veikko keitti kahvia ${index}`,
        quote: "Kannatti.",
        quoteConsent: index ? "no" : "anonymous",
      });
    const programme = await programmeOf(world);
    const words = async (person: Person, at: Date) =>
      (await listFreeWords(viewerOf(person), programme, at)).flatMap((survey) => survey.words);
    await openBallots(systemViewer(), now);
    expect(await words(world.coordinator, now)).toEqual([]);
    await close(world);
    await openBallots(systemViewer(), closed);
    for (const person of [world.facilitator, world.one.contact, world.stranger])
      expect(await words(person, closed)).toEqual([]);
    const unread = await words(world.coordinator, closed);
    expect(unread.filter(({ question }) => question === "best")).toHaveLength(6);
    expect(unread[0]).toMatchObject({ read: false });
    // Nobody else is told anything before it has been read, and afterwards only what may be quoted.
    expect((await report(world, closed)).quotes).toEqual([]);
    for (const { id } of unread)
      await readFreeAnswer(viewerOf(world.coordinator), { id, blank: ["Veikko"] }, closed);
    const read = await words(world.coordinator, closed);
    expect(read.map(({ text }) => text).join()).not.toContain("Veikko");
    expect((await report(world, closed)).quotes).toEqual([{ text: "Kannatti.", by: null }]);
    const sheets = await exportProgramme(viewerOf(world.coordinator), programme, "feedback", "fi");
    expect(JSON.stringify([sheets, await everyReaders(world, closed)])).not.toContain("kahvia");
    for (const person of [world.facilitator, world.stranger])
      expect(
        await refusal(readFreeAnswer(viewerOf(person), { id: unread[0]?.id as string, blank: [] }, closed)),
      ).toBe("not-found");
  });

  it("C2: stand apart from numbers, so that nobody's words tell how they rated", async () => {
    const { world, people } = await crowd(6, now);
    for (const { person, group } of people) await answer(person, group, { ideas: "5", best: "Sana" });
    await close(world);
    await openBallots(systemViewer(), closed);
    expect(await rows('select answers from "Response" where batch is not null')).toEqual(
      people.map(() => ({ answers: { ideas: "5" } })),
    );
    expect(await rows('select * from "Ballot"')).toEqual([]);
  });
});

describe("what an association says in its own name", () => {
  it("C4: is asked of its contacts after the last visit, changed by them, and listed for the coordinator by name", async () => {
    const world = await afterVisits(now);
    const sheet = { groupId: world.group.id, step: closingStep, about: null, version: 0 };
    const say = (person: Person, version: number, typed: unknown) =>
      answerInName(viewerOf(person), { ...sheet, version }, typed, now);
    expect(await refusal(say(world.colleague, 0, { newPair: "later" }))).toBe("not-found");
    await say(world.one.contact, 0, { newPair: "next-round", improve: "Aikataulu", willDo: "Soitamme." });
    expect(await refusal(say(world.one.contact, 0, { newPair: "no" }))).toBe("changed-by-someone-else");
    await say(world.one.contact, 1, { newPair: "later", improve: "Aikataulu", willDo: "Soitamme." });
    const seen = await getSurvey(viewerOf(world.one.contact), { ...sheet, about: null }, now);
    expect(seen?.named).toMatchObject({ version: 2, answers: { newPair: "later" } });
    const programme = await programmeOf(world);
    expect(
      (await listNamedAnswers(viewerOf(world.coordinator), programme)).flatMap(({ answered }) => answered),
    ).toEqual([
      {
        enrolmentId: world.one.id,
        name: world.one.name,
        reference: expect.any(String),
        answers: { newPair: "later", improve: "Aikataulu", willDo: "Soitamme." },
      },
    ]);
    expect(await listNamedAnswers(viewerOf(world.facilitator), programme)).toEqual([]);
    const guides = (await getFeedback(viewerOf(world.facilitator), world.group.id, now))?.surveys;
    expect(guides?.flatMap(({ toGuides }) => toGuides)).toEqual([
      { name: world.one.name, answers: { willDo: "Soitamme." } },
    ]);
    expect(
      (await getSurvey(viewerOf(world.other.contact), { ...sheet, about: null }, now))?.named,
    ).toMatchObject({ version: 0, answers: {} });
  });
});

function answer(person: Person, group: BuiltGroup, typed: Record<string, string>): Promise<void> {
  return answerSurvey(viewerOf(person), { groupId: group.id, step: closingStep, about: null }, typed, now);
}

function close({ programme }: PairWorld): Promise<unknown> {
  return rows(`update "Programme" set state = 'CLOSED' where id = $1`, [programme.id]);
}

async function programmeOf(world: PairWorld) {
  const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  return programme;
}

async function report(world: PairWorld, at: Date) {
  return getReport(viewerOf(world.coordinator), await programmeOf(world), at);
}

async function answersCounted(world: PairWorld, at: Date): Promise<number> {
  return (await report(world, at)).surveys.find(({ step }) => step === closingStep)?.totals.answers ?? 0;
}

/** What everybody is told of the answers: the report, the export and the facilitator's page. */
async function everyReaders(world: PairWorld, at: Date): Promise<string> {
  const programme = await programmeOf(world);
  return JSON.stringify([
    (await report(world, at)).surveys.map(({ totals, asked }) => ({ totals, asked })),
    await exportProgramme(viewerOf(world.coordinator), programme, "feedback", "fi"),
    (await getFeedback(viewerOf(world.facilitator), world.group.id, at))?.surveys.map(({ totals }) => totals),
  ]);
}
