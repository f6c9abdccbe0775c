import { describe, expect, test } from "vitest";
import { answeredSurveys } from "@/lib/formats/occurrences";
import { hasChoice, type Part, readsAfter } from "@/lib/formats/parts";
import type { Reading } from "@/lib/formats/reading";
import { formats } from "@/lib/formats/registry";
import type { Question } from "@/lib/surveys/definition";
import { questionsOf } from "@/lib/surveys/rules";

type Single = Exclude<
  keyof Reading,
  "contact" | "face" | "supervisor" | "suggests" | "onTheDay" | "quote" | "thought" | "order" | "room"
>;

/** With which kinds of question each thing can be asked. */
const kinds: Record<Single, Question["kind"][]> = {
  name: ["text"],
  municipality: ["text"],
  workplace: ["text"],
  experience: ["choice"],
  businessId: ["business-id"],
  website: ["url"],
  nextRound: ["choice"],
  seeks: ["themes"],
  offers: ["themes"],
  languages: ["choices"],
  peers: ["choices"],
  hopes: ["choices"],
  times: ["choices"],
  dates: ["dates"],
  months: ["choices"],
  remote: ["choice"],
  hosting: ["choice"],
  access: ["choices"],
  accessNeeds: ["choices"],
  interpretation: ["text", "long-text"],
  seating: ["choices"],
  modes: ["choices"],
  days: ["choice"],
  oversees: ["text", "long-text"],
  wishes: ["wishes"],
  ratherNot: ["wishes"],
  asks: ["long-text"],
  shows: ["long-text"],
  published: ["consent"],
  clientsThere: ["consent"],
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
function readOf({ reads }: Part): [string, Question["kind"][]][] {
  const {
    contact,
    face,
    supervisor,
    onTheDay = [],
    quote: _,
    thought: __,
    suggests: ___,
    order,
    room,
    ...single
  } = reads;
  return [
    ...Object.entries(single).map(([of, key]): [string, Question["kind"][]] => [key, kinds[of as Single]]),
    ...Object.entries(contact ?? {}).map(([of, key]): [string, Question["kind"][]] => [
      key,
      contactKinds[of as keyof typeof contactKinds],
    ]),
    ...(supervisor
      ? ([
          [supervisor.name, ["text"]],
          [supervisor.email, ["email"]],
          ...supervisor.shown.map((key) => [key, anything]),
        ] as [string, Question["kind"][]][])
      : []),
    ...(room ? [[room.asked, ["choice"]] as [string, Question["kind"][]]] : []),
    ...Object.values(order ?? {}).map((key): [string, Question["kind"][]] => [key, anything]),
    ...(face?.description ? [[face.description, words] as [string, Question["kind"][]]] : []),
    ...(face?.told ?? []).flatMap(({ chosen, words: own }): [string, Question["kind"][]][] => [
      ...(chosen ? [[chosen, anything] as [string, Question["kind"][]]] : []),
      ...(own ? [[own, words] as [string, Question["kind"][]]] : []),
    ]),
    ...onTheDay.map((key): [string, Question["kind"][]] => [key, words]),
  ];
}

const all = formats;
const parts = all.flatMap((format) => format.parts.map((part) => [format.key, part.key, part] as const));

describe.each(parts)("what is read of %s, of its %s", (_, __, part) => {
  const questions = questionsOf(part.intake);

  test("says for each answer of how much room there is how many places that is", () => {
    const { room } = part.reads;
    const asked = questions.find(({ key }) => key === room?.asked);
    const options = asked && "options" in asked ? (asked.options ?? []).map(({ key }) => key) : [];
    expect(Object.keys(room?.places ?? {}).sort()).toEqual([...options].sort());
  });

  test("is asked in its first survey, by a question that can say it", () => {
    for (const [key, allowed] of readOf(part)) {
      const kind = questions.find((question) => question.key === key)?.kind;
      expect(allowed, `${key} is ${kind}`).toContain(kind);
    }
  });

  test("begins with who they are, which nobody leaves out", () => {
    expect(questions.find(({ key }) => key === part.reads.name)?.required).toBe(true);
  });
});

describe.each(all.map((format) => [format.key, format] as const))("what is read of %s", (_, format) => {
  test("of several parts says what each is called, and what leads to it", () => {
    for (const { label, invitation } of hasChoice(format) ? format.parts : [])
      expect([label, invitation]).toEqual([expect.anything(), expect.anything()]);
  });

  test("after its meetings asks what the report speaks of, as a number, and names what its surveys ask of it", () => {
    const { thought = {} } = readsAfter(format);
    const asked = answeredSurveys(format).flatMap(({ survey }) => questionsOf(survey));
    const numbers = { fit: "rating", worth: "rating", recommend: "score" } as const;
    for (const [of, key] of Object.entries(thought))
      expect(asked.find((one) => one.key === key)?.kind, key).toBe(numbers[of as keyof typeof numbers]);
    const scores = asked.filter(({ kind, seenBy }) => kind === "score" && seenBy === "totals");
    for (const { key } of scores) expect(Object.values(thought)).toContain(key);
  });

  test("asks whom they would ask to take part next after a meeting, in words", () => {
    const asked = answeredSurveys(format).flatMap(({ survey }) => questionsOf(survey));
    for (const { suggests } of format.parts.map(({ reads }) => reads))
      if (suggests) expect(words).toContain(asked.find(({ key }) => key === suggests)?.kind);
  });

  test("leaves no sentence that may be quoted without its consent", () => {
    const { quote } = readsAfter(format);
    for (const { survey } of answeredSurveys(format)) {
      const asked = questionsOf(survey);
      const quoted = asked.filter(({ seenBy, kind }) => seenBy === "quote" && words.includes(kind));
      expect(quoted.map(({ key }) => key)).toEqual(quoted.length > 0 ? [quote?.text] : []);
      const consent = asked.find(({ key }) => key === quote?.consent);
      const options = consent && "options" in consent ? consent.options.map(({ key }) => key) : [];
      if (quoted.length > 0) expect(options).toEqual(expect.arrayContaining(["anonymous", "named"]));
    }
  });
});
