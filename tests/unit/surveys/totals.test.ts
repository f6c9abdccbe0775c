import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import * as batches from "@/lib/surveys/batches";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import * as counted from "@/lib/surveys/totals";

type AnonymousResponse = counted.AnonymousResponse;
type QuestionTotal = counted.QuestionTotal;
type Totals = counted.Totals;

/** All as peer visits count them. */
const { counting } = peerVisits;
const totals = (definition: SurveyDefinition, responses: readonly AnonymousResponse[]) =>
  counted.totals(definition, responses, counting);
const released = <Response extends AnonymousResponse>(answered: readonly Response[]) =>
  counted.released(answered, counting);
const isEnough = (responses: readonly counted.Voice[]) => counted.isEnough(responses, counting);
const nextBatch = <Waiting extends counted.Voice>(waiting: readonly Waiting[], hasClosed: boolean) =>
  batches.nextBatch(waiting, hasClosed, counting);

describe("totals of anonymous answers", () => {
  test("nothing is said before five have answered in three groups", () => {
    const four = answers({ a: 2, b: 1, c: 1 });
    expect(totals(feedback, four)).toMatchObject({ answers: null, groups: null });
    expect(of(totals(feedback, four), "ideas")).toEqual({ key: "ideas", kind: "too-few" });
  });

  test("how many answers of how many groups are enough, each format says for itself", () => {
    const limit = { answers: 8, groups: 4 };
    const [enough, few, narrow] = [
      { a: 2, b: 2, c: 2, d: 2 },
      { a: 2, b: 2, c: 2, d: 1 },
      { a: 3, b: 3, c: 3 },
    ];
    const shown = [enough, few, narrow].map((some) => counted.totals(feedback, answers(some), limit).answers);
    expect(shown).toEqual([8, null, null]);
    expect(batches.nextBatch(answers({ a: 3, b: 3, c: 3 }), true, limit)).toEqual([]);
    expect(batches.nextBatch(answers(enough), true, limit)).toHaveLength(8);
  });

  test("five answers out of two groups are too few, out of three they are enough", () => {
    expect(of(totals(feedback, answers({ a: 3, b: 2 })), "ideas").kind).toBe("too-few");
    expect(of(totals(feedback, answers({ a: 3, b: 1, c: 1 })), "ideas")).toEqual({
      key: "ideas",
      kind: "rating",
      answers: 5,
      counts: [0, 0, 0, 5, 0],
      unknown: 0,
      mean: 4,
    });
  });

  test("a question that few have answered stays hidden when the survey as a whole is shown", () => {
    const some = answers({ a: 2, b: 2, c: 2 }).map((one, index) =>
      index < 2 ? { ...one, answers: { ideas: "4", confidential: "5" } } : one,
    );
    const shown = totals(feedback, some);
    expect(shown.answers).toBe(6);
    expect(of(shown, "ideas").kind).toBe("rating");
    expect(of(shown, "confidential").kind).toBe("too-few");
  });

  test("who could not say is counted apart and does not move the mean", () => {
    const values = ["5", "5", "1", "unknown", "unknown"];
    const responses = values.map((ideas, index) => ({
      groupId: "abc"[index % 3] as string,
      counts: true,
      answers: { ideas },
      batch: 1,
    }));
    expect(of(totals(feedback, responses), "ideas")).toMatchObject({
      answers: 5,
      counts: [1, 0, 0, 0, 2],
      unknown: 2,
      mean: 11 / 3,
    });
  });

  test("words are never among the totals", () => {
    const keys = totals(feedback, answers({ a: 3, b: 3, c: 3 })).questions.map(({ key }) => key);
    expect(keys).toEqual(["ideas", "confidential"]);
  });

  test("C3: between any two states of the numbers there is nobody, or enough to hide in", () => {
    const response = fc.record({
      groupId: fc.constantFrom("a", "b", "c", "d"),
      counts: fc.boolean(),
      ideas: fc.constantFrom("", "1", "5"),
    });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 60 }), fc.boolean(), (given, hasClosed) => {
        const waiting = given.map(({ groupId, counts, ideas }) => ({
          ...{ groupId, counts },
          answers: (ideas ? { ideas } : {}) as Answers,
        }));
        const states = arriving(waiting, hasClosed);
        const [everybody, ideas] = [states, states.map(answering)].map((all) =>
          all.map((one) => released(one)),
        );
        for (const seen of [everybody, ideas])
          for (const [index, later] of (seen ?? []).entries())
            for (const earlier of seen?.slice(0, index) ?? []) {
              const between = later.filter((one) => !earlier.includes(one));
              expect(earlier.filter((one) => !later.includes(one))).toEqual([]);
              expect(between.length === 0 || isEnough(between)).toBe(true);
            }
      }),
    );
  });

  test("attack 2, attack 3: whatever answers come and when the box is opened, two states differ by nobody or by enough others", () => {
    fc.assert(
      fc.property(comings, (given) => {
        expect(tooNear(given, nextBatch, released)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["lets everything out as it comes, once there is enough of it", everything, enoughInAll],
    ["lets everything out as it comes into one batch", intoOne, released],
    ["counts answers that are known already", knownOnes, knownToo],
  ] satisfies [string, Box, Releasing][])(
    "attack 2, attack 3: control: a product that %s is caught by the same test",
    (_, box, release) => {
      const found = fc.check(
        fc.property(comings, (given) => tooNear(given, box, release).length === 0),
        { numRuns: 2000 },
      );
      expect(found.failed).toBe(true);
    },
  );

  test("attack 2: what is left of the last batch is never told alone", () => {
    // Five are out, five have been kept back, and one comes late: six come out together, and six that never had company do not.
    const out = answers({ a: 3, b: 3, c: 4 });
    const first = nextBatch(out, false);
    expect(first).toHaveLength(5);
    const left = [...out.filter((one) => !first.includes(one)), ...answers({ a: 1 })];
    expect(nextBatch(left, true)).toHaveLength(6);
    expect(nextBatch(answers({ a: 3, b: 3 }), true)).toEqual([]);
  });

  test("C3: when a survey has closed, everybody is counted where there are enough at all", () => {
    for (const count of [4, 5, 7, 9, 10, 14, 23]) {
      const waiting = answers({ a: Math.ceil(count / 3), b: Math.ceil(count / 3), c: 9 }).slice(0, count);
      const last = arriving(waiting, true).at(-1) ?? [];
      expect(last).toHaveLength(isEnough(waiting) ? count : 0);
    }
  });

  test("faults 12: an answer is looked at a few times for each number, not once for each batch: 5,000 held everybody", () => {
    let looked = 0;
    const given = Array.from({ length: 1_000 }, (_, at) => ({
      ...{ groupId: `g${at % 100}`, counts: true, answers: { ideas: "4" } },
      get batch() {
        looked++;
        return Math.floor(at / 5);
      },
    }));
    const shown = totals(feedback, given);
    expect(shown.answers).toBe(1_000);
    expect(looked).toBe(given.length * (1 + shown.questions.filter(({ kind }) => kind !== "too-few").length));
  });

  test("C3: control: numbers counted as answers come tell one person's answer", () => {
    const six = answers({ a: 2, b: 2, c: 2 });
    const five = six.slice(0, 5);
    const [before, after] = [five, six].map((all) => of(totals(feedback, all), "ideas"));
    expect(after).not.toEqual(before);
  });
});

/** The answers that have come out of the box after each one that was dropped in, and at the end. */
function arriving<R extends Omit<AnonymousResponse, "batch">>(all: readonly R[], hasClosed: boolean) {
  let [waiting, out]: [R[], (R & { batch: number })[]] = [[], []];
  const states: (R & { batch: number })[][] = [];
  const open = (closed: boolean) => {
    const batch = nextBatch(waiting, closed);
    waiting = waiting.filter((one) => !batch.includes(one));
    out = [...out, ...batch.map((one) => ({ ...one, batch: states.length + 1 }))];
    states.push(out);
  };
  for (const one of all) {
    waiting.push(one);
    open(false);
  }
  if (hasClosed) open(true);
  return states;
}

const comings = fc.array(
  fc.record({
    groupId: fc.constantFrom("a", "b", "c", "d", "e"),
    counts: fc.boolean(),
    answers: fc.constantFrom<Answers>(
      {},
      { ideas: "1" },
      { ideas: "5", confidential: "2" },
      { confidential: "4" },
    ),
    /** Whether the box is opened after it, and whether the survey has closed then: it may be asked again. */
    after: fc.constantFrom("wait", "open", "open", "closed"),
  }),
  { maxLength: 50, size: "max" },
);

type Coming = AnonymousResponse & { after: string };
type Box = (waiting: Coming[], hasClosed: boolean) => Coming[];
type Releasing = (all: Coming[]) => Coming[];

/** Pairs of states of a number that somebody can tell apart by fewer than enough answers that are not known otherwise. */
function tooNear(given: readonly Omit<Coming, "batch">[], box: Box, release: Releasing): string[] {
  let [waiting, out]: [Coming[], Coming[]] = [[], []];
  const states: Coming[][] = [[]];
  for (const one of given) {
    waiting.push({ ...one, batch: 0 });
    if (one.after === "wait") continue;
    const batch = box(waiting, one.after === "closed");
    waiting = waiting.filter((other) => !batch.includes(other));
    out = [...out, ...batch.map((other) => Object.assign(other, { batch: other.batch || states.length }))];
    states.push(out);
  }
  const numbers = [
    () => true,
    ...["ideas", "confidential"].map(
      (key) =>
        ({ answers: said }: Coming) =>
          key in said,
    ),
  ];
  return numbers.flatMap((isCounted, at) => {
    const shown = states.map((all) => release(all.filter(isCounted)));
    return shown.flatMap((later, index) =>
      shown.slice(0, index).flatMap((earlier) => {
        const between = [...later, ...earlier].filter(
          (one) => !(later.includes(one) && earlier.includes(one)),
        );
        const unknown = between.filter(({ counts }) => counts);
        const isFar = unknown.length >= 5 && new Set(unknown.map(({ groupId }) => groupId)).size >= 3;
        return unknown.length === 0 || isFar ? [] : [`number ${at}: ${unknown.length}`];
      }),
    );
  });
}

function everything(waiting: Coming[]): Coming[] {
  return [...waiting];
}

function intoOne(waiting: Coming[]): Coming[] {
  return waiting.map((one) => Object.assign(one, { batch: 1 }));
}

function enoughInAll(all: Coming[]): Coming[] {
  return isEnough(all) ? all : [];
}

function knownOnes(waiting: Coming[], hasClosed: boolean): Coming[] {
  return nextBatch(asUnknown(waiting), hasClosed).map(({ of: one }) => one);
}

function knownToo(all: Coming[]): Coming[] {
  return released(asUnknown(all)).map(({ of: one }) => one);
}

function asUnknown(all: Coming[]) {
  return all.map((one) => ({ ...one, counts: true, of: one }));
}

function answering<R extends { answers: Answers }>(responses: readonly R[]): R[] {
  return responses.filter(({ answers: said }) => "ideas" in said);
}

function answers(counts: Record<string, number>): AnonymousResponse[] {
  return Object.entries(counts).flatMap(([groupId, count]) =>
    Array.from({ length: count }, () => ({ groupId, counts: true, answers: { ideas: "4" }, batch: 1 })),
  );
}

function of(shown: Totals, key: string): QuestionTotal {
  return shown.questions.find((question) => question.key === key) as QuestionTotal;
}
