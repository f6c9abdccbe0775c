import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sending, systemViewer } from "@/lib/auth/viewers";
import { as } from "@/lib/db";
import { answerSurvey } from "@/lib/feedback/commands";
import { getFeedback, getSurvey, getSurveyAbout } from "@/lib/feedback/queries";
import { buildAnonymous, buildEnrolment, buildGroup, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { afterVisits, closingStep, feedbackStep, refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const nextWeek = later(now, 7);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const about = ({ group }: PairWorld) => ({ groupId: group.id, step: feedbackStep, about: "visit-2" });
const answer = (world: PairWorld, person: Person, typed: Record<string, unknown> = { ideas: "5" }) =>
  answerSurvey(viewerOf(person), about(world), typed, now);
const asking = async (world: PairWorld, person: Person, at = now) =>
  (await getSurveyAbout(viewerOf(person), world.group.meetings["visit-2"] as string, feedbackStep, at))
    ?.asking;

describe("feedback on a visit", () => {
  test("is answered once; who sends again finds it answered", async () => {
    const world = await afterVisits(now);
    expect(await asking(world, world.colleague)).toBe("open");
    await answer(world, world.colleague);
    expect(await asking(world, world.colleague)).toBe("answered");
    await answer(world, world.colleague, { ideas: "1" });
    expect(await rows('select answers from "Response" where step = $1', [feedbackStep])).toEqual([
      { answers: { ideas: "5" } },
    ]);
    expect(await asking(world, world.one.contact)).toBe("open");
  });

  test("leaves nothing behind that links the answer and the person", async () => {
    const world = await afterVisits(now);
    const before = await everyRow();
    await answerSurvey(
      sending(viewerOf(world.colleague), "7f0c2c57-19a4-4b8e-9d35-2f6d8f3c1a11"),
      about(world),
      { ideas: "5", greetings: "Kiitos" },
      now,
    );
    const after = await everyRow();
    const written = after.filter(
      (row) => !before.some(({ table, row: text }) => table === row.table && text === row.row),
    );
    expect(written.map(({ table }) => table)).toEqual(["Response"]);
    const [response] = await rows<Record<string, unknown>>('select * from "Response" where step = $1', [
      feedbackStep,
    ]);
    expect(JSON.stringify(response)).not.toContain(world.colleague.id);
    expect(response).toMatchObject({
      enrolmentId: null,
      groupId: world.group.id,
      about: "visit-2",
      week: "2027-W09",
      quotedAs: null,
    });
    expect(Object.keys(response ?? {}).filter((column) => /At$|user|author|sender/i.test(column))).toEqual(
      [],
    );
    const [{ xmin } = { xmin: "" }] = await rows<{ xmin: string }>(
      'select xmin::text from "Response" where step = $1',
      [feedbackStep],
    );
    expect(after.filter((row) => row.xmin === xmin).map(({ table }) => table)).toEqual(["Response"]);
    expect(
      await rows('select id from "Unanswered" where "userId" = $1 and step = $2', [
        world.colleague.id,
        feedbackStep,
      ]),
    ).toEqual([]);
  });

  test("sent a hundred times at once is one answer", async () => {
    const world = await afterVisits(now);
    const sent = await Promise.all(
      Array.from({ length: 100 }, () => refusal(answer(world, world.one.contact))),
    );
    expect(new Set(sent)).toEqual(new Set(["nothing refused"]));
    expect(await rows('select id from "Response" where step = $1', [feedbackStep])).toHaveLength(1);
  });

  test("is asked of those who came, while it is open", async () => {
    const world = await afterVisits(now);
    for (const person of [world.facilitator, world.coordinator]) {
      expect(await asking(world, person)).toBe("not-asked");
      expect(await refusal(answer(world, person))).toBe("not-found");
    }
    expect(await getSurvey(viewerOf(world.stranger), about(world), now)).toBeNull();
    expect(await refusal(answer(world, world.stranger))).toBe("not-found");
    expect(await asking(world, world.colleague, later(now, 11))).toBe("closed");
    expect(await refusal(answerSurvey(viewerOf(world.colleague), about(world), {}, later(now, 11)))).toBe(
      "survey-not-open",
    );
    expect(
      (await getSurvey(viewerOf(world.colleague), { ...about(world), step: closingStep, about: null }, now))
        ?.asking,
    ).toBe("not-asked");
    expect(await getSurvey(viewerOf(world.colleague), { ...about(world), about: null }, now)).toBeNull();
  });

  test("a quote carries the association's name only with leave", async () => {
    const world = await afterVisits(now);
    await answer(world, world.one.contact, { quote: "Kannatti.", quoteConsent: "named" });
    await answer(world, world.other.contact, { quote: "Kannatti meistäkin.", quoteConsent: "anonymous" });
    const named = await rows<{ quotedAs: string | null }>(
      'select "quotedAs" from "Response" where step = $1 order by "quotedAs"',
      [feedbackStep],
    );
    expect(named).toEqual([{ quotedAs: world.one.name }, { quotedAs: null }]);
  });

  test("what is no answer to a question is refused with the question's name, or left out", async () => {
    const world = await afterVisits(now);
    await expect(answer(world, world.colleague, { ideas: "6" })).rejects.toMatchObject({
      issues: [{ path: ["ideas"] }],
    });
    await answer(world, world.colleague, { ideas: "5", evil: "x" });
    expect(await rows('select answers from "Response" where step = $1', [feedbackStep])).toEqual([
      { answers: { ideas: "5" } },
    ]);
  });
});

describe("what a facilitator learns", () => {
  test("a greeting is read by the facilitator from the next week on, and by nobody else", async () => {
    const world = await afterVisits(now);
    await answer(world, world.colleague, { greetings: "Kiitos hiljaisuudesta.", best: "Kahvi" });
    const read = async (person: Person, at: Date) =>
      JSON.stringify(await getFeedback(viewerOf(person), world.group.id, at));
    expect(await read(world.facilitator, now)).not.toContain("Kiitos hiljaisuudesta.");
    expect(await read(world.facilitator, nextWeek)).toContain("Kiitos hiljaisuudesta.");
    expect(await read(world.facilitator, nextWeek)).not.toContain("Kahvi");
    for (const person of [world.coordinator, world.one.contact, world.stranger])
      expect(await read(person, nextWeek)).toBe("null");
  });

  test("totals of own groups are told from five answers in three groups on; other facilitators' groups do not count", async () => {
    const world = await afterVisits(now);
    const totalsNow = async () =>
      (await getFeedback(viewerOf(world.facilitator), world.group.id, now))?.surveys[0]?.totals.answers;
    const other = await as(systemViewer(), (tx) => buildUser(tx, { name: "Joonas Ledare" }));
    await answers(world, world.facilitator, 2, "a");
    await answers(world, world.facilitator, 2, "b");
    await answers(world, other, 3, "c");
    expect(await totalsNow()).toBeNull();
    await answers(world, world.facilitator, 1, "d");
    expect(await totalsNow()).toBe(5);
  });
});

/** A group of the programme with a facilitator, and answers about it from a month ago. */
async function answers(
  { programme }: PairWorld,
  facilitator: Person,
  count: number,
  name: string,
): Promise<void> {
  await as(systemViewer(), async (tx) => {
    const contact = await buildUser(tx, { name });
    const enrolments = [
      await buildEnrolment(tx, now, { programme, contact, answers: { name: `${name} 1` } }),
      await buildEnrolment(tx, now, { programme, contact, answers: { name: `${name} 2` } }),
    ];
    const group = await buildGroup(tx, now, { programme, enrolments, facilitator });
    for (let index = 0; index < count; index++)
      await buildAnonymous(tx, programme, group, {
        step: feedbackStep,
        about: "visit-1",
        answers: { ideas: "4" },
        at: later(now, -30),
      });
  });
}

/** Every row of every table of ours, with the transaction that wrote it. */
async function everyRow(): Promise<{ table: string; xmin: string; row: string }[]> {
  const tables = await rows<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public'`,
  );
  const all = await Promise.all(
    tables.map(({ tablename }) =>
      rows<{ xmin: string; row: string }>(`select xmin::text, t::text as row from "${tablename}" t`).then(
        (found) => found.map((row) => ({ table: tablename, ...row })),
      ),
    ),
  );
  return all.flat();
}
