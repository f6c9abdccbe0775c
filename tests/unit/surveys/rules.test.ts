import { describe, expect, it } from "vitest";
import { intake } from "@/lib/formats/peer-visits/intake";
import { themes } from "@/lib/formats/themes";
import type { Answers } from "@/lib/surveys/definition";
import {
  answersSeenBy,
  formatAnswer,
  mayTell,
  missingAnswers,
  pagesOf,
  questionsOf,
  questionsOn,
} from "@/lib/surveys/rules";
import { readers, stages } from "@/lib/surveys/sight";

const answers: Answers = {
  name: "Kaiku ry",
  change: "Väsymystä",
  ratherNot: ["Naapuri ry"],
  wishes: ["Muistikumppanit ry"],
  "wishes.tell": ["0"],
  email: "kaija@esimerkki.example",
  needs: ["funding"],
};
const question = (key: string) =>
  questionsOf(intake).find((candidate) => candidate.key === key) as ReturnType<typeof questionsOf>[number];

describe("who reads an answer", () => {
  it.each([
    ["own", ["name", "email", "wishes", "wishes.tell", "needs", "change", "ratherNot"]],
    ["coordinator", ["name", "email", "wishes", "wishes.tell", "needs", "change", "ratherNot"]],
    ["facilitator", ["name", "email", "needs", "change"]],
    ["colleague", ["name", "email", "needs"]],
    ["other", ["name", "needs"]],
  ] as const)("lets %s read at the proposal what the questions say", (reader, keys) => {
    expect(Object.keys(answersSeenBy(intake, answers, reader, "proposed"))).toEqual(keys);
  });

  it("lets the partner read nothing before the proposal, and how to reach the contact only after every yes", () => {
    expect(answersSeenBy(intake, answers, "other", "enrolled")).toEqual({});
    expect(Object.keys(answersSeenBy(intake, answers, "other", "agreed"))).toEqual([
      "name",
      "email",
      "needs",
    ]);
  });

  it("lets everybody read of a question that the pair sees, as surveys of before say, what they read of one that the group sees", () => {
    const asText = JSON.stringify(intake);
    const before = JSON.parse(asText.replaceAll('"seenBy":"group"', '"seenBy":"pair"')) as typeof intake;
    expect(JSON.stringify(before)).not.toBe(asText);
    for (const reader of readers)
      for (const stage of stages)
        expect(answersSeenBy(before, answers, reader, stage)).toEqual(
          answersSeenBy(intake, answers, reader, stage),
        );
  });

  it("lets nobody read under names that no question has", () => {
    expect(answersSeenBy(intake, { secret: "x" }, "own", "agreed")).toEqual({});
  });
});

describe("the pages of the survey", () => {
  it("are five, and three on the short path, which asks its questions only", () => {
    expect(pagesOf(intake, false).map(({ key }) => key)).toEqual([
      "organisation",
      "contact",
      "seeking",
      "offering",
      "practicalities",
    ]);
    const short = pagesOf(intake, true);
    expect(short.map(({ key }) => key)).toEqual(["organisation", "contact", "seeking"]);
    expect(short.flatMap(questionsOn).map(({ key }) => key)).toEqual(intake.short);
  });

  it("know what is missing, and where", () => {
    const missing = missingAnswers(intake, answers, true).map(
      ({ page, question }) => `${page}/${question.key}`,
    );
    expect(missing).toEqual([
      "organisation/municipality",
      "contact/contactName",
      "contact/contactLanguage",
      "contact/workingLanguages",
      "seeking/offers",
      "seeking/consent",
    ]);
  });
});

describe("an answer in words", () => {
  it("is said in the reader's language", () => {
    expect(formatAnswer(question("needs"), answers, "fi", themes)).toEqual([
      themes.find(({ key }) => key === "funding")?.label.fi,
    ]);
    expect(formatAnswer(question("headcount"), { headcount: "1-2" }, "sv", themes)).toEqual(["1–2"]);
    expect(formatAnswer(question("phone"), answers, "en", themes)).toEqual([]);
  });

  it("tells which wish may be told", () => {
    expect(mayTell(question("wishes"), answers, 0)).toBe(true);
    expect(mayTell(question("ratherNot"), { ratherNot: ["x"], "ratherNot.tell": ["0"] }, 0)).toBe(false);
  });
});
