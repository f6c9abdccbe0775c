import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sending, systemViewer } from "@/lib/auth/viewers";
import { opened } from "@/lib/feedback/ballot-sealing";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { getFeedback, getSurvey } from "@/lib/feedback/queries";
import type { Person } from "@/prisma/seed/builders";
import { rows, truncateDatabase } from "../support/database";
import { afterVisits, closingStep, feedbackStep, refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const nextWeek = later(now, 7);

beforeEach(truncateDatabase);
afterAll(closeDatabase);

const about = ({ group }: PairWorld) => ({ groupId: group.id, step: closingStep, about: null });
const answer = (world: PairWorld, person: Person, typed: Record<string, unknown> = { ideas: "5" }) =>
  answerSurvey(viewerOf(person), about(world), typed, now);
const asking = async (world: PairWorld, person: Person, at = now) =>
  (await getSurvey(viewerOf(person), about(world), at))?.asking;
/** What waits in the ballot box: how many of what, and nothing of whose. */
const box = () => rows<{ step: string; kind: string }>('select step, kind from "Ballot" order by kind');

describe("feedback on a visit", () => {
  test("is answered once; who sends again finds it answered", async () => {
    const world = await afterVisits(now);
    expect(await asking(world, world.colleague)).toBe("open");
    await answer(world, world.colleague);
    expect(await asking(world, world.colleague)).toBe("answered");
    await answer(world, world.colleague, { ideas: "1" });
    expect(await box()).toEqual(["addressed", "answers"].map((kind) => ({ step: closingStep, kind })));
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
    expect(new Set(written.map(({ table }) => table))).toEqual(new Set(["Ballot"]));
    const ballots = await rows<Record<string, unknown>>('select * from "Ballot" order by kind');
    expect(ballots).toEqual(
      ["addressed", "answers"].map((kind) => ({
        id: expect.any(String),
        convenerId: world.convenerId,
        programmeId: world.programme.id,
        step: closingStep,
        kind,
        week: "2027-W09",
        sealed: expect.stringMatching(/^v1\./),
      })),
    );
    expect(JSON.stringify(ballots)).not.toMatch(new RegExp(`${world.colleague.id}|${world.group.id}|Kiitos`));
    expect(
      await rows('select id from "Unanswered" where "userId" = $1 and step = $2', [
        world.colleague.id,
        closingStep,
      ]),
    ).toEqual([]);
  });

  test("sent a hundred times at once is one answer", async () => {
    const world = await afterVisits(now);
    const sent = await Promise.all(
      Array.from({ length: 100 }, () => refusal(answer(world, world.one.contact))),
    );
    expect(new Set(sent)).toEqual(new Set(["nothing refused"]));
    expect(await box()).toHaveLength(2);
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
      await getSurvey(viewerOf(world.colleague), { ...about(world), step: feedbackStep }, now),
    ).toBeNull();
  });

  test("what is no answer to a question is refused with the question's name, or left out", async () => {
    const world = await afterVisits(now);
    await expect(answer(world, world.colleague, { ideas: "6" })).rejects.toMatchObject({
      issues: [{ path: ["ideas"] }],
    });
    await answer(world, world.colleague, { ideas: "5", evil: "x", newPair: "later" });
    const [ballot] = await rows<{ id: string; sealed: string }>('select id, sealed from "Ballot"');
    expect(ballot && opened(ballot)?.answers).toEqual({ ideas: "5" });
  });
});

describe("what a facilitator learns", () => {
  test("a greeting is read by the facilitator from the next week on, and by nobody else", async () => {
    const world = await afterVisits(now);
    await answer(world, world.colleague, {
      greetings: "Kiitos hiljaisuudesta.",
      best: "Kahvitauko kuistilla",
    });
    const read = async (person: Person, at: Date) => {
      await openBallots(systemViewer(), at);
      return JSON.stringify(await getFeedback(viewerOf(person), world.group.id, now));
    };
    expect(await read(world.facilitator, now)).not.toContain("Kiitos hiljaisuudesta.");
    expect(await read(world.facilitator, nextWeek)).toContain("Kiitos hiljaisuudesta.");
    expect(await read(world.facilitator, nextWeek)).not.toContain("Kahvitauko kuistilla");
    for (const person of [world.coordinator, world.one.contact, world.stranger])
      expect(await read(person, nextWeek)).toBe("null");
  });
});

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
