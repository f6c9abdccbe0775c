import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import { nextBatch } from "@/lib/surveys/batches";
import type { Answers } from "@/lib/surveys/definition";
import type { AnonymousResponse, QuestionTotal, Totals } from "@/lib/surveys/totals";
import { isEnough, released, totals } from "@/lib/surveys/totals";

describe("totals of anonymous answers", () => {
  test("nothing is said before five have answered in three groups", () => {
    const four = answers({ a: 2, b: 1, c: 1 });
    expect(totals(feedback, four)).toMatchObject({ answers: null, groups: null });
    expect(of(totals(feedback, four), "ideas")).toEqual({ key: "ideas", kind: "too-few" });
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

  test("C3: when a survey has closed, everybody is counted where there are enough at all", () => {
    for (const count of [4, 5, 7, 9, 10, 14, 23]) {
      const waiting = answers({ a: Math.ceil(count / 3), b: Math.ceil(count / 3), c: 9 }).slice(0, count);
      const last = arriving(waiting, true).at(-1) ?? [];
      expect(last).toHaveLength(isEnough(waiting) ? count : 0);
    }
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
