import { describe, expect, test } from "vitest";
import { surveysAfter } from "@/lib/formats/occurrences";
import { intakeOf, readsOf } from "@/lib/formats/parts";
import type { Reading } from "@/lib/formats/reading";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import type { Question } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";

type Single = Exclude<keyof Reading, "contact" | "face" | "onTheDay" | "quote" | "thought">;

/** With which kinds of question each thing can be asked. */
const kinds: Record<Single, Question["kind"][]> = {
  name: ["text"],
  municipality: ["text"],
  businessId: ["business-id"],
  website: ["url"],
  nextRound: ["choice"],
  seeks: ["themes"],
  offers: ["themes"],
  languages: ["choices"],
  peers: ["choices"],
  hopes: ["choices"],
  times: ["choices"],
  months: ["choices"],
  remote: ["choice"],
  hosting: ["choice"],
  access: ["choices"],
  accessNeeds: ["choices"],
  interpretation: ["text", "long-text"],
  wishes: ["wishes"],
  ratherNot: ["wishes"],
};

const contactKinds: Record<keyof NonNullable<Reading["contact"]>, Question["kind"][]> = {
  name: ["text"],
  email: ["email"],
  phone: ["phone"],
  role: ["choice"],
  language: ["choice"],
};

const anything: Question["kind"][] = ["text", "long-text", "choice", "choices", "themes"];
const words: Question["kind"][] = ["text", "long-text"];

/** Each key that is read of the intake, with the kinds of question that it may be. */
function readOf(format: Format): [string, Question["kind"][]][] {
  const { contact, face, onTheDay = [], quote: _, thought: __, ...single } = readsOf(format);
  return [
    ...Object.entries(single).map(([of, key]): [string, Question["kind"][]] => [key, kinds[of as Single]]),
    ...Object.entries(contact ?? {}).map(([of, key]): [string, Question["kind"][]] => [
      key,
      contactKinds[of as keyof typeof contactKinds],
    ]),
    ...(face?.description ? [[face.description, words] as [string, Question["kind"][]]] : []),
    ...(face?.told ?? []).flatMap(({ chosen, words: own }): [string, Question["kind"][]][] => [
      ...(chosen ? [[chosen, anything] as [string, Question["kind"][]]] : []),
      ...(own ? [[own, words] as [string, Question["kind"][]]] : []),
    ]),
    ...onTheDay.map((key): [string, Question["kind"][]] => [key, words]),
  ];
}

describe.each(formats.map((format) => [format.key, format] as const))("what is read of %s", (_, format) => {
  const questions = questionsOf(intakeOf(format));

  test("is asked in its first survey, by a question that can say it", () => {
    for (const [key, allowed] of readOf(format)) {
      const kind = questions.find((question) => question.key === key)?.kind;
      expect(allowed, `${key} is ${kind}`).toContain(kind);
    }
  });

  test("begins with who they are, which nobody leaves out", () => {
    expect(questions.find(({ key }) => key === readsOf(format).name)?.required).toBe(true);
  });

  test("after its meetings asks what the report speaks of, as a number, and names what its surveys ask of it", () => {
    const { thought = {} } = readsOf(format);
    const asked = surveysAfter(format).flatMap(({ survey }) => questionsOf(survey));
    const numbers = { fit: "rating", worth: "rating", recommend: "score" } as const;
    for (const [of, key] of Object.entries(thought))
      expect(asked.find((one) => one.key === key)?.kind, key).toBe(numbers[of as keyof typeof numbers]);
    const scores = asked.filter(({ kind, seenBy }) => kind === "score" && seenBy === "totals");
    for (const { key } of scores) expect(Object.values(thought)).toContain(key);
  });

  test("leaves no sentence that may be quoted without its consent", () => {
    const { quote } = readsOf(format);
    for (const { survey } of surveysAfter(format)) {
      const asked = questionsOf(survey);
      const quoted = asked.filter(({ seenBy, kind }) => seenBy === "quote" && words.includes(kind));
      expect(quoted.map(({ key }) => key)).toEqual(quoted.length > 0 ? [quote?.text] : []);
      const consent = asked.find(({ key }) => key === quote?.consent);
      const options = consent && "options" in consent ? consent.options.map(({ key }) => key) : [];
      if (quoted.length > 0) expect(options).toEqual(expect.arrayContaining(["anonymous", "named"]));
    }
  });
});
