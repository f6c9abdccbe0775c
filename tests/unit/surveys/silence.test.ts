import { describe, expect, it } from "vitest";
import { intake } from "@/lib/formats/peer-visits/intake";
import type { Answers } from "@/lib/surveys/definition";
import { answersSeenBy, questionsOf } from "@/lib/surveys/rules";
import { readers, sees, stages } from "@/lib/surveys/sight";
import { silenceOf } from "@/lib/surveys/silence";

const questions = questionsOf(intake);
const every: Answers = Object.fromEntries(questions.map(({ key }) => [key, "x"]));

/** What a reader is told of every question, of answers of which some are given. */
function told(
  reader: (typeof readers)[number],
  stage: (typeof stages)[number],
  given: Answers,
  short: boolean,
) {
  const answers = answersSeenBy(intake, given, reader, stage);
  return new Map(
    questions
      .filter(({ key }) => answers[key] === undefined)
      .map((question) => [
        question.key,
        silenceOf(question, { definition: intake, answers, short, reader, stage }),
      ]),
  );
}

describe("C6: what is not there to be read", () => {
  it.each(readers.flatMap((reader) => stages.map((stage) => [reader, stage] as const)))(
    "C6: to a %s of one that is %s, whatever may not be read is hidden and never empty, answered or not",
    (reader, stage) => {
      const hidden = questions.filter(({ seenBy }) => !sees(reader, seenBy, stage)).map(({ key }) => key);
      for (const given of [every, {}]) {
        const silence = told(reader, stage, given, false);
        expect([...silence].filter(([, why]) => why === "hidden").map(([key]) => key)).toEqual(hidden);
      }
    },
  );

  it("C6: what the short path leaves for later was not asked; what is on it was left empty", () => {
    const silence = told("coordinator", "enrolled", {}, true);
    expect([...silence].filter(([, why]) => why === "empty").map(([key]) => key)).toEqual(intake.short);
    expect(silence.get("hosting")).toBe("notAsked");
    expect(told("coordinator", "enrolled", {}, false).get("hosting")).toBe("empty");
  });

  it("C6: once a page has been asked by telephone, what nobody answered on it was left empty", () => {
    const silence = told("coordinator", "enrolled", { months: ["2027-03"] }, true);
    expect([silence.get("hosting"), silence.get("change")]).toEqual(["empty", "notAsked"]);
  });
});
