import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { openedOrigin } from "@/lib/feedback/ballot-sealing";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { write } from "@/lib/kernel/db";
import { type Asked, crowd } from "../support/crowd";
import { rows, truncateDatabase, withoutConstraint } from "../support/database";
import { atLeast, attacks, type Held, mayReadLog, success, watch } from "../support/linkage";
import { closingStep } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const people = 200;
/** How often they answer: once here, more often in `npm run trust`. */
const rounds = Number(process.env.TRUST_ROUNDS ?? 1);
/** So many are enough to be found where there is something to find. */
const few = 100;
const names = Object.keys(attacks) as (keyof typeof attacks)[];

/** Elsewhere than on the tests' own PostgreSQL the log may be closed to us; then nobody else reads it through this account either. */
const readsLog = await mayReadLog();

beforeEach(truncateDatabase);
afterAll(closeDatabase);

describe("the whole database without the environment's keys, again and again", () => {
  it.runIf(readsLog)(
    `attack 4: of ${people} answers no more are found to be somebody's than by chance`,
    async () => {
      const found = await inRounds(product);
      const suspect = names.filter((name) => found[name].p <= 0.01);
      // One of so many measurements is now and then an exception; that it is one again is not.
      const again = suspect.length > 0 ? await inRounds(product) : found;
      expect(suspect.filter((name) => again[name].p <= 0.01).map((name) => [name, again[name]])).toEqual([]);
    },
    180_000 * rounds,
  );

  it.runIf(readsLog)(
    "attack 4: control: the same attacks find people where answers are written as they come, or come out as they were dropped",
    async () => {
      const leaks = async () => ({
        asTheyCome: await inClear(() => measure(leakyAtOnce, few)),
        asDropped: await inClear(() => measure(leakyBox, few)),
      });
      const { asTheyCome, asDropped } = await leaks();
      const isMissed = (name: (typeof names)[number], of: Awaited<ReturnType<typeof leaks>>) =>
        Math.min(of.asTheyCome[name].p, of.asDropped[name].p) > 1e-6;
      const missed = names.filter((name) => isMissed(name, { asTheyCome, asDropped }));
      // As above: that one is missed now and then is chance, and that it is missed again is not.
      const again = missed.length > 0 ? await leaks() : { asTheyCome, asDropped };
      expect(
        missed
          .filter((name) => isMissed(name, again))
          .map((name) => [name, again.asTheyCome[name], again.asDropped[name]]),
      ).toEqual([]);
      const best = (of: typeof asDropped) => Math.max(...names.map((name) => of[name].right / few));
      expect(best(asTheyCome)).toBeGreaterThan(0.9);
      expect(best(asDropped)).toBeGreaterThan(0.9);
    },
    180_000,
  );

  it("attack 4: control: chance is reckoned rightly", () => {
    expect(atLeast(0, 200, 0.1)).toBeCloseTo(1);
    expect(atLeast(2, 3, 0.5)).toBeCloseTo(0.5);
    expect(atLeast(200, 200, 0.5)).toBeLessThan(1e-59);
  });

  it("attack 4: every ballot looks like every other, whatever was written, and answers say nothing of where they come from", async () => {
    const { people: asked, world } = await crowd(6, now);
    const typed = [
      { ideas: "5" },
      { greetings: "Kiitos!" },
      { best: "ä".repeat(1000), change: "Ei mitään", quote: "Kannatti.", quoteConsent: "named" },
      { ideas: "1", recommend: "10", greetings: "Hyvä. ".repeat(90) },
      { ideas: "2" },
      { ideas: "3", best: "Kahvi" },
    ];
    for (const [index, { person, group }] of asked.entries())
      await answerSurvey(viewerOf(person), sheetOf(group.id), typed[index], now);
    const ballots = await rows<{ kind: string; length: number; n: number }>(
      'select kind, length(sealed) as length, count(*)::int as n from "Ballot" group by 1, 2 order by 1',
    );
    expect(ballots.map(({ kind, n }) => [kind, n])).toEqual([
      ["addressed", 6],
      ["answers", 6],
    ]);
    expect(new Set(ballots.map(({ length }) => length)).size).toBe(1);
    await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [world.programme.id]);
    await openBallots(systemViewer(), later(now, 20));
    const came = await rows<Record<string, unknown>>('select * from "Response" where "enrolmentId" is null');
    expect(came).toHaveLength(8);
    for (const row of came) expect(row).toMatchObject({ groupId: null, about: null, readers: null });
    expect(new Set(came.map(({ origin }) => String(origin).length)).size).toBe(1);
    const [group] = asked;
    await expect(
      rows('update "Response" set "groupId" = $1 where "enrolmentId" is null', [group?.group.id]),
    ).rejects.toThrow("response_is_somebodys_or_nobodys");
  });

  it("attack 4: what an older version wrote in clear is written anew under a seal, once, and counts as before", async () => {
    const { world, people: asked } = await crowd(3, now);
    const [first] = asked;
    await inClear(() =>
      rows(
        `insert into "Response" (id, "convenerId", "programmeId", "surveyId", step, "groupId", about, answers, week, batch, readers)
         select gen_random_uuid(), s."convenerId", s."programmeId", s.id, s.step, $2, null, '{"ideas":"5"}', '2027-W01', n, array[$3]::uuid[]
         from "Survey" s, unnest(array[1, null]::int[]) n where s."programmeId" = $1 and s.step = $4`,
        [world.programme.id, first?.group.id, world.facilitator.id, closingStep],
      ),
    );
    await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [world.programme.id]);
    await Promise.allSettled([openBallots(systemViewer(), now), openBallots(systemViewer(), now)]);
    const after = await rows<{
      id: string;
      origin: string;
      groupId: string | null;
      batch: number | null;
      closing: boolean;
    }>('select * from "Response" where "enrolmentId" is null order by batch');
    expect(after.map(({ batch, groupId, closing }) => [batch, groupId, closing])).toEqual([
      [1, null, true],
      [null, null, false],
    ]);
    expect(after.map((row) => openedOrigin(row))).toEqual(
      after.map(() => ({
        groupId: first?.group.id,
        about: null,
        counts: true,
        readers: [world.facilitator.id],
      })),
    );
  });
});

