import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedback } from "@/lib/formats/peer-visits/feedback";
import type { Answers } from "@/lib/surveys/definition";
import type { AnonymousResponse, QuestionTotal, Totals } from "@/lib/surveys/totals";
import { isEnough, quotes, threshold, totals, totalsByPart } from "@/lib/surveys/totals";

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
      index < 2 ? { ...one, answers: { ideas: "4", best: "Kahvi" } } : one,
    );
    const shown = totals(feedback, some);
    expect(shown.answers).toBe(6);
    expect(of(shown, "ideas").kind).toBe("rating");
    expect(of(shown, "best").kind).toBe("too-few");
  });

  test("who could not say is counted apart and does not move the mean", () => {
    const values = ["5", "5", "1", "unknown", "unknown"];
    const responses = values.map((ideas, index) => ({
      groupId: "abc"[index % 3] ?? null,
      answers: { ideas },
    }));
    expect(of(totals(feedback, responses), "ideas")).toMatchObject({
      answers: 5,
      counts: [1, 0, 0, 0, 2],
      unknown: 2,
      mean: 11 / 3,
    });
  });

  test("words to the facilitator and quotes are never among the totals", () => {
    const keys = totals(feedback, answers({ a: 3, b: 3, c: 3 })).questions.map(({ key }) => key);
    expect(keys).toContain("best");
    expect(keys).not.toContain("greetings");
    expect(keys).not.toContain("quote");
  });

  test("the next smallest part is hidden with a part that is too small", () => {
    const parts = visits({ "visit-1": { a: 3, b: 3, c: 3 }, "visit-2": { a: 1, b: 1 } });
    const { whole, parts: shown } = totalsByPart(feedback, parts, ({ about }) => about);
    expect(whole.answers).toBe(11);
    expect(shown.map(({ totals: one }) => one.answers)).toEqual([null, null]);
  });

  test("parts that are large enough are shown beside the whole", () => {
    const parts = visits({ "visit-1": { a: 3, b: 3, c: 3 }, "visit-2": { a: 2, b: 2, c: 1 } });
    const { parts: shown } = totalsByPart(feedback, parts, ({ about }) => about);
    expect(shown.map(({ totals: one }) => one.answers)).toEqual([9, 5]);
  });

  test("whatever the whole less the shown parts leaves is none, or enough to hide in", () => {
    const response = fc.record({
      groupId: fc.constantFrom("a", "b", "c", "d"),
      about: fc.constantFrom("v1", "v2", "v3"),
      ideas: fc.constantFrom("", "1", "5"),
    });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 40 }), (given) => {
        const responses = given.map(({ ideas, ...rest }) => ({
          ...rest,
          answers: (ideas ? { ideas } : {}) as Answers,
        }));
        const { whole, parts } = totalsByPart(feedback, responses, ({ about }) => about);
        if (of(whole, "ideas").kind === "too-few") return;
        const shown = parts
          .filter((part) => of(part.totals, "ideas").kind !== "too-few")
          .map(({ part }) => part);
        const rest = responses.filter(
          ({ about, answers: said }) => "ideas" in said && !shown.includes(about),
        );
        expect(rest.length === 0 || isEnough(rest, threshold)).toBe(true);
      }),
    );
  });

  test("a sentence is quoted as far as its writer allows", () => {
    const said = (quote: string, quoteConsent: string, quotedAs: string | null, groupId: string) => ({
      groupId,
      answers: { quote, quoteConsent },
      quotedAs,
    });
    const few = [
      said("Ei saa", "no", null, "a"),
      said("Nimettä", "anonymous", null, "b"),
      said("Nimellä", "named", "Aalto ry", "c"),
    ];
    expect(quotes(feedback, few)).toEqual([{ text: "Nimellä", by: "Aalto ry" }]);
    const enough = [...few, ...answers({ a: 1, b: 1 })];
    expect(quotes(feedback, enough)).toEqual([
      { text: "Nimellä", by: "Aalto ry" },
      { text: "Nimettä", by: null },
    ]);
  });
});

function answers(counts: Record<string, number>): AnonymousResponse[] {
  return Object.entries(counts).flatMap(([groupId, count]) =>
    Array.from({ length: count }, () => ({ groupId, answers: { ideas: "4" } })),
  );
}

function visits(counts: Record<string, Record<string, number>>) {
  return Object.entries(counts).flatMap(([about, groups]) =>
    answers(groups).map((one) => ({ ...one, about })),
  );
}

function of(shown: Totals, key: string): QuestionTotal {
  return shown.questions.find((question) => question.key === key) as QuestionTotal;
}