type Typed = Record<string, string>;

/** How somebody's answer is taken, and what happens every so often. */
type Product = {
  answer: (asked: Asked, typed: Typed) => Promise<unknown>;
  open: (at: Date) => Promise<unknown>;
};

const product: Product = {
  answer: ({ person, group }, typed) => answerSurvey(viewerOf(person), sheetOf(group.id), typed, now),
  open: (at) => openBallots(systemViewer(), at),
};

/** A leaky product: the answer is written in clear in the transaction in which its writer stops being asked. */
const leakyAtOnce: Product = {
  answer: ({ person, group }, typed) =>
    leaking(async (run) => {
      await run('delete from "Unanswered" where "userId" = $1', person.id);
      await run(
        `insert into "Response" (id, "convenerId", "programmeId", "surveyId", step, "groupId", answers, week, batch)
         select $1::uuid, g."convenerId", g."programmeId", s.id, s.step, g.id, $2::text::jsonb, '2027-W09', 1
         from "Group" g join "Survey" s on s."programmeId" = g."programmeId" and s.step = 'closing' where g.id = $3::uuid`,
        later7(),
        JSON.stringify(typed),
        group.id,
      );
      await run(
        `insert into "FreeAnswer" (id, "convenerId", "programmeId", step, question, text, blanked)
         select $1::uuid, "convenerId", "programmeId", 'closing', 'best', $2, '{}' from "Group" where id = $3::uuid`,
        later7(),
        typed.best ?? "",
        group.id,
      );
    }),
  open: async () => undefined,
};

/** A leaky product: ballots as long as their words, one more where there are words to the facilitator, opened as they lie. */
const leakyBox: Product = {
  answer: ({ person, group }, typed) =>
    leaking(async (run) => {
      await run('delete from "Unanswered" where "userId" = $1', person.id);
      for (const kind of typed.greetings ? ["answers", "addressed"] : ["answers"])
        await run(
          `insert into "Ballot" (id, "convenerId", "programmeId", step, kind, week, sealed)
           select $1::uuid, "convenerId", "programmeId", 'closing', $2, '2027-W09', $3 from "Group" where id = $4::uuid`,
          later7(),
          kind,
          JSON.stringify({ typed, groupId: group.id }),
          group.id,
        );
    }),
  open: () =>
    leaking(async (run) => {
      const box = await rows<{ id: string; kind: string; sealed: string }>(
        'select id, kind, sealed from "Ballot" order by ctid',
      );
      for (const { id } of box) await run('delete from "Ballot" where id = $1::uuid', id);
      for (const { kind, sealed } of box) {
        const { typed, groupId } = JSON.parse(sealed) as { typed: Typed; groupId: string };
        const { greetings, best, ...numbers } = typed;
        await run(
          `insert into "Response" (id, "convenerId", "programmeId", "surveyId", step, "groupId", answers, week, batch)
           select $1::uuid, g."convenerId", g."programmeId", s.id, s.step, g.id, $2::text::jsonb, '2027-W09', $3::int
           from "Group" g join "Survey" s on s."programmeId" = g."programmeId" and s.step = 'closing' where g.id = $4::uuid`,
          later7(),
          JSON.stringify(kind === "answers" ? numbers : { greetings }),
          kind === "answers" ? 1 : null,
          groupId,
        );
        if (kind === "answers")
          await run(
            `insert into "FreeAnswer" (id, "convenerId", "programmeId", step, question, text, blanked)
             select $1::uuid, "convenerId", "programmeId", 'closing', 'best', $2, '{}' from "Group" where id = $3::uuid`,
            later7(),
            best,
            groupId,
          );
      }
    }),
};

/** The measurements of all rounds as one. */
async function inRounds(of: Product) {
  const all: Awaited<ReturnType<typeof measure>>[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measure(of, people));
  return Object.fromEntries(
    names.map((name) => {
      const sum = (part: "guesses" | "right" | "chance") =>
        all.reduce((total, one) => total + one[name][part], 0);
      const [guesses, right, chance] = [sum("guesses"), sum("right"), sum("chance")];
      return [name, { guesses, right, chance, p: atLeast(right, guesses, chance / guesses) }] as const;
    }),
  ) as Awaited<ReturnType<typeof measure>>;
}

/** People in groups of five sign in and answer, some at once; the box is opened now and then, and at the end. */
async function measure({ answer, open }: Product, people: number) {
  await truncateDatabase();
  const { world, people: all } = await crowd(people, now, undefined, people / 5);
  // They answer in the order in which they were asked.
  const asked = all.toSorted((a, b) => (a.group.id < b.group.id ? -1 : a.group.id > b.group.id ? 1 : 0));
  const { look, everything } = await watch();
  for (let from = 0; from < people; from += 10) {
    const some = asked.slice(from, from + 10);
    const one = async (who: Asked, index: number) => {
      const session = { sessionToken: randomUUID(), userId: who.person.id, expires: later(now, 365) };
      await write(systemViewer(), (tx) => tx.session.create({ data: session }));
      await answer(who, typedBy(from + index));
    };
    // Every fifth ten of them at once.
    if (from % 50 === 0) await Promise.all(some.map(one));
    else for (const [index, who] of some.entries()) await one(who, index);
    if (from % 50 !== 40) continue;
    await look();
    await open(now);
  }
  await rows(`update "Programme" set state = 'CLOSED' where id = $1`, [world.programme.id]);
  await open(later(now, 20));
  const seen = await everything();
  const truth = truthOf(asked);
  return Object.fromEntries(
    names.map((name) => [name, success(attacks[name](seen), seen, truth)] as const),
  ) as Record<(typeof names)[number], ReturnType<typeof success>>;
}

/** What somebody answers, all of it their own: five to the power of four numbers, words of a length of their own. */
function typedBy(index: number): Typed {
  const digit = (place: number) => String(1 + (Math.floor(index / 5 ** place) % 5));
  const greetings: Typed = index % 4 === 0 ? { greetings: `Terveisiä ${index}.` } : {};
  const numbers = { ideas: digit(0), support: digit(1), confidential: digit(2), worth: digit(3) };
  return {
    ...numbers,
    ...greetings,
    best: `Sana ${index}. ${"Kahvia. ".repeat(1 + ((index * 37) % 100))}`.trim(),
  };
}

function truthOf(asked: readonly Asked[]) {
  const texts = new Map<string, string>();
  for (const [index, { person }] of asked.entries()) {
    const { best = "", greetings, ...numbers } = typedBy(index);
    texts.set(best, person.id);
    if (greetings) texts.set(greetings, person.id);
    texts.set(Object.values(numbers).join(), person.id);
  }
  return ({ row }: Held): string | null => {
    const said = (row.answers ?? {}) as Typed;
    const { ideas, support, confidential, worth, greetings } = said;
    return texts.get(String(row.text ?? greetings ?? [ideas, support, confidential, worth].join())) ?? null;
  };
}

function leaking(work: (run: (sql: string, ...values: unknown[]) => Promise<unknown>) => Promise<void>) {
  return write(systemViewer(), (tx) => work((sql, ...values) => tx.$executeRawUnsafe(sql, ...values)));
}

let minted = 0;
/** An id that comes after those before it, as ids do that begin with the time. */
function later7(): string {
  minted += 1;
  return `${minted.toString(16).padStart(12, "0").slice(0, 8)}-${minted.toString(16).padStart(12, "0").slice(8)}-7000-8000-${randomUUID().slice(24)}`;
}

function inClear<Result>(work: () => Promise<Result>): Promise<Result> {
  return withoutConstraint("Response", "response_is_somebodys_or_nobodys", work);
}

function sheetOf(groupId: string) {
  return { groupId, step: closingStep, about: null };
}
